import type { Locator } from 'playwright/test';
import type { FindDefectsPub } from '../../../src/exercises/find-defects/publish.ts';
import type { FindDefectsResponse } from '../../../src/exercises/find-defects/schema.ts';
import type { Hand } from '../hand.ts';

/** Flags cells by their names, then says the dimension of each flag where that is asked. */
export async function answerFindDefects(
  hand: Hand,
  place: Locator,
  { pub, response }: { pub: FindDefectsPub; response: FindDefectsResponse },
): Promise<void> {
  const labelOf = (column: string): string =>
    pub.table.columns.find(({ name }) => name === column)?.label ?? column;
  for (const { row, column } of response.flags) {
    const name = pub.isNote ? `, ${row}` : `, ${labelOf(column)}, row ${row}`;
    await hand.press(place.locator('.fd-table').getByRole('button', { name }));
  }
  if (!pub.dimensions) return;
  for (const { row, column, dimension } of response.flags) {
    const where = pub.isNote ? row : `${row}, ${labelOf(column)}`;
    await hand.choose(place.getByLabel(`Which dimension? ${where}`, { exact: true }), dimension ?? '');
  }
}
