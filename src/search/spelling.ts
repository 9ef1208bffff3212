import { countEdits, nearestName } from '../kernel/nearest.ts';
import { letterOf } from './spelling-lists.ts';

/** Gives the list of words with this first character, the most frequent first; empty where there is none. */
export type ReadList = (letter: string) => Promise<readonly string[]>;

/** A word that the site does not have, and the word of the site that is nearest to it. */
export interface Spelling {
  typed: string;
  near: string;
  /** Whether they are so near that the one is surely a slip for the other. */
  isSlip: boolean;
}

/** Shorter words are near to too many others. */
const SHORTEST_HELPED = 4;
const SHORTEST_MENDED = 5;

/** From so many letters on, a word may have two slips. */
const LONG = 8;

/**
 * The nearest word of the site to each unknown one, where there is one. The first letter is taken as right, or as
 * swapped with the second.
 */
export async function spellWords(unknown: readonly string[], readList: ReadList): Promise<Spelling[]> {
  const found = await Promise.all(
    unknown.map(async (typed) => {
      const near = await nearestWord(typed, readList);
      return near === undefined ? [] : [{ typed, near, isSlip: isSlip(typed, near) }];
    }),
  );
  return found.flat();
}

/** A query with words of it spelt anew; a space that ends it stays. */
export function respell(text: string, spellings: readonly Spelling[]): string {
  const better = new Map(spellings.map(({ typed, near }) => [typed, near]));
  const words = text.trim().toLowerCase().split(/\s+/);
  const respelt = words.map((word) => better.get(word.replace(/^\W+|\W+$/g, '')) ?? word).join(' ');
  return /\s$/.test(text) ? `${respelt} ` : respelt;
}

function isSlip(typed: string, near: string): boolean {
  if (typed.length < SHORTEST_MENDED) return false;
  return countEdits(typed, near) <= (typed.length < LONG ? 1 : 2);
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
