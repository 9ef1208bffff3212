import type { Clause, Terms } from './clauses.ts';
import type { Entry } from './leaf.ts';
import { leafOf, leavesOf } from './manifest.ts';

/** The terms of a split index, loaded leaf by leaf as they are asked for. */
export interface LeafTerms extends Terms {
  /** The entries that the clauses match, in term order, from the leaves loaded to make the clauses. */
  matching(clauses: readonly Clause[]): Promise<Entry[]>;
}

/** A beginning with more leaves than this is not looked up: at three letters that would be hundreds of kilobytes. */
export const MOST_LEAVES_A_BEGINNING = 16;

/** Opens a split index. `readLeaf` gives a leaf by its number and may fail; what it gave is asked for again each time. */
export function openLeafTerms(
  separators: readonly string[],
  readLeaf: (leaf: number) => Promise<Entry[]>,
): LeafTerms {
  const entriesIn = async (leaves: readonly number[]): Promise<Entry[]> =>
    (await Promise.all(leaves.map(readLeaf))).flat();
  const leavesFor = ({ term, isBeginning }: Clause): number[] =>
    isBeginning ? leavesOf(separators, term) : [leafOf(separators, term)].filter((leaf) => leaf >= 0);

  return {
    async has(term) {
      const leaf = leafOf(separators, term);
      return leaf >= 0 && (await readLeaf(leaf)).some(([held]) => held === term);
    },
    async hasBeginning(beginning) {
      const leaves = leavesOf(separators, beginning);
      if (leaves.length > MOST_LEAVES_A_BEGINNING) return undefined;
      return (await entriesIn(leaves)).some(([term]) => term.startsWith(beginning));
    },
    async matching(clauses) {
      const leaves = [...new Set(clauses.flatMap(leavesFor))].sort((a, b) => a - b);
      const entries = await entriesIn(leaves);
      return entries.filter(([held]) =>
        clauses.some(({ term, isBeginning }) => (isBeginning ? held.startsWith(term) : held === term)),
      );
    },
  };
}
