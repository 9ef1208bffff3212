import type { Missing } from '../kind.ts';
import { drawCards } from './draw.ts';
import type { SortGroup, SortItems, SortItemsResponse } from './schema.ts';

/** What a learner may see of the cards: no group, no reason. */
export interface SortItemsPub {
  groups: SortGroup[];
  /** In the order in which they are shown. */
  cards: { id: string; say: string }[];
}

/** The groups, and the cards that a seed draws. */
export function publishSortItems(def: SortItems, seed: number): SortItemsPub {
  return { groups: def.groups, cards: drawCards(def, seed).map(({ id, say }) => ({ id, say })) };
}

/** Where a card lies: the id of one of the groups shown, or nothing. */
export function groupOfCard(
  pub: SortItemsPub,
  response: SortItemsResponse,
  card: string,
): string | undefined {
  const group = Object.hasOwn(response.placed, card) ? response.placed[card] : undefined;
  return pub.groups.find(({ id }) => id === group)?.id;
}

/** The cards that lie in no group. */
export function missingSortItems(pub: SortItemsPub, response: SortItemsResponse): Missing[] {
  return pub.cards
    .filter(({ id }) => groupOfCard(pub, response, id) === undefined)
    .map(({ id, say }) => ({ id, label: `“${say}”` }));
}

/** Every card still to place. */
export function emptySortItems(): SortItemsResponse {
  return { placed: {} };
}

/** Whether another seed draws other cards. */
export function variesSortItems(def: SortItems): boolean {
  return def.draw !== undefined && def.draw < def.cards.length;
}
