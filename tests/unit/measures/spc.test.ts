import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assure, movingRanges, sideOf, xmrLimits, xmrPhases, zoneOf } from '../../../src/measures/spc.ts';
import { findSignals, latestVariation, NHS_RULES, specialPoints } from '../../../src/measures/spc-signals.ts';
import type { Signal, SpcRule } from '../../../src/measures/spc-signals.ts';
import { runs } from '../../runs.ts';

const TWELVE = [42, 45, 39, 47, 44, 41, 46, 43, 40, 48, 44, 42];
const SHIFTED = [...TWELVE, 48, 47, 49, 46, 50, 45, 49];
const NEAR = [...TWELVE, 52, 51, 53];

const two = (value: number | undefined): string => (value ?? NaN).toFixed(2);

/** What the rules catch with limits held from the first `baseline` points, or from all. */
function signalsOf(
  values: readonly number[],
  baseline?: number,
  rules: readonly SpcRule[] = NHS_RULES,
): Signal[] {
  const phases = xmrPhases(values, [{ from: 0, ...(baseline === undefined ? {} : { baseline }) }]);
  if (!phases) throw new Error('no limits');
  return findSignals(values, phases, rules);
}

test('works out the twelve points: mean 43.42, mean moving range 4.364, limits 31.81 and 55.02 (golden)', () => {
  expect(movingRanges(TWELVE)).toEqual([3, 6, 8, 3, 3, 5, 3, 3, 8, 4, 2]);
  const limits = xmrLimits(TWELVE);
  expect(two(limits?.mean)).toBe('43.42');
  expect(limits?.meanRange.toFixed(3)).toBe('4.364');
  expect([two(limits?.lower), two(limits?.upper)]).toEqual(['31.81', '55.02']);
  expect(two(limits?.nearUpper)).toBe('51.15');
  expect(signalsOf(TWELVE)).toEqual([]);
});

test('finds the shift of the first continuation with the limits held, and nothing with them recomputed (golden)', () => {
  expect(signalsOf(SHIFTED, 12)).toEqual([
    { rule: 'shift', side: 'high', points: [12, 13, 14, 15, 16, 17, 18] },
  ]);
  expect(xmrLimits(SHIFTED)?.mean).toBe(45);
  expect(signalsOf(SHIFTED)).toEqual([]);
});

test('finds two of three in the second continuation with the limits held, and nothing with them recomputed (golden)', () => {
  expect(signalsOf(NEAR, 12)).toEqual([{ rule: 'two-of-three', side: 'high', points: [12, 14] }]);
  expect(signalsOf(NEAR.slice(0, 14), 12)).toEqual([]);
  expect(two(xmrLimits(NEAR)?.nearUpper)).toBe('52.86');
  expect(signalsOf(NEAR)).toEqual([]);
});

test('screens moving ranges of 3.267 means or more, once, where that is asked for', () => {
  const spiked = [10, 11, 10, 11, 10, 30, 10, 11, 10, 11, 10, 11];
  // Ranges 1 1 1 1 20 20 1 1 1 1 1: mean 49/11 = 4.4545, cut at 14.553; the nine that stay are 1 each.
  expect(two(xmrLimits(spiked)?.meanRange)).toBe('4.45');
  expect(xmrLimits(spiked, true)?.meanRange).toBe(1);
  // Four ranges of 1 and a fifth that is exactly 3.267 times the mean of all five: the cut itself goes too.
  const edge = (4 * 3.267) / (5 - 3.267);
  expect(xmrLimits([0, 1, 0, 1, 0, edge], true)?.meanRange).toBe(1);
  expect(xmrLimits([5, 5, 5], true)?.meanRange).toBe(0);
});

test('gives no limits below two values, and none for a value that is no number', () => {
  expect(xmrLimits([])).toBeUndefined();
  expect(xmrLimits([4])).toBeUndefined();
  expect(xmrLimits([4, NaN, 5])).toBeUndefined();
  expect(xmrLimits([4, 4])).toMatchObject({ mean: 4, lower: 4, upper: 4 });
});

/** Ten steady points whose mean is 50, mean range 60/9, and then the points to judge. */
const STEADY = [50, 46, 54, 50, 42, 58, 50, 46, 54, 50];
const judge = (...values: number[]) => signalsOf([...STEADY, ...values], 10).map(({ rule }) => rule);

test('breaks a run at a point on the mean, also where the mean is no whole number of binary digits', () => {
  expect(judge(51, 52, 51, 52, 51, 52, 51)).toEqual(['shift']);
  expect(judge(51, 52, 51, 50, 51, 52, 51, 52)).toEqual([]);
  const tenths = [14.1, 14.3, 14.0, 14.4, 14.2, 14.2, 14.1, 14.3, 14.5, 13.9];
  const run = [14.3, 14.4, 14.3, 14.2, 14.3, 14.4, 14.3, 14.4];
  expect(signalsOf([...tenths, ...run], 10)).toEqual([]);
});

test('asks for seven on one side, not six, and keeps a longer run as one signal', () => {
  expect(judge(51, 52, 51, 52, 51, 52)).toEqual([]);
  const [long] = signalsOf([...STEADY, 51, 52, 51, 52, 51, 52, 51, 52, 51], 10);
  expect(long).toMatchObject({ rule: 'shift', side: 'high' });
  expect(long?.points).toHaveLength(9);
});

test('asks for seven rising or falling, not six, and breaks a trend at an equal step', () => {
  expect(judge(47, 48, 49, 51, 52, 53)).toEqual([]);
  expect(judge(47, 48, 49, 51, 52, 53, 54)).toEqual(['trend']);
  expect(judge(47, 48, 49, 51, 51, 52, 53, 54)).toEqual([]);
  expect(signalsOf([...STEADY, 55, 54, 53, 52, 49, 48, 47], 10)).toMatchObject([
    { rule: 'trend', side: 'low' },
  ]);
});

test('sees a trend that goes back towards the mean from outside the limits', () => {
  const limits = xmrLimits(STEADY);
  const top = Math.ceil(limits?.upper ?? 0) + 9;
  const falling = Array.from({ length: 7 }, (_, index) => top - index);
  expect(signalsOf([...STEADY, ...falling], 10)).toContainEqual({
    rule: 'trend',
    side: 'low',
    points: [10, 11, 12, 13, 14, 15, 16],
  });
});

test('asks two of three to be strictly beyond the near limit, inside the limit, with all three on one side', () => {
  const limits = xmrLimits(STEADY);
  const [near, limit] = [limits?.nearUpper ?? NaN, limits?.upper ?? NaN];
  const [beyond, outside] = [near + 1, limit + 1];
  expect(judge(beyond, 51, beyond)).toEqual(['two-of-three']);
  expect(judge(near, 51, beyond)).toEqual([]);
  expect(judge(beyond, 50, beyond)).toEqual([]);
  expect(judge(beyond, 49, beyond)).toEqual([]);
  expect(judge(beyond, 51, 51, beyond)).toEqual([]);
  expect(judge(49, beyond, beyond)).toEqual([]);
  expect(judge(outside, 51, beyond)).toEqual(['outside']);
  expect(judge(outside, beyond, beyond)).toEqual(['outside', 'two-of-three']);
});

test('counts a value on a limit as inside it', () => {
  const limits = xmrLimits(STEADY);
  expect(judge(limits?.upper ?? NaN, 49, limits?.lower ?? NaN, 51)).toEqual([]);
  expect(judge((limits?.upper ?? NaN) + 0.01, 49, (limits?.lower ?? NaN) - 0.01)).toEqual([
    'outside',
    'outside',
  ]);
});

test('rebases at a point: each phase has limits of its own, and no signal spans two', () => {
  const values = [...STEADY, ...STEADY.map((value) => value + 20)];
  expect(signalsOf(values, 10).length).toBeGreaterThan(0);
  const phases = xmrPhases(values, [{ from: 0 }, { from: 10 }]) ?? [];
  expect(phases.map(({ from, to, limits }) => [from, to, limits.mean])).toEqual([
    [0, 10, 50],
    [10, 20, 70],
  ]);
  expect(findSignals(values, phases)).toEqual([]);
  const run = [...TWELVE.map(() => 1), 2, 2, 2, 2, 2, 2];
  const halves =
    xmrPhases(run, [
      { from: 0, baseline: 2 },
      { from: 15, baseline: 2 },
    ]) ?? [];
  expect(findSignals(run, halves).map(({ rule }) => rule)).toEqual(['outside', 'outside', 'outside']);
});

test('refuses a plan that does not begin at the start, goes back, or leaves a phase without limits', () => {
  expect(xmrPhases(TWELVE, [])).toBeUndefined();
  expect(xmrPhases(TWELVE, [{ from: 1 }])).toBeUndefined();
  expect(xmrPhases(TWELVE, [{ from: 0 }, { from: 11 }])).toBeUndefined();
  expect(xmrPhases(TWELVE, [{ from: 0 }, { from: 6 }, { from: 3 }])).toBeUndefined();
  expect(xmrPhases(TWELVE, [{ from: 0 }, { from: 20 }])).toBeUndefined();
});

test('applies the rules that are declared, with their numbers, and no others', () => {
  const six: SpcRule[] = [{ name: 'six', test: 'run', length: 6 }];
  const values = [...STEADY, 51, 52, 51, 52, 51, 52];
  expect(signalsOf(values, 10, six)).toEqual([
    { rule: 'six', side: 'high', points: [10, 11, 12, 13, 14, 15] },
  ]);
  expect(signalsOf(SHIFTED, 12, [NHS_RULES[0]])).toEqual([]);
});

test('says what the latest point is part of, the first rule speaking where two disagree', () => {
  expect(latestVariation(signalsOf(SHIFTED, 12), SHIFTED.length)).toBe('high');
  expect(latestVariation(signalsOf(SHIFTED, 12), SHIFTED.length + 1)).toBe('common');
  const [above, down]: [Signal, Signal] = [
    { rule: 'shift', side: 'high', points: [3, 4] },
    { rule: 'trend', side: 'low', points: [2, 3, 4] },
  ];
  expect(latestVariation([above, down], 5)).toBe('high');
  expect(specialPoints([above, down])).toEqual([2, 3, 4]);
});

test('compares a target with the limits in the direction that is better', () => {
  const limits = xmrLimits(TWELVE);
  if (!limits) throw new Error('no limits');
  expect([30, 43, 60].map((target) => assure(limits, target, 'high'))).toEqual([
    'pass',
    'inconsistent',
    'fail',
  ]);
  expect([30, 43, 60].map((target) => assure(limits, target, 'low'))).toEqual([
    'fail',
    'inconsistent',
    'pass',
  ]);
  expect(assure(limits, limits.upper, 'high')).toBe('inconsistent');
});

const series = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 12, maxLength: 40 });

test('finds the same in a series turned upside down, on the other side', () => {
  fc.assert(
    fc.property(series, (values) => {
      const turned = signalsOf(
        values.map((value) => 400 - value),
        12,
      );
      const other = { high: 'low', low: 'high' } as const;
      const key = ({ rule, side, points }: Signal): string => `${rule} ${side} ${points.join()}`;
      expect(turned.map((signal) => key({ ...signal, side: other[signal.side] })).sort()).toEqual(
        signalsOf(values, 12).map(key).sort(),
      );
    }),
    runs,
  );
});

test('finds the same whatever the unit and whatever is added', () => {
  fc.assert(
    fc.property(
      series,
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: -50, max: 50 }),
      (values, times, more) => {
        const scaled = values.map((value) => value * times + more);
        expect(signalsOf(scaled, 12)).toEqual(signalsOf(values, 12));
      },
    ),
    runs,
  );
});

test('keeps the lines in order around the mean, and every zone between its lines', () => {
  fc.assert(
    fc.property(series, (values) => {
      const limits = xmrLimits(values);
      if (!limits) throw new Error('no limits');
      const lines = [limits.lower, limits.nearLower, limits.mean, limits.nearUpper, limits.upper];
      expect([...lines].sort((a, b) => a - b)).toEqual(lines);
      for (const value of values) {
        const zone = zoneOf(value, limits);
        if (zone === 'above') expect(sideOf(value, limits.upper)).toBe('high');
        else expect(sideOf(value, limits.upper)).not.toBe('high');
        expect(zone === 'mean').toBe(sideOf(value, limits.mean) === undefined);
      }
    }),
    runs,
  );
});

test('does not change what was found when later points of the same phase come', () => {
  fc.assert(
    fc.property(series, fc.integer({ min: 0, max: 400 }), (values, next) => {
      const before = specialPoints(signalsOf(values, 12));
      const after = new Set(specialPoints(signalsOf([...values, next], 12)));
      expect(before.filter((place) => !after.has(place))).toEqual([]);
    }),
    runs,
  );
});
