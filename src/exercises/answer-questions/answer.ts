import type { Answer } from './schema.ts';

/** The picked options after one was pressed: in or out, sorted; nothing where none is left. */
export function toggleOption(picked: readonly number[], option: number): number[] | undefined {
  const others = picked.filter((index) => index !== option);
  const next = others.length < picked.length ? others : [...picked, option].sort((a, b) => a - b);
  return next.length > 0 ? next : undefined;
}

/** The order after a line moved by one place, up (−1) or down (1); the same order at either end. */
export function moveLine(order: readonly number[], place: number, by: -1 | 1): number[] {
  const moved = [...order];
  const item = order[place];
  const other = order[place + by];
  if (item === undefined || other === undefined) return moved;
  moved[place] = other;
  moved[place + by] = item;
  return moved;
}

/** The matches after one select changed; nothing where none is left. */
export function setMatch(
  matches: readonly (number | null)[],
  count: number,
  left: number,
  right: number | null,
): (number | null)[] | undefined {
  const next = Array.from({ length: count }, (_, index) =>
    index === left ? right : (matches[index] ?? null),
  );
  return next.some((match) => match !== null) ? next : undefined;
}

/** An answer that is a list; empty where it is of another form, or missing. */
export function listOf(answer: Answer | undefined): (number | null)[] {
  return Array.isArray(answer) ? answer : [];
}

/** An answer that is an order of `count` lines; nothing where it is not a permutation. */
export function orderOf(answer: Answer | undefined, count: number): number[] | undefined {
  const order = listOf(answer).flatMap((item) => item ?? []);
  const isWhole = order.length === count && Array.isArray(answer) && answer.length === count;
  const isPermutation =
    isWhole && new Set(order).size === count && order.every((item) => item >= 0 && item < count);
  return isPermutation ? order : undefined;
}

/** What was answered to a question, by its id. */
export function answerTo(answers: Readonly<Record<string, Answer>>, id: string): Answer | undefined {
  return Object.hasOwn(answers, id) ? answers[id] : undefined;
}
