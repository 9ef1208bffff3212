import type { CurriculumShape } from '../curriculum/shape.ts';
import type { RecordStore } from '../platform/record-store.ts';
import { countCopied } from '../platform/standing.ts';
import type { Picture } from './read-progress.ts';

/** A record of so many events, as far as is noted beside it, is long: a slow phone reads it in a good half second. */
const LONG = 1000;

/** For `readProgress`: draws what was counted at an earlier visit, where the record is long, until it is read. */
export function showEarlier(draw: (picture: Picture) => void) {
  return async (record: RecordStore, course: CurriculumShape): Promise<void> => {
    if (countCopied(record.inside.store()?.name ?? '') <= LONG) return;
    // Without that code the page waits for the whole record.
    const code = await import('./first-picture.ts').catch(() => undefined);
    await code?.showFirst(record, course, draw);
  };
}
