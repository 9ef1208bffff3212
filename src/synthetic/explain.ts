import { formatNhsNumber } from '../measures/format-nhs-number.ts';
import { columnOf } from './template.ts';
import type { Row } from './template.ts';

/** A cell as a sentence quotes it: NHS numbers 3-3-4, moments without the T, a blank in words. */
function quote(column: string, value: string): string {
  if (value === '') return '(blank)';
  return column === 'nhs_number' ? formatNhsNumber(value) : value.replace(/(\d)T(\d\d:)/, '$1 $2');
}

/** A rule in words and the values in a row that it is about: "… In R02: Discharged 2026-03-01 10:00, Admitted …." */
export function explain(
  says: string,
  rowId: string,
  row: Row | undefined,
  columns: readonly string[],
): string {
  const values = columns.map((name) => `${columnOf(name).label} ${quote(name, row?.[name] ?? '')}`);
  return `${says} In ${rowId}: ${values.join(', ')}.`.trim();
}
