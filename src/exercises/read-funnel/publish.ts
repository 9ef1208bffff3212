import type { FunnelPlace } from '../../measures/funnel.ts';
import type { Missing } from '../kind.ts';
import type { Check } from './checks.ts';
import type { ReadFunnel, ReadFunnelResponse } from './schema.ts';
import { findFunnelTruth } from './truth.ts';
import type { LimitsAtSize } from './truth.ts';
import { PLACE_WORDS, sayUnit } from './words.ts';

/** One unit as the chart shows it. */
export interface PublicUnit {
  id: string;
  name: string;
  events: number;
  cases: number;
  place: FunnelPlace;
}

/** What a learner may see before answering: nothing says which units truly differ. */
export interface ReadFunnelPub {
  caption: string;
  events: string;
  cases: string;
  /** The line the limits run round, a fraction. */
  target: number;
  /** From the smallest unit to the largest. */
  limits: LimitsAtSize[];
  /** From the smallest to the largest: the order in which the chart is walked. */
  units: PublicUnit[];
  known: { check: Check; says: string }[];
  /** The checks in the order in which they are offered. */
  checks: Check[];
}

/** The public part of one version. */
export function publishReadFunnel(def: ReadFunnel, seed: number): ReadFunnelPub {
  const { units, target, limits, checks } = findFunnelTruth(def, seed);
  const { caption, events, cases, known } = def;
  return {
    caption,
    events,
    cases,
    target,
    limits,
    units: units
      .map((unit) => ({
        id: unit.id,
        name: unit.name,
        events: unit.events,
        cases: unit.cases,
        place: unit.place,
      }))
      .sort((a, b) => a.cases - b.cases || (a.id < b.id ? -1 : 1)),
    known,
    checks,
  };
}

/** Whether another seed makes other units. */
export function variesReadFunnel({ data }: ReadFunnel): boolean {
  return data !== undefined;
}

/** Nothing picked. */
export function emptyReadFunnel(): ReadFunnelResponse {
  return { picks: [] };
}

/** What a listener hears of a point: "Unit E: 9.8%, 52 of 530, above the upper 99.8% limit. 4 of 30." */
export function namePoint({ units }: ReadFunnelPub, unit: PublicUnit): string {
  const place = `${String(units.indexOf(unit) + 1)} of ${String(units.length)}`;
  return `${sayUnit(unit)}, ${PLACE_WORDS[unit.place]}. ${place}.`;
}

/** What is not answered yet: any pick at all, the probability of a pick, the first check. */
export function missingReadFunnel(pub: ReadFunnelPub, { picks, first }: ReadFunnelResponse): Missing[] {
  const some: Missing[] = picks.length === 0 ? [{ id: 'picks', label: 'pick at least one unit' }] : [];
  const open = picks.flatMap(({ unit, percent }): Missing[] => {
    const found = pub.units.find(({ id }) => id === unit);
    return !found || percent !== undefined
      ? []
      : [{ id: unit, label: `how likely ${found.name} truly differs` }];
  });
  const check: Missing[] = first === undefined ? [{ id: 'first', label: 'what to check first' }] : [];
  return [...some, ...open, ...check];
}
