import { readClock } from '../platform/clock.ts';
import { SITTING } from '../progress/review.ts';
import { baseOfPage } from './read-progress.ts';
import type { Reading } from './read-progress.ts';
import { fetchBank, readReview, sayLength, sayQuestions } from './read-review.ts';

/** Says in one line that questions are due; where none are, the line stays hidden. */
export async function drawReviewLine(
  line: HTMLElement,
  { record, course, progress }: Reading,
): Promise<void> {
  const bank = await fetchBank(baseOfPage());
  const { due } = readReview(await record.events(), course, bank, readClock(), progress);
  const link = line.querySelector('a');
  if (link) {
    const count = Math.min(due.length, SITTING);
    link.textContent = `Review ${sayQuestions(count)}: ${sayLength(count)}`;
  }
  line.hidden = due.length === 0;
}
