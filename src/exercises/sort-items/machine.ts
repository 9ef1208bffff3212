import { defineSteps } from '../steps.ts';
import type { SortItemsResponse } from './schema.ts';

/** What a learner can do to the cards. */
export type SortItemsEdit =
  { type: 'card.place'; card: string; group: string } | { type: 'card.take'; card: string };

/** The response after an edit. */
export function applySortItemsEdit(response: SortItemsResponse, edit: SortItemsEdit): SortItemsResponse {
  const others = Object.entries(response.placed).filter(([card]) => card !== edit.card);
  switch (edit.type) {
    case 'card.place':
      return { placed: Object.fromEntries([...others, [edit.card, edit.group]]) };
    case 'card.take':
      return { placed: Object.fromEntries(others) };
    default:
      return edit satisfies never;
  }
}

/** The steps of sort-items: cards are placed in a group, and taken out of it. */
export const sortItemsMachine = defineSteps<SortItemsResponse, SortItemsEdit>(
  ['card.place', 'card.take'],
  applySortItemsEdit,
);
