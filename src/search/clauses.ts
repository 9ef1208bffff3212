import { SHORTEST_BEGINNING } from './plan.ts';
import type { Plan, PlannedWord } from './plan.ts';

/** One thing that lunr is asked for. */
export interface Clause {
  /** A stem, or the beginning of stems. */
  term: string;
  isBeginning: boolean;
  boost: number;
}

/** The terms of the index, as far as a query has to know them. */
export interface Terms {
  has(term: string): Promise<boolean>;
  /** Whether any term begins so; `undefined` where too many leaves would have to be loaded to say. */
  hasBeginning(beginning: string): Promise<boolean | undefined>;
}

export interface Clauses {
  clauses: Clause[];
  /** Words of the query for which the index has nothing. */
  unknown: string[];
}

const WORD_BOOST = 10;
const BEGINNING_BOOST = 1;
const WRITTEN_OUT_BOOST = 2;

/** How many letters a half-typed word may have beyond a stem: `completen` on the way from `complet`. */
const MOST_LETTERS_BEYOND = 5;
const SHORTEST_STEM = 4;

/**
 * What to ask lunr for a query: each word by its stem; the word being typed, or one that the index does not have,
 * also as a beginning; where that gives nothing, the longest stem that the word has gone past. The same terms give
 * the same clauses, whether they stand in leaves or in the whole index.
 */
export async function clausesOf(plan: Plan, terms: Terms): Promise<Clauses> {
  const found = await Promise.all(plan.words.map((word) => wordClauses(word, terms)));
  const others = await Promise.all(
    plan.expansions.map(async ({ stems, isWhole }) => {
      const held = await Promise.all(stems.map((stem) => terms.has(stem)));
      // Half a long form says something else: all of its words, or none.
      if (!held.every(Boolean)) return [];
      const boost = isWhole ? WORD_BOOST : WRITTEN_OUT_BOOST;
      return stems.map((term) => ({ term, isBeginning: false, boost }));
    }),
  );
  return {
    clauses: [...found.flat(), ...others.flat()],
    unknown: plan.words.filter((_, place) => found[place]?.length === 0).map(({ word }) => word),
  };
}

async function wordClauses({ word, stem, isTyping }: PlannedWord, terms: Terms): Promise<Clause[]> {
  const isKnown = await terms.has(stem);
  const clauses = isKnown ? [{ term: stem, isBeginning: false, boost: WORD_BOOST }] : [];
  if (isKnown && !isTyping) return clauses;
  if (word.length >= SHORTEST_BEGINNING && (await terms.hasBeginning(word))) {
    return [...clauses, { term: word, isBeginning: true, boost: BEGINNING_BOOST }];
  }
  if (isKnown) return clauses;
  const passed = await longestPassed(word, terms);
  return passed === undefined ? [] : [{ term: passed, isBeginning: false, boost: WORD_BOOST }];
}

/** The longest term that the word begins with. */
async function longestPassed(word: string, terms: Terms): Promise<string | undefined> {
  const shortest = Math.max(SHORTEST_STEM, word.length - MOST_LETTERS_BEYOND);
  for (let length = word.length - 1; length >= shortest; length -= 1) {
    if (await terms.has(word.slice(0, length))) return word.slice(0, length);
  }
  return undefined;
}
