import type { Locator } from 'playwright/test';
import type { CompleteWorksheetPub } from '../../../src/exercises/complete-worksheet/publish.ts';
import type { CompleteWorksheetResponse } from '../../../src/exercises/complete-worksheet/schema.ts';
import type { Hand } from '../hand.ts';

/** Types every figure into its box; the boxes stand in the order of the answers. */
export async function answerCompleteWorksheet(
  hand: Hand,
  place: Locator,
  { pub, response }: { pub: CompleteWorksheetPub; response: CompleteWorksheetResponse },
): Promise<void> {
  const boxes = place.locator('.cw').getByRole('textbox');
  for (const [index, { key }] of pub.answers.entries())
    await hand.write(boxes.nth(index), response.values[key] ?? '');
}
