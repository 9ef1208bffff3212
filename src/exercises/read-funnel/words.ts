import type { FunnelPlace } from '../../measures/funnel.ts';
import { sayPercent } from '../../measures/proportion.ts';

/** The words of each place, after a unit's figures. */
export const PLACE_WORDS: Readonly<Record<FunnelPlace, string>> = {
  'above-alarm': 'above the upper 99.8% limit',
  'above-alert': 'above the upper 95% limit',
  within: 'within the limits',
  'below-alert': 'below the lower 95% limit',
  'below-alarm': 'below the lower 99.8% limit',
};

/** "Unit E: 9.8%, 52 of 530": a unit with its figures. */
export function sayUnit({ name, events, cases }: { name: string; events: number; cases: number }): string {
  return `${name}: ${sayPercent(events / cases, 1)}, ${String(events)} of ${String(cases)}`;
}

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
