import type { Locator } from 'playwright/test';
import type { SortItemsPub } from '../../../src/exercises/sort-items/publish.ts';
import type { SortItemsResponse } from '../../../src/exercises/sort-items/schema.ts';
import type { Hand } from '../hand.ts';
import { spokenName } from './spoken-name.ts';

/** Places every card: by a pointer with pick and place, which needs no drag, and by keys with each card's select. */
export async function answerSortItems(
  hand: Hand,
  place: Locator,
  { pub, response }: { pub: SortItemsPub; response: SortItemsResponse },
): Promise<void> {
  const labelOf = (card: string): string =>
    pub.groups.find(({ id }) => id === response.placed[card])?.label ?? 'Choose one';
  for (const [index, { id, say }] of pub.cards.entries()) {
    if (!hand.isPointer) {
      await hand.choose(place.getByLabel(`Group of: ${say}`, { exact: true }), labelOf(id));
      continue;
    }
    // After the first, the next card comes to hand by itself.
    if (index === 0) await hand.press(place.getByRole('button', { name: spokenName('Pick', `: ${say}`) }));
    await hand.press(place.getByRole('button', { name: spokenName('Place here', `, in ${labelOf(id)}`) }));
  }
}
