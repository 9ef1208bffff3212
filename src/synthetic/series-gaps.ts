import type { Random } from '../kernel/random.ts';

/** Above the mean, or below. */
export type Sign = 1 | -1;

/** The side of a step; the mean itself counts as above. */
export function signOf(step: number | undefined): Sign {
  return step !== undefined && step < 0 ? -1 : 1;
}

function opposite(sign: Sign): Sign {
  return sign === 1 ? -1 : 1;
}

/** How many months must part two neighbours so that neither runs into the other: each wants the other side beside it. */
export function leastGap(before: Sign, after: Sign): 1 | 2 {
  return before === after ? 1 : 2;
}

/** Shares `total` out over so many parts by chance; none is below 0. */
export function shareOut(total: number, parts: number, random: Random): number[] {
  const shares = Array.from({ length: parts }, () => 0);
  if (parts === 0) return shares;
  for (let left = total; left > 0; left -= 1) {
    const part = random.int(0, parts - 1);
    shares[part] = (shares[part] ?? 0) + 1;
  }
  return shares;
}

/**
 * Months of common cause between two neighbours: the first lies across the mean from the one before, the last from the one
 * after, and between them chance decides.
 */
export function fillGap(size: number, before: Sign, after: Sign | undefined, random: Random): number[] {
  return Array.from({ length: size }, (_, index) => {
    const isLast = index === size - 1 && after !== undefined;
    const sign = isLast ? opposite(after) : index === 0 ? opposite(before) : random.pick<Sign>([1, -1]);
    return sign * random.int(1, 6);
  });
}
