import { baseOfPage, drawStates, drawWeave, readProgress, shareDone } from './read-progress.ts';
import type { Reading } from './read-progress.ts';
import { openReviewLine } from './review-door.ts';

const base = baseOfPage();

/** Points the one yellow button to where the learner left off, and names the step. */
function drawContinue({ progress, course }: Reading): void {
  const button = document.querySelector<HTMLAnchorElement>('[data-continue]');
  const note = document.querySelector<HTMLElement>('[data-continue-note]');
  const { resume } = progress;
  const only = button?.dataset['continue'];
  if (!button || !resume || (only && only !== resume.module)) return;
  const module = course.modules.find((one) => one.slug === resume.module);
  const place = module?.lessons.findIndex((one) => one.slug === resume.lesson) ?? -1;
  const lesson = module?.lessons[place];
  if (lesson && module) {
    const step = resume.step ? `#${resume.step}` : '';
    button.href = `${base}learn/${resume.module}/${lesson.slug}/${step}`;
    button.textContent = `Continue: ${lesson.title}`;
    if (note) {
      note.textContent = `Lesson ${place + 1} of ${module.lessons.length} · about ${lesson.minutes} minutes in all · kept on this device`;
    }
  } else {
    button.href = `${base}learn/${resume.module}/assessment/`;
    button.textContent = 'Continue: the assessment';
    if (note) note.textContent = 'Every lesson is done. The assessment is not timed.';
  }
}

/** Home and module pages: resume, states, and the weave with its words. */
void readProgress(base, (reading) => {
  drawContinue(reading);
  openReviewLine(reading);
  drawStates(reading.progress);
  for (const module of reading.progress.modules) {
    drawWeave(module);
    if (module.earnedAt === undefined && shareDone(module) === 0) continue;
    const isShown = document.querySelector(`[data-weave="${module.slug}"]`) !== null;
    const words = isShown && document.querySelector<HTMLElement>('[data-weave-words]');
    if (words) words.textContent = `${Math.floor(shareDone(module) * 100)}% of this module is done.`;
  }
});
