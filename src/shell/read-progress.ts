import type { CurriculumShape } from '../curriculum/shape.ts';
import { openRecord } from '../platform/record.ts';
import type { RecordStore } from '../platform/record.ts';
import { foldProgress } from '../progress/fold.ts';
import type { LessonProgress, ModuleProgress, Progress } from '../progress/progress.ts';

/** The record and the course of this page, and what the one says about the other. */
export interface Reading {
  record: RecordStore;
  course: CurriculumShape;
  progress: Progress;
}

/**
 * Folds the record of this device and hands it to `draw`, at once and again whenever it changed, here or in another
 * tab. A module found earned for the first time is noted in the record, so that later content cannot take it away.
 */
export async function readProgress(base: string, draw: (reading: Reading) => void): Promise<void> {
  const [answer, record] = await Promise.all([fetch(`${base}curriculum.json`), openRecord(base)]);
  const course = (await answer.json()) as CurriculumShape;
  const fold = async (): Promise<void> => {
    const progress = foldProgress(await record.events(), course);
    draw({ record, course, progress });
    for (const { slug, earnedAt, isEarnNoted } of progress.modules) {
      if (earnedAt !== undefined && !isEarnNoted) {
        await record.append('module.earn', { module: slug, build: course.build });
      }
    }
  };
  record.onChange(() => void fold());
  await fold();
}

/** How far a lesson is, as the lists show it. */
export function stateOf(lesson: LessonProgress): 'not-started' | 'working' | 'complete' {
  if (lesson.isComplete) return 'complete';
  return lesson.firstAt === undefined && lesson.done === 0 ? 'not-started' : 'working';
}

/** The words of a state. "Completed" is plain: colour is for what still needs doing. */
export const STATE_WORDS = {
  'not-started': 'Not yet started',
  working: 'In progress',
  complete: 'Completed',
} as const;

/** The share of a module that is done, 0–1: its exercises and, as one more, its assessment. */
export function shareDone(module: ModuleProgress): number {
  const exercises = module.lessons.flatMap((lesson) => lesson.exercises);
  const parts = exercises.length + (module.assessment ? 1 : 0);
  if (module.earnedAt !== undefined) return 1;
  const done = exercises.filter((exercise) => exercise.isDone).length + (module.assessment?.passedAt ? 1 : 0);
  return parts === 0 ? 0 : done / parts;
}

/** Lightens the module's weave as far as it is done, and says the same in words. */
export function drawWeave(module: ModuleProgress): void {
  const share = shareDone(module);
  for (const weave of document.querySelectorAll<SVGElement>(`[data-weave="${module.slug}"]`)) {
    const width = Number(weave.dataset['width']);
    const columns = Math.round((share * (width + 4)) / 14);
    weave.querySelector('[data-weave-done]')?.setAttribute('width', String(columns * 14));
    for (const defect of weave.querySelectorAll('.weave-defect')) {
      const x = Number(defect.getAttribute('x'));
      defect.classList.toggle('is-found', x < columns * 14);
    }
  }
}

/** Shows a lesson's and an assessment's state wherever a list of the page has room for it. */
export function drawStates(progress: Progress): void {
  for (const module of progress.modules) {
    for (const lesson of module.lessons) {
      for (const tag of document.querySelectorAll<HTMLElement>(`[data-lesson-state="${lesson.slug}"]`)) {
        const state = stateOf(lesson);
        tag.dataset['state'] = state;
        tag.textContent = STATE_WORDS[state];
      }
    }
    const { assessment } = module;
    for (const tag of document.querySelectorAll<HTMLElement>(`[data-assessment-state="${module.slug}"]`)) {
      const state = assessment?.passedAt
        ? 'complete'
        : assessment?.results.length
          ? 'working'
          : 'not-started';
      tag.dataset['state'] = state;
      tag.textContent =
        state === 'complete' ? 'Passed' : state === 'working' ? 'Not passed yet' : STATE_WORDS['not-started'];
    }
  }
}

/** "1 hour 5 minutes", "under a minute"; whole minutes, rounded down. */
export function sayTime(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  if (minutes < 1) return seconds > 0 ? 'under a minute' : '–';
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const words = [
    hours > 0 ? `${hours} hour${hours > 1 ? 's' : ''}` : '',
    rest > 0 ? `${rest} minute${rest > 1 ? 's' : ''}` : '',
  ];
  return words.filter(Boolean).join(' ');
}

/** The base path that a page wrote for its script. */
export function baseOfPage(): string {
  return document.querySelector<HTMLElement>('[data-base]')?.dataset['base'] ?? '/';
}
