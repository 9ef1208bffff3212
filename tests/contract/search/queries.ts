import { createRandom } from '../../../src/kernel/random.ts';
import type { SearchSource } from '../../../src/search/documents.ts';
import { isCommon } from '../../../src/search/stem.ts';
import { wordsOf } from '../../../src/search/words.ts';

/**
 * What people type, seeded: half are one to three words standing together in a lesson; a quarter are beginnings of
 * words of three to six letters; a quarter are two words from different lessons, the second often half typed.
 */
export function makeQueries(source: SearchSource, count: number, seed: number): string[] {
  const random = createRandom(seed);
  const texts = source.lessons.map((lesson) => wordsOf(lesson.steps.map(({ text }) => text).join(' ')));
  const someWord = (): string => {
    const words = random.pick(texts).filter((word) => !isCommon(word) && word.length > 2);
    return random.pick(words);
  };
  const someRun = (): string => {
    const words = random.pick(texts);
    const from = random.int(0, words.length - 3);
    const run = words.slice(from, from + random.int(1, 3));
    // Nobody looks for "it is" alone, and the index has nothing for it.
    return run.every(isCommon) ? someRun() : run.join(' ');
  };
  const beginning = (word: string): string => word.slice(0, random.int(3, 6));
  return Array.from({ length: count }, (_, place) => {
    if (place % 2 === 0) return `${someRun()}${random.chance(1, 2) ? ' ' : ''}`;
    if (place % 4 === 1) return beginning(someWord());
    return `${someWord()} ${random.chance(1, 2) ? beginning(someWord()) : someWord()}`;
  });
}
