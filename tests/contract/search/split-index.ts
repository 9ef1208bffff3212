import type lunr from 'lunr';
import { buildSearchFiles, buildWholeIndex } from '../../../src/search/build-index.ts';
import type { Terms } from '../../../src/search/clauses.ts';
import { clausesOf } from '../../../src/search/clauses.ts';
import type { SearchDocument } from '../../../src/search/document.ts';
import { askIndex, findHits } from '../../../src/search/hits.ts';
import type { Hit } from '../../../src/search/hits.ts';
import type { Entry } from '../../../src/search/leaf.ts';
import { MOST_LEAVES_A_BEGINNING, openLeafTerms } from '../../../src/search/leaf-terms.ts';
import { leavesOf } from '../../../src/search/manifest.ts';
import { planQuery } from '../../../src/search/plan.ts';

/** The same documents twice: as lunr's whole index, and split. */
export interface BothIndexes {
  whole: lunr.Index;
  leafCount: number;
  /** What the whole index has for a query. */
  askWhole(text: string): Promise<Hit[]>;
  /** What the split index has, and which leaves it read; `withheld` is a leaf that comes without its entries. */
  askSplit(text: string, withheld?: number): Promise<{ hits: Hit[]; read: Set<number> }>;
}

/** Builds both. */
export function buildBoth(documents: readonly SearchDocument[]): BothIndexes {
  const whole = buildWholeIndex(documents);
  const { manifest, files } = buildSearchFiles(documents, whole);
  const leaves = manifest.separators.map(
    (_, leaf) => JSON.parse(files.get(`l${leaf}.json`) ?? '') as Entry[],
  );
  const wholeTerms = termsOf(whole, manifest.separators);
  return {
    whole,
    leafCount: leaves.length,
    askWhole: async (text) => {
      const plan = planQuery(text);
      return askIndex(whole, plan, await clausesOf(plan, wholeTerms));
    },
    askSplit: async (text, withheld) => {
      const read = new Set<number>();
      const terms = openLeafTerms(manifest.separators, (leaf) => {
        read.add(leaf);
        return Promise.resolve(leaf === withheld ? [] : (leaves[leaf] ?? []));
      });
      const { hits } = await findHits(text, terms, manifest.lunr);
      return { hits, read };
    },
  };
}

/** The terms of the whole index, answering at once; a beginning that the split index does not look up is not here either. */
function termsOf(whole: lunr.Index, separators: readonly string[]): Terms {
  const { invertedIndex } = whole.toJSON() as { invertedIndex: [string, object][] };
  const sorted = invertedIndex.map(([term]) => term);
  const held = new Set(sorted);
  return {
    has: (term) => Promise.resolve(held.has(term)),
    hasBeginning: (beginning) =>
      Promise.resolve(
        leavesOf(separators, beginning).length > MOST_LEAVES_A_BEGINNING
          ? undefined
          : sorted.some((term) => term.startsWith(beginning)),
      ),
  };
}
