import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  MEASURES,
  measureOf,
  minutesByTier,
  perDay,
  shortfallOf,
  wardUnitsShort,
} from '../../../../src/exercises/tune-threshold/measures.ts';
import type { Effect } from '../../../../src/exercises/tune-threshold/measures.ts';
import { splitLog, sumFromTop } from '../../../../src/exercises/tune-threshold/split.ts';
import { runs } from '../../../runs.ts';

const everything: Effect = { all: [1000, 0], real: [40, 0], seconds: [20], volume: 1000 };
const tiers: Effect = { all: [50, 150, 800], real: [20, 16, 4], seconds: [20, 6], volume: 400 };

/** An amount that mends a setting: real entries that come in from below, or false ones that go out. */
const counts = fc.record({
  first: fc.nat(200),
  firstReal: fc.nat(60),
  list: fc.nat(300),
  listReal: fc.nat(40),
});

test('counts 960 false alarms in 1,000 alerts with a predictive value of 4%', () => {
  expect(measureOf('ppv', everything)).toBe(4);
  expect((everything.all[0] ?? 0) - (everything.real[0] ?? 0)).toBe(960);
  expect(measureOf('minutes', everything)).toBeCloseTo(333.3, 1);
});

test('measures each tier at the real volume', () => {
  expect(MEASURES.map((measure) => Number(measureOf(measure, tiers).toFixed(2)))).toEqual([
    90, 50, 40, 20, 12.67,
  ]);
  expect(perDay(150, tiers)).toBe(60);
  expect(minutesByTier(tiers).map((minutes) => Number(minutes.toFixed(2)))).toEqual([6.67, 6]);
});

test('measures nothing shown as 0 and never divides by nothing', () => {
  const nothing: Effect = { all: [0, 0], real: [0, 0], seconds: [20], volume: 100 };
  expect(MEASURES.map((measure) => measureOf(measure, nothing))).toEqual([0, 0, 0, 0, 0]);
});

test('is short below a floor and above a ceiling, and not at the target itself', () => {
  expect([shortfallOf('recall', 90, 90), shortfallOf('recall', 87.5, 90)]).toEqual([0, 2.5]);
  expect([shortfallOf('minutes', 17, 17), shortfallOf('minutes', 20, 17)]).toEqual([0, 3]);
  expect(shortfallOf('a-day', 0.1 + 0.2, 0.3)).toBe(0);
});

test('says what is short in whole alerts: real ones to bring in, false ones to keep out', () => {
  expect([wardUnitsShort('recall', tiers, 95), wardUnitsShort('recall', tiers, 90)]).toEqual([2, 0]);
  expect(wardUnitsShort('recall-first', tiers, 55)).toBe(2);
  expect([wardUnitsShort('ppv', tiers, 50), wardUnitsShort('ppv', tiers, 40)]).toEqual([10, 0]);
  expect([wardUnitsShort('a-day', tiers, 15), wardUnitsShort('minutes', tiers, 12)]).toEqual([
    5,
    expect.closeTo(0.667, 3),
  ]);
});

test('names exactly the amount that mends a goal, and no less', () => {
  fc.assert(
    fc.property(counts, fc.integer({ min: 1, max: 100 }), ({ first, firstReal, list, listReal }, target) => {
      const real = [firstReal, listReal, 7];
      const all = [first + firstReal, list + listReal, 500];
      const effect: Effect = { all, real, seconds: [20, 6], volume: 100 };
      const isMet = (measure: 'recall' | 'ppv', changed: Effect): boolean =>
        shortfallOf(measure, measureOf(measure, changed), target) === 0;
      const seen = wardUnitsShort('recall', effect, target);
      const bring = (count: number): Effect => ({
        ...effect,
        real: [firstReal, listReal + count, 7 - count],
      });
      expect(isMet('recall', bring(seen))).toBe(true);
      if (seen > 0) expect(isMet('recall', bring(seen - 1))).toBe(false);
      const out = wardUnitsShort('ppv', effect, target);
      const drop = (count: number): Effect => ({ ...effect, all: [first + firstReal - count, list, 500] });
      if (firstReal > 0) expect(isMet('ppv', drop(out))).toBe(true);
      if (out > 0) expect(isMet('ppv', drop(out - 1))).toBe(false);
    }),
    runs,
  );
});

test('sums scores from the top, so that 0 holds all and 100 none', () => {
  const scores = Array.from({ length: 101 }, (_, score) => (score < 100 ? 1 : 0));
  const sums = sumFromTop(scores);
  expect([sums[0], sums[40], sums[99], sums[100], sums.length]).toEqual([100, 60, 1, 0, 101]);
});

test('puts each entry into the first tier that it reaches, and a tier without room stays empty', () => {
  const atLeast = sumFromTop(Array.from({ length: 100 }, () => 1));
  expect(splitLog(atLeast, [80, 50])).toEqual([20, 30, 50]);
  expect(splitLog(atLeast, [50, 80])).toEqual([50, 0, 50]);
  expect(splitLog(atLeast, [0])).toEqual([100, 0]);
  expect(splitLog(atLeast, [100])).toEqual([0, 100]);
  expect(splitLog([], [3, 2])).toEqual([0, 0, 0]);
});
