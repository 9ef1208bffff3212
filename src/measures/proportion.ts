import type { Interval } from './interval.ts';
import { Z_95 } from './interval.ts';

/**
 * Wilson's score interval for `successes` of `total`, without continuity correction; both limits are fractions,
 * 0–1. Undefined unless 0 ≤ successes ≤ total, both whole, with total above 0, and z is above 0.
 * Source: Wilson EB, J Am Stat Assoc 1927;22:209–12; method 3 of Newcombe RG, Stat Med 1998;17:857–72.
 */
export function wilsonInterval(successes: number, total: number, z: number = Z_95): Interval | undefined {
  if (!Number.isInteger(successes) || !Number.isInteger(total) || !(z > 0)) return undefined;
  if (total < 1 || successes < 0 || successes > total) return undefined;
  const share = successes / total;
  const spread = (z * z) / total;
  const centre = (share + spread / 2) / (1 + spread);
  const half = (z / (1 + spread)) * Math.sqrt((share * (1 - share)) / total + spread / (4 * total));
  // At the ends the limit is exact; the last digit of the sum is not.
  return {
    low: successes === 0 ? 0 : centre - half,
    high: successes === total ? 1 : centre + half,
  };
}

/** What a sample must achieve. */
export interface SampleGoal {
  /** Wanted distance from the figure to either limit, as a fraction: 0.05 is five percentage points. Above 0, below 0.5. */
  halfWidth: number;
  /** The fraction that is expected, 0–1. Default 0.5, which needs the largest sample. */
  expected?: number;
  /** Default 1.959964, for 95%. */
  z?: number;
  /**
   * `normal` (default) is the textbook's z²p(1 − p)/d², 385 for ±5 points at one half; near 0 or 1 it asks for too
   * few. `wilson` is the least sample whose Wilson interval, at the expected fraction, is no wider.
   */
  method?: 'normal' | 'wilson';
}

/**
 * The least number of records to sample for an interval no wider than ± `halfWidth`, rounded up, from a population
 * so large that its size does not matter; at least 1. Undefined for a goal outside its ranges.
 * Sources: Cochran WG, Sampling Techniques, 3rd ed. 1977, §4.4; for `wilson`, its interval solved for n.
 */
export function sampleSizeFor(goal: SampleGoal): number | undefined {
  const { halfWidth, expected = 0.5, z = Z_95, method = 'normal' } = goal;
  if (!(halfWidth > 0 && halfWidth < 0.5) || !(expected >= 0 && expected <= 1) || !(z > 0)) return undefined;
  const variance = expected * (1 - expected);
  const ratio = (z * z) / (halfWidth * halfWidth);
  // Half-width d solves d²m² − z²·variance·m − z⁴(¼ − variance) = 0 with m = n + z².
  const root = Math.sqrt(variance * variance + 4 * halfWidth * halfWidth * (0.25 - variance));
  const size = method === 'wilson' ? (ratio * (variance + root)) / 2 - z * z : ratio * variance;
  // The small allowance keeps an exact 100 from becoming 101 by its last digit.
  return Math.max(1, Math.ceil(size - 1e-9));
}

/**
 * A fraction as per cent with so many decimals (whole, 0–10), no locale: `sayPercent(0.4715, 1)` → "47.2%". Halves
 * are rounded away from zero as written in decimals, so 0.285 is "29%". A figure that is not finite is "–".
 * The form, without a space, is this site's own.
 */
export function sayPercent(fraction: number, digits = 0): string {
  if (!Number.isFinite(fraction)) return '–';
  const scale = 10 ** digits;
  // 0.285 × 100 is 28.499999999999996: the allowance is a few of its last binary digits.
  const units = Math.round(Math.abs(fraction) * 100 * scale * (1 + 4 * Number.EPSILON));
  return `${fraction < 0 && units > 0 ? '−' : ''}${(units / scale).toFixed(digits)}%`;
}
