import { drawCards } from './draw.ts';
import type { SortItems } from './schema.ts';

/** The worked answer: each group with the cards that belong in it. */
export interface SortItemsSolution {
  groups: {
    id: string;
    label: string;
    cards: { id: string; say: string; because: string; second: string }[];
  }[];
}

/** Every drawn card in its group, with the reason; `second` names second-best groups, or is empty. */
export function solveSortItems(def: SortItems, seed: number): SortItemsSolution {
  const drawn = drawCards(def, seed);
  const labelOf = (id: string): string => def.groups.find((group) => group.id === id)?.label ?? id;
  return {
    groups: def.groups.map(({ id, label }) => ({
      id,
      label,
      cards: drawn
        .filter(({ group }) => group === id)
        .map((card) => ({
          id: card.id,
          say: card.say,
          because: card.because,
          second: card.accept.map(labelOf).join(' or '),
        })),
    })),
  };
}
