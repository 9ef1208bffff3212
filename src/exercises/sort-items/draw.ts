import { createRandom } from '../../kernel/random.ts';
import type { SortCard, SortItems } from './schema.ts';

/**
 * The cards of a version in the order in which they are shown. Where only some are drawn, the groups take turns, so
 * that no version leans on one group.
 */
export function drawCards(def: SortItems, seed: number): SortCard[] {
  const random = createRandom(seed);
  const shuffled = random.shuffle(def.cards);
  if (def.draw === undefined || def.draw >= shuffled.length) return shuffled;
  const turnOf = (card: SortCard, index: number): number =>
    shuffled.slice(0, index).filter(({ group }) => group === card.group).length;
  const taken = shuffled
    .map((card, index) => ({ card, turn: turnOf(card, index) }))
    .sort((a, b) => a.turn - b.turn)
    .slice(0, def.draw)
    .map(({ card }) => card);
  return random.shuffle(taken);
}
