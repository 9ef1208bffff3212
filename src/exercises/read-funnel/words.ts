/** The label of the list from which a unit can be picked by its name. */
export const PICK_BY_NAME = 'Or pick a unit by its name';

/** The button beside that list. */
export const ADD = 'Pick it';

/** What is asked of every pick. */
export function askPercent(unit: string): string {
  return `How likely is it that ${unit} truly differs?`;
}

/** What is asked once of the whole chart. */
export const ASK_CHECK = 'What do you check first?';

/** The probabilities that can be given, in per cent. */
export const PERCENTS = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100] as const;
