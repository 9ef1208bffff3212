import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/**
 * Seeded chance. The same seed gives the same draws on every machine and engine: only integers
 * are drawn, so no last digit of a float can differ.
 */
export interface Random {
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number;
  /** One member of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
  /** A new list with the same members in another order (Fisher–Yates). */
  shuffle<T>(list: readonly T[]): T[];
  /** True `of` times in `outOf`, on average. */
  chance(of: number, outOf: number): boolean;
}

/** Starts a stream of chance. `seed` is any 32-bit whole number. */
export function createRandom(seed: number): Random {
  const generator = xoroshiro128plus(seed | 0);
  const int = (low: number, high: number): number => uniformInt(generator, low, high);
  const pick = <T>(list: readonly T[]): T => {
    const index = int(0, list.length - 1);
    return list[index] as T;
  };
  const shuffle = <T>(list: readonly T[]): T[] => {
    const out = [...list];
    for (let last = out.length - 1; last > 0; last -= 1) {
      const other = int(0, last);
      const kept = out[last] as T;
      out[last] = out[other] as T;
      out[other] = kept;
    }
    return out;
  };
  return { int, pick, shuffle, chance: (of, outOf) => int(1, outOf) <= of };
}
