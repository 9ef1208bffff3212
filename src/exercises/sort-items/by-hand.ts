import type { Hand, HandStep } from '../kind.ts';
import type { SortItemsPub } from './publish.ts';
import type { SortItemsResponse } from './schema.ts';

/** Places every card: with a pointer by pick and place, which needs no drag, and with keys by each card's select. */
export function sortItemsByHand(pub: SortItemsPub, { placed }: SortItemsResponse, hand: Hand): HandStep[] {
  return pub.cards.flatMap(({ id, say }, index): HandStep[] => {
    const label = pub.groups.find((group) => group.id === placed[id])?.label;
    if (label === undefined) return [];
    if (hand === 'keys') return [{ does: 'choose', name: `Group of: ${say}`, option: label }];
    // After the first, the next card comes to hand by itself.
    const pick: HandStep[] = index === 0 ? [{ does: 'press', name: `Pick: ${say}` }] : [];
    return [...pick, { does: 'press', name: `Place here, in ${label}` }];
  });
}
