import type { Finding, Part, RawVerdict } from '../../kernel/verdict.ts';
import type { Scorer } from '../kind.ts';
import { drawCards } from './draw.ts';
import type { SortCard, SortItems, SortItemsResponse } from './schema.ts';

const SECOND_BEST = 0.5;
/** Keeps 0.7999999999999999 from failing at 0.8. */
const DUST = 1e-9;

/** Where a learner put a card: the id of a group of this definition, or nothing. */
function groupPlaced(def: SortItems, response: SortItemsResponse, card: SortCard): string | undefined {
  if (!Object.hasOwn(response.placed, card.id)) return undefined;
  return def.groups.find(({ id }) => id === response.placed[card.id])?.id;
}

function judge(
  card: SortCard,
  placed: string | undefined,
): { credit: number; part: Part; finding?: Finding } {
  const { id } = card;
  if (placed === undefined) return { credit: 0, part: { id, state: 'unanswered' } };
  if (placed === card.group) return { credit: 1, part: { id, state: 'right' } };
  const args = { placed };
  if (card.accept.includes(placed)) {
    return {
      credit: SECOND_BEST,
      part: { id, state: 'partial' },
      finding: { code: 'second-best', at: id, args },
    };
  }
  return { credit: 0, part: { id, state: 'wrong' }, finding: { code: 'misplaced', at: id, args } };
}

/** Marks each drawn card: its own group counts one, a second-best group one half. */
export function scoreSortItems(def: SortItems, seed: number, response: SortItemsResponse): RawVerdict {
  const judged = drawCards(def, seed).map((card) => judge(card, groupPlaced(def, response, card)));
  const credit = judged.reduce((sum, entry) => sum + entry.credit, 0);
  const raw = judged.length === 0 ? 0 : credit / judged.length;
  return {
    raw,
    passed: raw >= def.pass - DUST,
    parts: judged.map(({ part }) => part),
    findings: judged.flatMap(({ finding }) => finding ?? []),
    figures: [{ name: 'right', value: judged.filter(({ part }) => part.state === 'right').length }],
  };
}

function placeAll(cards: readonly SortCard[], groupOf: (card: SortCard) => string): SortItemsResponse {
  return { placed: Object.fromEntries(cards.map((card) => [card.id, groupOf(card)])) };
}

export const sortItemsScorer: Scorer<SortItems, SortItemsResponse> = {
  rules: 1,
  score: scoreSortItems,
  model: (def, seed) => placeAll(drawCards(def, seed), ({ group }) => group),
  lazy: (def, seed) => [
    { placed: {} },
    ...def.groups.map(({ id }) => placeAll(drawCards(def, seed), () => id)),
  ],
};
