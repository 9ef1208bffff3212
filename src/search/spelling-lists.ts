import type { SearchDocument } from './document.ts';
import { isCommon } from './stem.ts';
import { wordsOf } from './words.ts';

/** Shorter words are not worth a suggestion. */
const SHORTEST_SUGGESTED = 3;

/** The list that a word stands in: its first character. */
export function letterOf(word: string): string {
  return word.slice(0, 1);
}

/**
 * The words that the site itself uses, as written and not as stems, one list for each first character, the most
 * frequent first (then in order), for help with spelling. Numbers are left out.
 */
export function spellingLists(documents: readonly SearchDocument[]): string[][] {
  const counts = new Map<string, number>();
  for (const { title, ask, text } of documents) {
    for (const word of wordsOf(`${title} ${ask} ${text}`)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const lists = new Map<string, string[]>();
  const sorted = [...counts].sort(([a, often], [b, other]) => other - often || (a < b ? -1 : 1));
  for (const [word] of sorted) {
    if (word.length < SHORTEST_SUGGESTED || !/^[a-z&+]+$/.test(word) || isCommon(word)) continue;
    const list = lists.get(letterOf(word));
    if (list) list.push(word);
    else lists.set(letterOf(word), [word]);
  }
  return [...lists].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, list]) => list);
}
