import { drawStates } from './draw-states.ts';
import { drawPathwayChoice } from './pathway-choice.ts';
import { findPlace } from './find-place.ts';
import { offerOffline } from './offline-offer.ts';
import { baseOfPage, readProgress } from './read-progress.ts';
import { drawWeave, shareDone } from './weave.ts';
import type { Picture } from './read-progress.ts';
import { openReviewLine } from './review-door.ts';
import { showEarlier } from './show-earlier.ts';

const base = baseOfPage();

/** Points the one yellow button to where the learner left off, and names the step. */
function drawContinue({ progress, course }: Picture): void {
  const button = document.querySelector<HTMLAnchorElement>('[data-continue]');
  const note = document.querySelector<HTMLElement>('[data-continue-note]');
  const place = findPlace(course, progress.resume);
  const only = button?.dataset['continue'];
  if (!button || !place || (only && only !== place.module.slug)) return;
  const { path, module, lesson, step } = place;
  button.href = base + path;
  button.textContent = `Continue: ${lesson?.title ?? 'the assessment'}`;
  if (!note) return;
  const number = module.lessons.findIndex((one) => one === lesson) + 1;
  note.textContent = lesson
    ? `Lesson ${number} of ${module.lessons.length}${step && `, ${step}`} · about ${lesson.minutes} minutes in all · kept on this device`
    : 'Every lesson is done. The assessment is not timed.';
}

/** Home and module pages: resume, states, and the weave with its words. */
function draw(picture: Picture): void {
  drawContinue(picture);
  drawStates(picture.progress);
  drawPathwayChoice(picture, base);
  for (const module of [...picture.progress.modules, ...picture.progress.pathways]) {
    drawWeave(module);
    if (module.earnedAt === undefined && shareDone(module) === 0) continue;
    const shown = document.querySelector(`[data-weave="${module.slug}"]`);
    const words = shown && document.querySelector('[data-weave-words]');
    if (words)
      words.textContent = `${Math.floor(shareDone(module) * 100)}% of this ${module.number === '' ? 'pathway' : 'module'} is done.`;
  }
}

void readProgress(
  base,
  (reading) => {
    draw(reading);
    openReviewLine(reading);
  },
  showEarlier(draw),
);

offerOffline(base);
