import { sayNumber } from '../../kernel/typed-number.ts';
import type { Missing } from '../kind.ts';
import type { CompleteWorksheet, CompleteWorksheetResponse } from './schema.ts';
import { givensOf } from './givens.ts';

/** One cell as it is drawn. */
export type SheetCell =
  | { form: 'text'; text: string }
  | { form: 'given'; label: string; value: string }
  | { form: 'answer'; key: string; unit: string; label: string };

/** What a learner may see of a worksheet: the sheet with its givens, no formula and no figure. */
export interface CompleteWorksheetPub {
  columns: string[];
  rows: SheetCell[][];
  /** The answers in the order in which they stand in the sheet. */
  answers: { key: string; label: string }[];
}

/** The sheet with the givens that a seed chooses. */
export function publishCompleteWorksheet(def: CompleteWorksheet, seed: number): CompleteWorksheetPub {
  const givens = givensOf(def, seed);
  const answers: CompleteWorksheetPub['answers'] = [];
  const rows = def.sheet.rows.map((row) =>
    row.map((cell): SheetCell => {
      if (typeof cell === 'number') return { form: 'given', label: '', value: sayNumber(cell) };
      if (typeof cell === 'string') return { form: 'text', text: cell };
      if ('given' in cell) {
        const value = givens.get(cell.given) ?? '';
        return {
          form: 'given',
          label: cell.label ?? '',
          value: typeof value === 'number' ? sayNumber(value) : value,
        };
      }
      const { label, unit } = def.answers[cell.answer] ?? { label: cell.answer, unit: '' };
      answers.push({ key: cell.answer, label });
      return { form: 'answer', key: cell.answer, unit, label };
    }),
  );
  return { columns: def.sheet.columns, rows, answers };
}

/** What heads a row: the text of its first cell, or nothing where that is a box. */
function headOf(row: readonly SheetCell[]): string {
  const [first] = row;
  if (first?.form === 'text') return first.text;
  return first?.form === 'given' ? `${first.label} ${first.value}`.trim() : '';
}

/** The name of a box for those who hear the page: the headings of its row and column, what they leave out, its unit. */
export function nameOfBox(pub: CompleteWorksheetPub, row: readonly SheetCell[], column: number): string {
  const cell = row[column];
  if (cell?.form !== 'answer') return '';
  // The label says what the headings leave out, such as which of two boxes in a row this is.
  const name = [...new Set([headOf(row), pub.columns[column] ?? '', cell.label])].filter(Boolean).join(', ');
  return cell.unit === '' ? name : `${name}, in ${cell.unit}`;
}

/** The boxes that are still empty. */
export function missingCompleteWorksheet(
  pub: CompleteWorksheetPub,
  response: CompleteWorksheetResponse,
): Missing[] {
  return pub.answers
    .filter(({ key }) => !Object.hasOwn(response.values, key) || (response.values[key] ?? '').trim() === '')
    .map(({ key, label }) => ({ id: key, label }));
}

/** Every box empty. */
export function emptyCompleteWorksheet(): CompleteWorksheetResponse {
  return { values: {} };
}

/** Whether there is more than one set of givens. */
export function variesCompleteWorksheet(def: CompleteWorksheet): boolean {
  return def.variants.length > 1;
}
