import { findLeft } from '../progress/left.ts';
import type { LessonProgress, ModuleProgress } from '../progress/progress.ts';
import { STATE_WORDS, stateOf } from './lesson-state.ts';
import { drawWeave, shareDone } from './weave.ts';
import { sayCount } from './say-count.ts';
import { sayTime } from './say-time.ts';

/** Puts a text into a named place below an element; a paragraph without a text is not shown. */
export function fill(place: Element, name: string, text: string): void {
  const cell = place.querySelector<HTMLElement>(`[data-cell="${name}"]`);
  // Only what differs: words that stand there are not said again.
  if (cell && cell.textContent !== text) cell.textContent = text;
  if (cell?.tagName === 'P') cell.hidden = text === '';
}

function link(place: Element, text: string, path: string): void {
  fill(place, 'title', text);
  const anchor = place.querySelector<HTMLAnchorElement>('a[data-cell=title]');
  if (anchor) anchor.href = path;
}

/** The first element of a template of the page, as a new node. */
function cloneOf(name: string): HTMLElement | undefined {
  const template = document.querySelector<HTMLTemplateElement>(`[data-${name}-template]`);
  return template?.content.firstElementChild?.cloneNode(true) as HTMLElement | undefined;
}

function drawLesson(rows: Element, lesson: LessonProgress, path: string): void {
  let row = rows.querySelector<HTMLElement>(`[data-progress-lesson="${lesson.slug}"]`) ?? undefined;
  if (!row) {
    row = cloneOf('lesson');
    if (!row) return;
    row.dataset['progressLesson'] = lesson.slug;
    rows.append(row);
  }
  const marks = lesson.exercises.flatMap(({ best }) =>
    best ? [Math.round((best.earned / best.total) * 100)] : [],
  );
  link(row, `${lesson.number} ${lesson.title}`, path);
  fill(row, 'state', STATE_WORDS[stateOf(lesson)]);
  fill(row, 'exercises', lesson.exercises.length > 0 ? `${lesson.done} of ${lesson.exercises.length}` : '–');
  fill(row, 'marks', marks.map((mark) => `${mark}%`).join(', ') || '–');
  fill(row, 'time', sayTime(lesson.activeSeconds));
  fill(row, 'minutes', sayCount(lesson.minutes, 'minute'));
}

/** "Left: 3 lessons (planned for 48 minutes, 9 exercises to do) and the assessment." */
function sayLeft(module: ModuleProgress): string {
  const { lessons, minutes, exercises, assessment } = findLeft(module);
  const todo = exercises > 0 ? `, ${sayCount(exercises, 'exercise')} to do` : '';
  const parts = [
    lessons.length > 0
      ? `${sayCount(lessons.length, 'lesson')} (planned for ${sayCount(minutes, 'minute')}${todo})`
      : '',
    assessment === 'to-pass' ? 'the assessment' : '',
  ].filter(Boolean);
  if (parts.length > 0) return `Left: ${parts.join(' and ')}.`;
  return assessment === 'none'
    ? 'Every lesson there is so far is done. The assessment follows when the module is finished.'
    : 'Nothing is left in this module.';
}

function addSection(module: ModuleProgress, after: Element | undefined): HTMLElement | undefined {
  const section = cloneOf('module');
  const host = document.querySelector('[data-modules]');
  if (!section || !host) return undefined;
  section.dataset['progressModule'] = module.slug;
  section.querySelector('.scroller')?.setAttribute('aria-label', `Lessons of ${module.title}`);
  const weave = section.querySelector<SVGElement>('[data-weave]');
  if (weave) weave.dataset['weave'] = module.slug;
  for (const name of ['cell', 'done']) {
    section.querySelector(`#${name}-`)?.setAttribute('id', `${name}-${module.slug}`);
    section.querySelector(`[fill="url(#${name}-)"]`)?.setAttribute('fill', `url(#${name}-${module.slug})`);
  }
  if (after) after.after(section);
  else host.prepend(section);
  return section;
}

/**
 * Draws one module behind `after`, or first: its weave, what is done, what is left, and its lessons. What stands there
 * already is kept and changed in place, so that nobody's focus is lost. Gives the section.
 */
export function drawModule(
  module: ModuleProgress,
  base: string,
  after: Element | undefined,
): Element | undefined {
  const section =
    document.querySelector<HTMLElement>(`[data-progress-module="${module.slug}"]`) ??
    addSection(module, after);
  const rows = section?.querySelector('tbody');
  if (!section || !rows) return after;
  const path = `${base}learn/${module.slug}/`;
  link(section, `${module.number} ${module.title}`, path);
  drawWeave(module);
  const share = `${Math.floor(shareDone(module) * 100)}% of the module is done`;
  const time = module.activeSeconds > 0 ? `; recorded time: ${sayTime(module.activeSeconds)}` : '';
  fill(
    section,
    'words',
    `${module.lessonsComplete} of ${sayCount(module.lessons.length, 'lesson')} complete; ${share}${time}.`,
  );
  fill(section, 'left', sayLeft(module));
  for (const lesson of module.lessons) drawLesson(rows, lesson, `${path}${lesson.slug}/`);
  return section;
}
