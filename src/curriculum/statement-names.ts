/** The four kinds of statement, in the order of the plan explorer, by the letter that their ids begin with. */
export const STATEMENT_KINDS = [
  { letter: 'P', name: 'Point', plural: 'The twelve points' },
  { letter: 'T', name: 'Truth', plural: 'Five truths' },
  { letter: 'V', name: 'Vision', plural: 'The vision' },
  { letter: 'A', name: 'Argument', plural: 'Seven arguments' },
] as const;

export type StatementKind = (typeof STATEMENT_KINDS)[number];

/** The kind of a statement by its id. Throws for an id that no statement can have. */
export function kindOfStatement(id: string): StatementKind {
  const kind = STATEMENT_KINDS.find(({ letter }) => id.startsWith(letter));
  if (!kind) throw new Error(`${id} is the id of no statement`);
  return kind;
}

/** The number in the id of a statement: 3 of `P3`. */
export function numberOfStatement(id: string): number {
  return Number(id.slice(1));
}

/** What a statement is called: `P3` → "Point 3", `A7` → "Argument 7". */
export function nameOfStatement(id: string): string {
  return `${kindOfStatement(id).name} ${id.slice(1)}`;
}

/** Where a statement stands, below the base path: `P3` → `plan/3/`, `V10` → `plan/v10/`. */
export function pathOfStatement(id: string): string {
  return `plan/${id.replace(/^P/, '').toLowerCase()}/`;
}

/** Puts ids of statements in the order of the plan explorer: points, truths, vision, arguments, each by number. */
export function compareStatements(a: string, b: string): number {
  const [first, second] = [kindOfStatement(a), kindOfStatement(b)];
  return (
    STATEMENT_KINDS.indexOf(first) - STATEMENT_KINDS.indexOf(second) ||
    numberOfStatement(a) - numberOfStatement(b)
  );
}
