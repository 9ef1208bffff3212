import type { HandStep } from '../kind.ts';
import { nameOfBox } from './publish.ts';
import type { CompleteWorksheetPub } from './publish.ts';
import type { CompleteWorksheetResponse } from './schema.ts';

/** Types every figure into its box. */
export function completeWorksheetByHand(
  pub: CompleteWorksheetPub,
  { values }: CompleteWorksheetResponse,
): HandStep[] {
  return pub.rows.flatMap((row) =>
    row.flatMap((cell, column): HandStep[] => {
      const text = cell.form === 'answer' ? values[cell.key] : undefined;
      return text === undefined ? [] : [{ does: 'write', name: nameOfBox(pub, row, column), text }];
    }),
  );
}
