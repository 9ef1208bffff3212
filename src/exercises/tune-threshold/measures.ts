import { precision, recall } from '../../measures/detection.ts';

/** What a goal may be about. The first three ask for at least so much, the others for at most. */
export const MEASURES = ['recall', 'recall-first', 'ppv', 'a-day', 'minutes'] as const;

export type Measure = (typeof MEASURES)[number];

/** What a setting does: entries and real entries a tier, the last being those in no tier. */
export interface Effect {
  all: readonly number[];
  real: readonly number[];
  /** Seconds that an entry of each tier takes. */
  seconds: readonly number[];
  /** Entries a day in real life. */
  volume: number;
}

/** Whether the measure should be high, or low. */
export function isFloor(measure: Measure): boolean {
  return measure !== 'a-day' && measure !== 'minutes';
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

/** So many entries of the log as so many a day at the real volume. */
export function perDay(count: number, { all, volume }: Pick<Effect, 'all' | 'volume'>): number {
  return (count * volume) / Math.max(1, sum(all));
}

/** Minutes of a day that the entries of each tier take. */
export function minutesByTier(effect: Omit<Effect, 'real'>): number[] {
  return effect.seconds.map((seconds, tier) => (perDay(effect.all[tier] ?? 0, effect) * seconds) / 60);
}

/**
 * The measure: per cent for recall and the predictive value, entries or minutes a day for the others. 0 where nothing
 * is shown. Source: van Rijsbergen CJ, Information Retrieval, 2nd ed. 1979, ch. 7, for recall and precision.
 */
export function measureOf(measure: Measure, effect: Effect): number {
  const { all, real } = effect;
  const [first = 0, firstReal = 0, unseen = 0] = [all[0], real[0], real.at(-1)];
  const total = sum(real);
  switch (measure) {
    case 'recall':
      return 100 * (recall(total - unseen, unseen) ?? 0);
    case 'recall-first':
      return 100 * (recall(firstReal, total - firstReal) ?? 0);
    case 'ppv':
      return 100 * (precision(firstReal, first - firstReal) ?? 0);
    case 'a-day':
      return perDay(first, effect);
    case 'minutes':
      return sum(minutesByTier(effect));
    default:
      return measure satisfies never;
  }
}

/** The last digits of a division, which must not decide whether a goal is met. */
const ROUNDING = 1e-9;

/** How far the measure lies outside its goal, in its own unit; 0 where the goal is met. */
export function shortfallOf(measure: Measure, value: number, target: number): number {
  const gap = isFloor(measure) ? target - value : value - target;
  return gap > ROUNDING ? gap : 0;
}

/**
 * What a missed goal is short of in the units of the ward: real entries of the log that must come into view, false
 * ones that must go out of the first tier, entries or minutes a day too many. Rounded up to what mends it.
 */
export function wardUnitsShort(measure: Measure, effect: Effect, target: number): number {
  const { all, real } = effect;
  const [first = 0, firstReal = 0, unseen = 0] = [all[0], real[0], real.at(-1)];
  const total = sum(real);
  const wanted = Math.ceil((target * total) / 100 - ROUNDING);
  const value = measureOf(measure, effect);
  switch (measure) {
    case 'recall':
      return Math.max(0, wanted - (total - unseen));
    case 'recall-first':
      return Math.max(0, wanted - firstReal);
    case 'ppv':
      return Math.max(0, first - firstReal - Math.floor((firstReal * (100 - target)) / target + ROUNDING));
    default:
      return shortfallOf(measure, value, target);
  }
}
