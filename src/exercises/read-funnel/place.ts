import { exactLimits, normalLimits, placeOf } from '../../measures/funnel.ts';
import type { FunnelLimits, FunnelPlace } from '../../measures/funnel.ts';
import { overdispersion } from '../../measures/overdispersion.ts';
import { sayPercent } from '../../measures/proportion.ts';
import type { ReadFunnel } from './schema.ts';

/** The risk of every case that the template makes, where a recipe names no other line. */
const RECIPE_TARGET = 0.05;

/** A unit's figures. */
export interface Counts {
  events: number;
  cases: number;
}

/** The line of a funnel, and how its limits run round it. */
export interface FunnelLine {
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
export function lineOf(def: ReadFunnel, units: readonly Counts[]): FunnelLine {
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
export function limitsAt({ method, target, tauSquared }: FunnelLine, cases: number): FunnelLimits {
  const limits = method === 'exact' ? exactLimits(target, cases) : normalLimits(target, cases, tauSquared);
  // The schema keeps target and cases where there are limits; the rest keeps this total.
  return limits ?? { alert: { low: 0, high: 1 }, alarm: { low: 0, high: 1 } };
}

/** Where a unit stands. */
export function placeAt(line: FunnelLine, { events, cases }: Counts): FunnelPlace {
  return placeOf(events / cases, limitsAt(line, cases));
}

/** The words of each place, after a unit's figures. */
export const PLACE_WORDS: Readonly<Record<FunnelPlace, string>> = {
  'above-alarm': 'above the upper 99.8% limit',
  'above-alert': 'above the upper 95% limit',
  within: 'within the limits',
  'below-alert': 'below the lower 95% limit',
  'below-alarm': 'below the lower 99.8% limit',
};

/** "Unit E: 9.8%, 52 of 530": a unit with its figures. */
export function sayUnit({ name, events, cases }: Counts & { name: string }): string {
  return `${name}: ${sayPercent(events / cases, 1)}, ${String(events)} of ${String(cases)}`;
}
