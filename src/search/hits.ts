import lunr from 'lunr';
import { clausesOf } from './clauses.ts';
import type { Clause, Clauses } from './clauses.ts';
import type { LeafTerms } from './leaf-terms.ts';
import { partialIndex } from './partial-index.ts';
import { planQuery } from './plan.ts';
import type { Plan, PlannedWord } from './plan.ts';

/** A document that a query found. */
export interface Hit {
  document: number;
  score: number;
  /** The stems in it that matched. */
  terms: string[];
}

export interface Hits {
  /** Best first, in lunr's own order. */
  hits: Hit[];
  /** Words of the query for which the index has nothing. */
  unknown: string[];
}

/** What a split index has for a query. Fails only as loading a leaf fails. */
export async function findHits(text: string, terms: LeafTerms, version: string): Promise<Hits> {
  const plan = planQuery(text);
  const found = await clausesOf(plan, terms);
  const index = partialIndex(await terms.matching(found.clauses), version);
  return { hits: askIndex(index, plan, found), unknown: found.unknown };
}

/** What lunr has for a plan and its clauses, on whichever index: split or whole. */
export function askIndex(index: lunr.Index, plan: Plan, { clauses }: Clauses): Hit[] {
  // A query of nothing is to lunr a query for everything.
  if (clauses.length === 0) return [];
  const results = index.query((query) => {
    for (const { term, isBeginning, boost } of clauses) {
      // Terms are stems already, and lunr would stem them again.
      const wildcard = isBeginning ? lunr.Query.wildcard.TRAILING : lunr.Query.wildcard.NONE;
      query.term(term, { boost, wildcard, usePipeline: false });
    }
  });
  return (
    results
      .map(({ ref, score, matchData }) => ({
        document: Number(ref),
        score,
        terms: Object.keys(matchData.metadata),
      }))
      .filter(({ terms }) => isAsked(terms, plan, clauses))
      // To lunr one rare word outweighs three others; to whoever asked, they belong together.
      .map((hit) => ({ ...hit, score: hit.score * shareHeld(hit.terms, plan, clauses) ** 2 }))
      .sort((a, b) => b.score - a.score)
  );
}

/** The share of the query's words, 0 to 1, that a document holds, as they stand or as they are also called. */
function shareHeld(terms: readonly string[], plan: Plan, clauses: readonly Clause[]): number {
  const held = new Set(terms);
  const others = new Set(
    plan.expansions.flatMap(({ stems, of }) => (stems.every((stem) => held.has(stem)) ? of : [])),
  );
  const isHeld = ({ word, stem }: PlannedWord): boolean =>
    held.has(stem) ||
    others.has(stem) ||
    clauses.some(({ term, isBeginning }) =>
      isBeginning
        ? term === word && terms.some((one) => one.startsWith(term))
        : word.startsWith(term) && held.has(term),
    );
  return plan.words.filter(isHeld).length / plan.words.length;
}

/** Whether a document has one of the query's own words, or all the words of one thing that it is also called. */
function isAsked(terms: readonly string[], plan: Plan, clauses: readonly Clause[]): boolean {
  const held = new Set(terms);
  if (plan.expansions.some(({ stems }) => stems.every((stem) => held.has(stem)))) return true;
  const others = new Set(plan.expansions.flatMap(({ stems }) => stems));
  const own = new Set(plan.words.map(({ stem }) => stem));
  return clauses.some(({ term, isBeginning }) => {
    if (!own.has(term) && !isBeginning && others.has(term)) return false;
    return isBeginning ? terms.some((one) => one.startsWith(term)) : held.has(term);
  });
}
