import { createRandom } from '../../kernel/random.ts';
import type { AnswerQuestions, Question } from './schema.ts';

/** The questions of a version, drawn without replacement, in the order in which the definition has them. */
export function drawQuestions(def: AnswerQuestions, seed: number): Question[] {
  if (def.draw === undefined || def.draw >= def.questions.length) return def.questions;
  const drawn = new Set(createRandom(seed).shuffle(def.questions).slice(0, def.draw));
  return def.questions.filter((question) => drawn.has(question));
}

/**
 * The lines of an ordering question as they are first shown, as indexes into the right order. No line stands right
 * after its true neighbour, so that the first order earns nothing. `count` is at least 3.
 */
export function shuffleApart(count: number, seed: number): number[] {
  const random = createRandom(seed);
  const inOrder = Array.from({ length: count }, (_, index) => index);
  const isApart = (order: readonly number[]): boolean =>
    order.every((item, place) => place === 0 || item !== (order[place - 1] ?? 0) + 1);
  for (let tries = 0; tries < 40; tries += 1) {
    const order = random.shuffle(inOrder);
    if (isApart(order)) return order;
  }
  return inOrder.reverse();
}

/** A list in an order of chance; the place of the question in its exercise keeps two lists from moving alike. */
export function shuffleShown<T>(list: readonly T[], seed: number, place: number): T[] {
  return createRandom(seed * 64 + place).shuffle(list);
}
