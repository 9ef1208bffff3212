/**
 * Limits of the individuals and moving range chart (XmR). Source of constants and practice: NHS England, Making Data
 * Count, as implemented by NHSRplotthedots (commit 050b07d, 29 September 2025). Ours: 2.66, not 3 ÷ 1.128 unrounded; near
 * limits at two thirds of that; screening only where it is asked for; a baseline that is always stated.
 */

/** The limits stand so many mean moving ranges from the mean. 2.66 is 3 ÷ 1.128, rounded as published. */
export const LIMIT_FACTOR = 2.66;

/** The near limits, about two standard deviations out: two thirds of the way to the limits, 1.773. */
export const NEAR_FACTOR = (LIMIT_FACTOR * 2) / 3;

/** A moving range of this many mean moving ranges or more is screened out, where that is asked for. */
export const SCREEN_FACTOR = 3.267;

/** Values have few decimals: a difference below this is the dust of binary fractions. */
const DUST = 1e-9;

/** The lines of one phase, in the unit of the values. */
export interface XmrLimits {
  mean: number;
  /** Mean moving range, after screening where that was asked for. */
  meanRange: number;
  lower: number;
  nearLower: number;
  nearUpper: number;
  upper: number;
}

/** The side of a line that a value is on. */
export type Side = 'high' | 'low';

/** Where a value lies. A value exactly on a line is on the side of the mean: strictly beyond is beyond. */
export type Zone = 'below' | 'near-lower' | 'low' | 'mean' | 'high' | 'near-upper' | 'above';

/** One phase of a chart: its limits hold from `from` (0-based) up to the next phase. */
export interface PhasePlan {
  from: number;
  /** How many of its first values fix the limits; absent: all of them, which a baseline is there to avoid. */
  baseline?: number;
}

/** A phase with its limits, `to` excluded. */
export interface Phase {
  from: number;
  to: number;
  limits: XmrLimits;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The sizes of the steps from each value to the next: one fewer than the values. */
export function movingRanges(values: readonly number[]): number[] {
  return values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? value)));
}

/**
 * Mean ± 2.66 × mean moving range. `isScreened` drops moving ranges of 3.267 means or more and takes the mean again,
 * once. Undefined for fewer than two values; below 10 or so limits are weak, and below 12 hardly worth drawing.
 * Source: as this file.
 */
export function xmrLimits(values: readonly number[], isScreened = false): XmrLimits | undefined {
  if (values.length < 2 || !values.every(Number.isFinite)) return undefined;
  const mean = meanOf(values);
  const ranges = movingRanges(values);
  const all = meanOf(ranges);
  const kept = isScreened ? ranges.filter((range) => range < SCREEN_FACTOR * all - DUST) : ranges;
  const meanRange = kept.length > 0 ? meanOf(kept) : all;
  return {
    mean,
    meanRange,
    lower: mean - LIMIT_FACTOR * meanRange,
    nearLower: mean - NEAR_FACTOR * meanRange,
    nearUpper: mean + NEAR_FACTOR * meanRange,
    upper: mean + LIMIT_FACTOR * meanRange,
  };
}

/** On which side of a line a value lies strictly; undefined where it lies on the line. */
export function sideOf(value: number, line: number): Side | undefined {
  const dust = DUST * Math.max(1, Math.abs(line));
  if (value > line + dust) return 'high';
  return value < line - dust ? 'low' : undefined;
}

/** Where a value lies between the lines. Total: any finite value has a zone. */
export function zoneOf(value: number, limits: XmrLimits): Zone {
  if (sideOf(value, limits.upper) === 'high') return 'above';
  if (sideOf(value, limits.nearUpper) === 'high') return 'near-upper';
  if (sideOf(value, limits.lower) === 'low') return 'below';
  if (sideOf(value, limits.nearLower) === 'low') return 'near-lower';
  return sideOf(value, limits.mean) ?? 'mean';
}

/**
 * The phases of a chart with their limits, in order; a process is given a new phase only for a known, lasting change.
 * Undefined where a phase has fewer than two values, or the plan does not begin at 0 and go upwards.
 */
export function xmrPhases(
  values: readonly number[],
  plan: readonly PhasePlan[],
  isScreened = false,
): Phase[] | undefined {
  if (plan[0]?.from !== 0) return undefined;
  const phases: Phase[] = [];
  for (const [index, { from, baseline }] of plan.entries()) {
    const to = plan[index + 1]?.from ?? values.length;
    const limits = to > from ? xmrLimits(values.slice(from, to).slice(0, baseline), isScreened) : undefined;
    if (!limits) return undefined;
    phases.push({ from, to, limits });
  }
  return phases;
}

/** Whether a process, left as it is, meets its target always, never, or now and then by chance. */
export type Assurance = 'pass' | 'fail' | 'inconsistent';

/**
 * Compares a target with the limits: a target beyond them on the bad side of the values is always met, beyond them on
 * the good side never; between or on them, chance decides. `better` is the direction of improvement.
 * Source: NHSRplotthedots, as this file.
 */
export function assure({ lower, upper }: XmrLimits, target: number, better: Side): Assurance {
  if (sideOf(target, upper) === 'high') return better === 'high' ? 'fail' : 'pass';
  if (sideOf(target, lower) === 'low') return better === 'high' ? 'pass' : 'fail';
  return 'inconsistent';
}
