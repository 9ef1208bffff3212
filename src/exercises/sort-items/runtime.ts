import { defineRuntime } from '../kind.ts';
import { explainSortItems, tallySortItems } from './explain.ts';
import { sortItemsMachine } from './machine.ts';
import { emptySortItems, missingSortItems, publishSortItems, variesSortItems } from './publish.ts';
import { readSortItemsResponse } from './response.ts';
import { sortItemsScorer } from './score.ts';
import { solveSortItems } from './solve.ts';
import { SortItemsView, SortItemsWorked } from './view.tsx';

/** The half of sort-items that the browser loads. */
export default defineRuntime({
  name: 'sort-items',
  scorer: sortItemsScorer,
  varies: variesSortItems,
  publish: publishSortItems,
  empty: emptySortItems,
  missing: missingSortItems,
  explain: explainSortItems,
  solve: solveSortItems,
  readResponse: readSortItemsResponse,
  tally: tallySortItems,
  machine: sortItemsMachine,
  View: SortItemsView,
  Worked: SortItemsWorked,
});
