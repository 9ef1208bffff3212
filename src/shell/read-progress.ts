import type { CurriculumShape } from '../curriculum/shape.ts';
import type { LogEvent } from '../log/event.ts';
import { readClock, TRUSTED_AHEAD_MS } from '../platform/clock.ts';
import { openLearnerRecord } from './open-record.ts';
import type { RecordStore } from '../platform/record-store.ts';
import { foldProgress } from '../progress/fold.ts';
import type { Progress } from '../progress/progress.ts';

/** The record and the course of this page, and what the one says about the other. */
export interface Picture {
  record: RecordStore;
  course: CurriculumShape;
  progress: Progress;
}

/** A picture of the whole record, every event of it checked. */
export interface Reading extends Picture {
  /** What was folded: the log in order, without what a reset hides. */
  events: readonly LogEvent[];
}

/**
 * Folds the record of this device and hands it to `draw`, at once and again whenever it changed, here or in another
 * tab. A module found earned for the first time is noted in the record, so that later content cannot take it away.
 * `before` may show something until the record is read (`showEarlier`).
 */
export async function readProgress(
  base: string,
  draw: (reading: Reading) => void,
  before?: (record: RecordStore, course: CurriculumShape) => Promise<void>,
): Promise<void> {
  const [answer, record] = await Promise.all([fetch(`${base}curriculum.json`), openLearnerRecord(base)]);
  const course = (await answer.json()) as CurriculumShape;
  const fold = async (): Promise<void> => {
    const events = await record.events();
    const progress = foldProgress(events, course, readClock() + TRUSTED_AHEAD_MS);
    draw({ record, course, events, progress });
    performance.mark('record-folded');
    for (const { slug, earnedAt, isEarnNoted } of [...progress.modules, ...progress.pathways]) {
      if (earnedAt !== undefined && !isEarnNoted) {
        await record.append('module.earn', { module: slug, build: course.build });
      }
    }
  };
  await before?.(record, course);
  record.onChange(() => void fold());
  await fold();
}

/** The base path that a page wrote for its script. */
export function baseOfPage(): string {
  return document.querySelector<HTMLElement>('[data-base]')?.dataset['base'] ?? '/';
}
