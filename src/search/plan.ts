import { expansionsOf, isAbbreviation } from './synonyms.ts';
import type { Expansion } from './synonyms.ts';
import { isCommon, stemOf } from './stem.ts';
import { wordsOf } from './words.ts';

/** What a query asks, before anything is loaded. */
export interface Plan {
  words: PlannedWord[];
  expansions: Expansion[];
}

export interface PlannedWord {
  word: string;
  stem: string;
  /** The last word while nothing follows it: it may not be finished. */
  isTyping: boolean;
}

/** A beginning of fewer letters matches too much to be worth loading. */
export const SHORTEST_BEGINNING = 3;

/** More words than anyone types; the rest are left out. */
const MOST_WORDS = 12;

/** Reads a query: its words without the common ones, and what else they are called. */
export function planQuery(text: string): Plan {
  const all = wordsOf(text);
  const distinct = [...new Set(all)].slice(0, MOST_WORDS);
  const isOpen = /[\p{L}\p{N}]$/u.test(text);
  const told = distinct.filter((word) => !isCommon(word));
  // `the` alone may become `therapy`; beside other words it is only grammar.
  const kept = told.length > 0 ? told : distinct.slice(-1);
  return {
    words: kept.map((word) => ({
      word,
      stem: stemOf(word),
      isTyping: isOpen && word === all.at(-1) && !isAbbreviation(word),
    })),
    expansions: expansionsOf(all),
  };
}
