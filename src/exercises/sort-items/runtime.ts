import { defineRuntime } from '../kind.ts';
import { sortItemsMachine } from './machine.ts';
import { emptySortItems, missingSortItems, publishSortItems, variesSortItems } from './publish.ts';
import { readSortItemsResponse } from './response.ts';
import { SortItemsView } from './view.tsx';

/** The half of sort-items that the browser loads when an exercise comes near. */
export default defineRuntime({
  name: 'sort-items',
  varies: variesSortItems,
  publish: publishSortItems,
  empty: emptySortItems,
  missing: missingSortItems,
  readResponse: readSortItemsResponse,
  machine: sortItemsMachine,
  View: SortItemsView,
  marking: async () => (await import('./marking.ts')).sortItemsMarking,
});
