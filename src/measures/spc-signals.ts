import type { Phase, Side, XmrLimits, Zone } from './spc.ts';
import { sideOf, zoneOf } from './spc.ts';

/** One rule of special cause, as data: which test, and its numbers. */
export type SpcRule = { name: string } & (
  | { test: 'outside' }
  /** So many in a row on one side of the mean; a point on the mean breaks the run. */
  | { test: 'run'; length: number }
  /** So many in a row that each rise, or each fall; an equal step breaks the trend. */
  | { test: 'trend'; length: number }
  /**
   * So many (`atLeast`) of any `of` in a row strictly beyond the near limit and not beyond the limit, with all of them on
   * one side of the mean. A point outside the limits is a signal by itself and is not counted here a second time.
   */
  | { test: 'near'; atLeast: number; of: number }
);

/**
 * The four rules of Making Data Count. Source: NHS England, as implemented by NHSRplotthedots (commit 050b07d,
 * 29 September 2025). More rules bring more false alarms.
 */
export const NHS_RULES = [
  { name: 'outside', test: 'outside' },
  { name: 'shift', test: 'run', length: 7 },
  { name: 'trend', test: 'trend', length: 7 },
  { name: 'two-of-three', test: 'near', atLeast: 2, of: 3 },
] as const satisfies readonly SpcRule[];

/** What a rule caught. */
export interface Signal {
  rule: string;
  /** The side of the mean it is on; of a trend, the way it goes. */
  side: Side;
  /** Places (0-based) of the points it is made of, in order: of a run all, of two in three those beyond the near limit. */
  points: number[];
}

/** Stretches of neighbours with the same mark, where the mark is one; `to` excluded. */
function stretches(marks: readonly (Side | undefined)[]): { side: Side; from: number; to: number }[] {
  const found: { side: Side; from: number; to: number }[] = [];
  marks.forEach((side, index) => {
    const last = found.at(-1);
    if (side === undefined) return;
    if (last?.side === side && last.to === index) last.to = index + 1;
    else found.push({ side, from: index, to: index + 1 });
  });
  return found;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

function findOutside(zones: readonly Zone[], name: string): Signal[] {
  return zones.flatMap((zone, index): Signal[] => {
    if (zone === 'above') return [{ rule: name, side: 'high', points: [index] }];
    return zone === 'below' ? [{ rule: name, side: 'low', points: [index] }] : [];
  });
}

function findRuns(sides: readonly (Side | undefined)[], name: string, length: number): Signal[] {
  return stretches(sides)
    .filter(({ from, to }) => to - from >= length)
    .map(({ side, from, to }) => ({ rule: name, side, points: range(from, to) }));
}

function findTrends(values: readonly number[], name: string, length: number): Signal[] {
  const steps = values.slice(1).map((value, index) => sideOf(value, values[index] ?? value));
  return stretches(steps)
    .filter(({ from, to }) => to - from + 1 >= length)
    .map(({ side, from, to }) => ({ rule: name, side, points: range(from, to + 1) }));
}

interface NearTest {
  name: string;
  atLeast: number;
  of: number;
}

function findNear(
  zones: readonly Zone[],
  sides: readonly (Side | undefined)[],
  { name, atLeast, of }: NearTest,
): Signal[] {
  return (['high', 'low'] as const).flatMap((side): Signal[] => {
    const near: Zone = side === 'high' ? 'near-upper' : 'near-lower';
    const caught = new Set<number>();
    for (let from = 0; from + of <= zones.length; from += 1) {
      const window = range(from, from + of);
      const beyond = window.filter((index) => zones[index] === near);
      const isOneSided = window.every((index) => sides[index] === side);
      if (isOneSided && beyond.length >= atLeast) for (const index of beyond) caught.add(index);
    }
    return groupNeighbours([...caught], of).map((points) => ({ rule: name, side, points }));
  });
}

/** Windows that overlap are one signal: places in rising order, split where a gap is wider than a window. */
function groupNeighbours(places: readonly number[], of: number): number[][] {
  const groups: number[][] = [];
  for (const place of [...places].sort((a, b) => a - b)) {
    const last = groups.at(-1);
    if (last && place - (last.at(-1) ?? 0) < of) last.push(place);
    else groups.push([place]);
  }
  return groups;
}

function applyRule(values: readonly number[], limits: XmrLimits, rule: SpcRule): Signal[] {
  const zones = values.map((value) => zoneOf(value, limits));
  const sides = values.map((value) => sideOf(value, limits.mean));
  switch (rule.test) {
    case 'outside':
      return findOutside(zones, rule.name);
    case 'run':
      return findRuns(sides, rule.name, rule.length);
    case 'trend':
      return findTrends(values, rule.name, rule.length);
    case 'near':
      return findNear(zones, sides, rule);
  }
}

/**
 * Every signal of special cause, rule by rule as declared, and in each by time. No signal spans two phases. A run longer
 * than the rule asks is one signal.
 */
export function findSignals(
  values: readonly number[],
  phases: readonly Phase[],
  rules: readonly SpcRule[] = NHS_RULES,
): Signal[] {
  return rules.flatMap((rule) =>
    phases.flatMap(({ from, to, limits }) =>
      applyRule(values.slice(from, to), limits, rule).map((signal) => ({
        ...signal,
        points: signal.points.map((place) => place + from),
      })),
    ),
  );
}

/** Places of all points that any rule caught, in order, each once. */
export function specialPoints(signals: readonly Signal[]): number[] {
  return [...new Set(signals.flatMap(({ points }) => points))].sort((a, b) => a - b);
}

/**
 * What a process does now: the side of the special cause that its latest point is part of, or common cause. Where rules
 * disagree, the one declared first speaks. Convention of NHSRplotthedots, whose icon speaks of the latest point.
 */
export function latestVariation(signals: readonly Signal[], count: number): Side | 'common' {
  return signals.find(({ points }) => points.includes(count - 1))?.side ?? 'common';
}
