import type { Lesson, LibraryContent } from '../../../../src/curriculum/library.ts';
import type { Passage } from '../../../../src/curriculum/passage.ts';
import { readLibrary } from '../../../../src/loader/library.ts';

/** The sound content that the doctor's contract starts from. */
export const good = readLibrary({ root: 'tests/contract/doctor/good' });

/** A passage on a line of its own; each is the next line. */
export function say(text: string, more: Partial<Passage> = {}): Passage {
  return {
    form: 'paragraph',
    text,
    places: [{ at: 0, line: 7, column: 1 }],
    cites: [],
    within: ['Step'],
    ...more,
  };
}

/** The sound content with other passages in its first lesson, and none in its second. */
export function withPassages(...passages: Passage[]): LibraryContent {
  const lessons = good.lessons.map((lesson, index): Lesson => ({
    ...lesson,
    passages: index === 0 ? passages : [],
  }));
  return { ...good, lessons };
}
