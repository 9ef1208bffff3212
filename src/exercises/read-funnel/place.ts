import { exactLimits, normalLimits, placeOf } from '../../measures/funnel.ts';
import type { FunnelLimits, FunnelPlace } from '../../measures/funnel.ts';
import { sayPercent } from '../../measures/proportion.ts';
import type { ReadFunnel } from './schema.ts';

/** The risk of every case that the template makes, where a recipe names no other line. */
const RECIPE_TARGET = 0.05;

/** A unit's figures. */
export interface Counts {
  events: number;
  cases: number;
}

/** The line the limits run round, a fraction; kept off 0 and 1, where there are no limits. */
export function targetOf({ target, data }: ReadFunnel, units: readonly Counts[]): number {
  if (target !== undefined) return target;
  if (data) return RECIPE_TARGET;
  const sum = (of: 'events' | 'cases'): number => units.reduce((total, unit) => total + unit[of], 0);
  return Math.min(0.995, Math.max(0.005, sum('events') / Math.max(1, sum('cases'))));
}

/** The limits round a target for so many cases, in the way a definition declares. */
export function limitsAt(method: ReadFunnel['limits'], target: number, cases: number): FunnelLimits {
  const limits = method === 'normal' ? normalLimits(target, cases) : exactLimits(target, cases);
  // The schema keeps target and cases where there are limits; the rest keeps this total.
  return limits ?? { alert: { low: 0, high: 1 }, alarm: { low: 0, high: 1 } };
}

/** Where a unit stands. */
export function placeAt(
  method: ReadFunnel['limits'],
  target: number,
  { events, cases }: Counts,
): FunnelPlace {
  return placeOf(events / cases, limitsAt(method, target, cases));
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
