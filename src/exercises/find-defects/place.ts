/** A row of a table (`R02`) or a sentence of a note (`S04`). */
export const ROW = /^[RS][0-9]{2,5}$/;

/** A column name in snake_case; a note has the one column `sentence`. */
export const COLUMN = /^[a-z][a-z0-9_]{0,39}$/;

/** A cell's id, under which it is marked: `R02.sex`. */
export function cellId(row: string, column: string): string {
  return `${row}.${column}`;
}

/** Flags by row, then column, so that the same answer is always the same text. */
export function sortFlags<Flag extends { row: string; column: string }>(flags: readonly Flag[]): Flag[] {
  const idOf = ({ row, column }: Flag): string => cellId(row, column);
  return [...flags].sort((a, b) => (idOf(a) < idOf(b) ? -1 : idOf(a) > idOf(b) ? 1 : 0));
}
