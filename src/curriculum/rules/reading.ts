import type { Fault } from '../fault.ts';
import { faultAt } from '../fault.ts';
import type { LibraryContent } from '../library.ts';
import { readingAge } from '../reading-age.ts';

/** Plain for tired people between two patients: read with ease at 16, in grade 11. */
const OLDEST = 16;

/** Lessons whose paragraphs are harder to read than they need be. Tables and headings have no sentences to judge. */
export function findHardReading({ lessons }: Pick<LibraryContent, 'lessons'>): Fault[] {
  return lessons.flatMap(({ file, passages }) => {
    const age = readingAge(passages.flatMap(({ form, text }) => (form === 'paragraph' ? [text] : [])));
    if (age <= OLDEST) return [];
    // Rounded up: 16.02 must not read as the 16 that it misses.
    const args = { age: (Math.ceil(age * 10) / 10).toFixed(1), limit: OLDEST };
    return [faultAt('lesson/reading-age', file, ['title'], args)];
  });
}
