import type { Marking } from '../kind.ts';
import { explainSortItems, tallySortItems } from './explain.ts';
import type { SortItemsPub } from './publish.ts';
import type { SortItems, SortItemsResponse } from './schema.ts';
import { sortItemsScorer } from './score.ts';
import { solveSortItems } from './solve.ts';
import type { SortItemsSolution } from './solve.ts';
import { SortItemsWorked } from './worked.tsx';

/** The half of sort-items that marks, loaded once there is something to mark. */
export const sortItemsMarking: Marking<SortItems, SortItemsPub, SortItemsResponse, SortItemsSolution> = {
  scorer: sortItemsScorer,
  explain: explainSortItems,
  solve: solveSortItems,
  tally: tallySortItems,
  answerTo: ({ placed }, part) => (Object.hasOwn(placed, part) ? placed[part] : undefined),
  Worked: SortItemsWorked,
};
