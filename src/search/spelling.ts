import { nearestName } from '../kernel/nearest.ts';
import { letterOf } from './spelling-lists.ts';

/** Gives the list of words with this first character, the most frequent first; empty where there is none. */
export type ReadList = (letter: string) => Promise<readonly string[]>;

/** Shorter words are near to too many others. */
const SHORTEST_HELPED = 4;

/**
 * The query with each unknown word replaced by the nearest word of the site, or nothing where no word has one. The
 * first letter is taken as right, or as swapped with the second.
 */
export async function suggestQuery(
  text: string,
  unknown: readonly string[],
  readList: ReadList,
): Promise<string | undefined> {
  const better = new Map<string, string>();
  for (const word of unknown) {
    const near = await nearestWord(word, readList);
    if (near !== undefined) better.set(word, near);
  }
  if (better.size === 0) return undefined;
  const words = text.trim().toLowerCase().split(/\s+/);
  return words.map((word) => better.get(word.replace(/^\W+|\W+$/g, '')) ?? word).join(' ');
}

async function nearestWord(word: string, readList: ReadList): Promise<string | undefined> {
  if (word.length < SHORTEST_HELPED) return undefined;
  for (const letter of new Set([letterOf(word), letterOf(word.slice(1))])) {
    const list = await readList(letter);
    const near = nearestName(
      word,
      list.filter((one) => Math.abs(one.length - word.length) <= 2),
    );
    if (near !== undefined) return near;
  }
  return undefined;
}
