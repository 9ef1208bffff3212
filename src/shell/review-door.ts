import type { Reading } from './read-progress.ts';

/** Has a page say what is due for review, once a lesson was finished; only then its code is fetched. */
export function openReviewLine(reading: Reading): void {
  const line = document.querySelector<HTMLElement>('[data-review-line]');
  if (!line || !reading.progress.modules.some(({ lessonsComplete }) => lessonsComplete > 0)) return;
  // Where the code cannot be had, the page is whole without the line.
  import('./review-line.ts')
    .then(({ drawReviewLine }) => drawReviewLine(line, reading))
    .catch(() => undefined);
}
