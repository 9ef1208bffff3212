import { defineKind } from '../kind.ts';
import type { Kind } from '../kind.ts';
import { sortItemsByHand } from './by-hand.ts';
import { sortItemsCases } from './cases.ts';
import { sortItemsGallery } from './gallery.ts';
import { sortItemsMachine } from './machine.ts';
import { emptySortItems, publishSortItems, variesSortItems } from './publish.ts';
import type { SortItemsPub } from './publish.ts';
import { readSortItemsResponse } from './response.ts';
import { sortItemsResponse, sortItemsSchema } from './schema.ts';
import type { SortItems, SortItemsResponse } from './schema.ts';
import { sortItemsScorer } from './score.ts';
import { SORT_ITEMS_STARTER } from './starter.ts';

const SECONDS_TO_READ = 20;
const SECONDS_A_CARD = 12;

/** The whole kind with its types, for the tests of this kind. */
export const sortItemsKind: Kind<SortItems, SortItemsPub, SortItemsResponse> = {
  name: 'sort-items',
  purpose: 'Put cards into named groups, and hear why a group is wrong.',
  schema: sortItemsSchema,
  response: sortItemsResponse,
  scorer: sortItemsScorer,
  varies: variesSortItems,
  publish: publishSortItems,
  empty: emptySortItems,
  readResponse: readSortItemsResponse,
  // The schema says it all: faults that need the whole definition are found while it is read.
  check: () => [],
  estimateSeconds: ({ draw, cards }) =>
    SECONDS_TO_READ + SECONDS_A_CARD * Math.min(draw ?? cards.length, cards.length),
  searchText: ({ title, task, groups }) =>
    [title, task, ...groups.map(({ label, says }) => `${label}: ${says}`)].join('\n'),
  keyStrings: ({ explanation, cards }) => [
    explanation,
    ...cards.flatMap(({ because, wrong }) => [because, ...Object.values(wrong)]),
  ],
  machine: sortItemsMachine,
  byHand: sortItemsByHand,
  cases: sortItemsCases,
  gallery: sortItemsGallery,
  starter: SORT_ITEMS_STARTER,
};

/** Put cards into named groups, and hear why a group is wrong. */
export const sortItems = defineKind(sortItemsKind);
