import { exactLimits, normalLimits, placeOf } from '../../measures/funnel.ts';
import type { FunnelLimits } from '../../measures/funnel.ts';
import type { Interval } from '../../measures/interval.ts';
import { overdispersion } from '../../measures/overdispersion.ts';
import type { ReadFunnel } from './schema.ts';
import type { LimitsAtSize } from './truth.ts';

/** The risk of every case that the template makes, where a recipe names no other line. */
const RECIPE_TARGET = 0.05;

/** A unit's figures. */
interface Counts {
  events: number;
  cases: number;
}

/** The line of a funnel, and how its limits run round it. */
interface FunnelLine {
  method: ReadFunnel['limits'];
  /** A fraction, kept off 0 and 1, where there are no limits. */
  target: number;
  /** The variance between units that widens the limits; 0 unless the definition asks for it. */
  tauSquared: number;
}

function targetOf({ target, data }: ReadFunnel, units: readonly Counts[]): number {
  if (target !== undefined) return target;
  if (data) return RECIPE_TARGET;
  const sum = (of: 'events' | 'cases'): number => units.reduce((total, unit) => total + unit[of], 0);
  return Math.min(0.995, Math.max(0.005, sum('events') / Math.max(1, sum('cases'))));
}

/** The line of a definition with these units. */
function lineOf(def: ReadFunnel, units: readonly Counts[]): FunnelLine {
  const target = targetOf(def, units);
  const deviations = units.map(({ events, cases }) => ({
    difference: events / cases - target,
    standardError: Math.sqrt((target * (1 - target)) / cases),
  }));
  const isWidened = def.limits === 'overdispersed';
  const tauSquared = isWidened ? (overdispersion(deviations)?.tauSquared ?? 0) : 0;
  return { method: def.limits, target, tauSquared };
}

/** The limits of a line for so many cases. */
function limitsAt({ method, target, tauSquared }: FunnelLine, cases: number): FunnelLimits {
  const limits = method === 'exact' ? exactLimits(target, cases) : normalLimits(target, cases, tauSquared);
  // The schema keeps target and cases where there are limits; the rest keeps this total.
  return limits ?? { alert: { low: 0, high: 1 }, alarm: { low: 0, high: 1 } };
}

/** At how many sizes, over and above the first, a limit is worked out for its line. */
const STEPS = 12;

function roundPair({ low, high }: Interval): [number, number] {
  return [Math.round(low * 10_000) / 10_000, Math.round(high * 10_000) / 10_000];
}

/** The limits from the smallest unit to the largest, each size the same multiple of the one before. */
function drawLimits(line: FunnelLine, units: readonly Counts[]): LimitsAtSize[] {
  const sizes = units.map(({ cases }) => cases);
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  return Array.from({ length: units.length === 0 ? 0 : STEPS + 1 }, (_, step) => {
    const cases = Math.round(least * (most / least) ** (step / STEPS));
    const { alert, alarm } = limitsAt(line, cases);
    return { cases, alert: roundPair(alert), alarm: roundPair(alarm) };
  });
}

/** What the figures of some units come to: their line, its limits, and where each unit stands. */
export function holdAgainstLimits<Unit extends Counts>(def: ReadFunnel, units: readonly Unit[]) {
  const line = lineOf(def, units);
  return {
    target: line.target,
    tauSquared: line.tauSquared,
    limits: drawLimits(line, units),
    units: units.map((unit) => ({
      ...unit,
      place: placeOf(unit.events / unit.cases, limitsAt(line, unit.cases)),
    })),
  };
}
