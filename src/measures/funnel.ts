import { binomialChances } from './binomial.ts';
import { inverseLowerGamma } from './gamma.ts';
import { Z_95 } from './interval.ts';
import type { Interval } from './interval.ts';

/** What lies beyond a limit on its side where all is chance, and the normal deviate that belongs to it. */
interface Level {
  tail: number;
  z: number;
}

/** 2.5% beyond either limit of the 95% pair, 0.1% beyond either of the 99.8% pair. Source of z: Φ⁻¹ to six decimals. */
const LEVELS: Readonly<Record<keyof FunnelLimits, Level>> = {
  alert: { tail: 0.025, z: Z_95 },
  alarm: { tail: 0.001, z: 3.090232 },
};

/** The deviates as tables of funnel limits print and use them. Source: Spiegelhalter DJ, Stat Med 2005;24:1185–202. */
const PRINTED_Z: Readonly<Record<keyof FunnelLimits, number>> = { alert: 1.96, alarm: 3.09 };

/**
 * The two pairs of control limits at one size of unit, on the scale of the figure: `alert` the 95% pair, `alarm` the
 * 99.8% pair. Source of the pairs: Spiegelhalter DJ, Stat Med 2005;24:1185–202; of the words: Qual Saf Health Care
 * 2002;11:390–1.
 */
export interface FunnelLimits {
  alert: Interval;
  alarm: Interval;
}

function pairs(limitsOf: (level: Level) => Interval): FunnelLimits {
  return { alert: limitsOf(LEVELS.alert), alarm: limitsOf(LEVELS.alarm) };
}

/**
 * Limits round a target proportion (0–1) for `n` cases by the normal approximation, p₀ ± z √(p₀(1 − p₀)/n + τ²) with
 * z = 1.96 and 3.09, cut off at 0 and 1. `tauSquared` is the variance between units (`overdispersion`); 0 where absent. Too tight for small n at
 * 99.8%. Undefined for a target not between 0 and 1, n not above 0, or τ² below 0.
 * Source: Spiegelhalter DJ, Stat Med 2005;24:1185–202.
 */
export function normalLimits(target: number, n: number, tauSquared = 0): FunnelLimits | undefined {
  if (!(target > 0 && target < 1) || !(n > 0) || !(tauSquared >= 0)) return undefined;
  const deviation = Math.sqrt((target * (1 - target)) / n + tauSquared);
  const limitsOf = (z: number): Interval => ({
    low: Math.max(0, target - z * deviation),
    high: Math.min(1, target + z * deviation),
  });
  return { alert: limitsOf(PRINTED_Z.alert), alarm: limitsOf(PRINTED_Z.alarm) };
}

/** (r − α) ÷ n, where r is the least count whose running chance reaches `share`, and α interpolates below it. */
function interpolate(chances: readonly number[], share: number): number {
  let below = 0;
  for (const [count, chance] of chances.entries()) {
    const upTo = below + chance;
    if (upTo >= share) return (count - (upTo - share) / chance) / (chances.length - 1);
    below = upTo;
  }
  return 1;
}

/**
 * Limits round a target proportion (0–1) for a whole number of cases, `n`, from the binomial distribution itself, with
 * interpolation between counts: (r − α)/n, where r is the least count with F(r) ≥ q and α = (F(r) − q)/P(r). Cut off at
 * 0. Our convention for proportions. Undefined where the target is not between 0 and 1 or n is not a whole number from
 * 1 to 1,000,000. Source: Spiegelhalter DJ, Stat Med 2005;24:1185–202, appendix A.1.
 */
export function exactLimits(target: number, n: number): FunnelLimits | undefined {
  const chances = binomialChances(n, target);
  if (!chances) return undefined;
  return pairs(({ tail }) => ({
    low: Math.max(0, interpolate(chances, tail)),
    high: Math.min(1, interpolate(chances, 1 - tail)),
  }));
}

/**
 * Limits round 1 for observed ÷ expected by the log-normal approximation, exp(± z √(1/E + τ²)); `tauSquared` is 0 where
 * absent. Undefined where E is not above 0 or τ² is below 0.
 * Source: the "SHMI" method of FunnelPlotR (nhs-r-community, commit 9020d49, July 2025).
 */
export function logRatioLimits(expected: number, tauSquared = 0): FunnelLimits | undefined {
  if (!(expected > 0) || !Number.isFinite(expected) || !(tauSquared >= 0)) return undefined;
  const deviation = Math.sqrt(1 / expected + tauSquared);
  return pairs(({ z }) => ({ low: Math.exp(-z * deviation), high: Math.exp(z * deviation) }));
}

/**
 * Limits round 1 for observed ÷ expected from the Poisson distribution by way of chi-squared: χ²(q; 2E)/2E below and
 * χ²(1 − q; 2E + 2)/2E above. This is the exact interval of a count of E, so it cries wolf less often than its name
 * says (Seaton SE, Manktelow BN, BMC Med Res Methodol 2012;12:98); narrower at the top than `logRatioLimits` for small
 * E. Undefined where E is below 0.5.
 * Source: the "SR" method of FunnelPlotR without over-dispersion (nhs-r-community, commit 9020d49, July 2025).
 */
export function poissonRatioLimits(expected: number): FunnelLimits | undefined {
  if (!(expected >= 0.5) || !Number.isFinite(expected)) return undefined;
  return pairs(({ tail }) => ({
    low: (inverseLowerGamma(expected, tail) ?? 0) / expected,
    high: (inverseLowerGamma(expected + 1, 1 - tail) ?? 0) / expected,
  }));
}

/** Where a figure stands, from the highest to the lowest. */
export type FunnelPlace = 'above-alarm' | 'above-alert' | 'within' | 'below-alert' | 'below-alarm';

/** Where a figure stands against its limits. A figure on a limit is within it. Source: as `FunnelLimits`. */
export function placeOf(value: number, { alert, alarm }: FunnelLimits): FunnelPlace {
  if (value > alarm.high) return 'above-alarm';
  if (value > alert.high) return 'above-alert';
  if (value < alarm.low) return 'below-alarm';
  return value < alert.low ? 'below-alert' : 'within';
}

/** What chance alone does to so many units that are all in control. */
export interface FalseAlarms {
  /** How many to expect outside the limits. */
  expected: number;
  /** The chance of at least one, 0–1. */
  chanceOfAny: number;
}

/**
 * The false alarms among `units` independent units in control, where the limits hold a `coverage` (0–1) of them: with
 * 30 units, 1.5 are to be expected outside 95% limits. Undefined where `units` is not a whole number of 0 or more or
 * `coverage` is outside 0–1. Source: the binomial distribution.
 */
export function falseAlarms(units: number, coverage: number): FalseAlarms | undefined {
  if (!Number.isInteger(units) || units < 0 || !(coverage >= 0 && coverage <= 1)) return undefined;
  return { expected: units * (1 - coverage), chanceOfAny: 1 - coverage ** units };
}
