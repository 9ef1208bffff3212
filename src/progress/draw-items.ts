import { createRandom } from '../kernel/random.ts';
import type { BankItem } from '../curriculum/shape.ts';

/** Last draw in which each item stood, counted from 1; an item never drawn is not in it. */
function findLastDraws(history: readonly (readonly string[])[]): Map<string, number> {
  const lastDraws = new Map<string, number>();
  history.forEach((drawn, index) => drawn.forEach((digest) => lastDraws.set(digest, index + 1)));
  return lastDraws;
}

/**
 * Draws the items of one assessment, in the order they are asked, without replacement. Each lesson gives as many
 * as each other, as far as its items last; places that do not divide go to the lessons with the most unseen
 * items. Within a lesson unseen items come first, then the longest unseen. `history` holds the digests of earlier
 * draws, oldest first. The same bank, history and seed give the same draw; a bank below `draw` is drawn whole.
 */
export function drawItems(
  bank: readonly BankItem[],
  history: readonly (readonly string[])[],
  draw: number,
  seed: number,
): BankItem[] {
  const random = createRandom(seed);
  const lastDraws = findLastDraws(history);
  const lastDraw = ({ digest }: BankItem): number => lastDraws.get(digest) ?? 0;
  const lessons = new Map<string, BankItem[]>();
  // Shuffled before it is sorted, so that chance decides between items seen equally long ago.
  for (const item of random.shuffle(bank))
    lessons.set(item.lesson, [...(lessons.get(item.lesson) ?? []), item]);
  const queues = [...lessons.values()].map((items) => {
    const unseen = items.filter((item) => lastDraw(item) === 0).length;
    return { unseen, items: items.sort((a, b) => lastDraw(a) - lastDraw(b)) };
  });
  queues.sort((a, b) => b.unseen - a.unseen);
  const rounds = Math.max(0, ...queues.map(({ items }) => items.length));
  const picked: BankItem[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const { items } of queues) {
      const item = items[round];
      if (item) picked.push(item);
    }
  }
  return random.shuffle(picked.slice(0, draw));
}
