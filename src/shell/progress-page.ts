import {
  baseOfPage,
  drawWeave,
  readProgress,
  sayTime,
  shareDone,
  STATE_WORDS,
  stateOf,
} from './read-progress.ts';
import type { Reading } from './read-progress.ts';
import type { LessonProgress, ModuleProgress } from '../progress/progress.ts';
import { openReviewLine } from './review-door.ts';
import { sayMoment } from './say-moment.ts';

function fill(row: Element, name: string, text: string): void {
  const cell = row.querySelector(`[data-cell="${name}"]`);
  if (cell) cell.textContent = text;
}

function drawLesson(lesson: LessonProgress): void {
  const row = document.querySelector(`[data-progress-lesson="${lesson.slug}"]`);
  if (!row) return;
  const marks = lesson.exercises.flatMap(({ best }) =>
    best ? [Math.round((best.earned / best.total) * 100)] : [],
  );
  const changed = lesson.isChanged ? ' (changed since you opened it; your result stands)' : '';
  fill(row, 'state', STATE_WORDS[stateOf(lesson)] + changed);
  fill(row, 'exercises', `${lesson.done} of ${lesson.exercises.length}`);
  fill(row, 'marks', marks.length > 0 ? marks.join(', ') : '–');
  fill(row, 'time', sayTime(lesson.activeSeconds));
}

function sayAssessment(module: ModuleProgress): string {
  const { assessment } = module;
  if (!assessment) return '';
  const { best, passedAt, results } = assessment;
  if (!best)
    return assessment.unfinished
      ? 'The assessment is begun and not finished.'
      : 'The assessment has not been tried yet.';
  const score = `${Math.floor((best.earned / best.total) * 100)}%`;
  const tries = `${results.length} ${results.length === 1 ? 'try' : 'tries'}`;
  return passedAt === undefined
    ? `Assessment: best so far ${score}, in ${tries}.`
    : `Assessment passed on ${sayMoment(passedAt)} with ${score} at best, in ${tries}.`;
}

function draw({ progress, record }: Reading): void {
  const isEmpty = progress.lastAt === undefined;
  const empty = document.querySelector<HTMLElement>('[data-progress-empty]');
  if (empty) empty.hidden = !isEmpty;
  for (const module of progress.modules) {
    const section = document.querySelector<HTMLElement>(`[data-progress-module="${module.slug}"]`);
    if (!section) continue;
    section.hidden = isEmpty;
    drawWeave(module);
    module.lessons.forEach(drawLesson);
    const words = section.querySelector('[data-weave-words]');
    if (words) {
      words.textContent = `${module.lessonsComplete} of ${module.lessons.length} lessons complete; ${Math.floor(shareDone(module) * 100)}% of the module is done; recorded time: ${sayTime(module.activeSeconds)}.`;
    }
    const line = section.querySelector('[data-assessment-line]');
    if (line) line.textContent = sayAssessment(module);
  }
  const status = document.querySelector('[data-record-status]');
  const said = [record.status.says, ...record.problems.map((problem) => problem.says)].filter(Boolean);
  if (status && said.length > 0) {
    status.textContent = said.join(' ');
    status.className = 'msg msg-warn';
  }
}

/** My progress: a fold of the record, drawn into the tables that the build laid out. */
void readProgress(baseOfPage(), (reading) => {
  draw(reading);
  openReviewLine(reading);
});
