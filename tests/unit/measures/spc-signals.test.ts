import { expect, test } from 'vitest';
import { sideOf, xmrPhases, zoneOf } from '../../../src/measures/spc.ts';
import type { XmrLimits } from '../../../src/measures/spc.ts';
import { findSignals } from '../../../src/measures/spc-signals.ts';

/** A mean of 0 with limits at ±1 and ±3: what lies at 2 is near the upper limit. */
const limits: XmrLimits = { mean: 0, meanRange: 1, lower: -3, nearLower: -1, nearUpper: 1, upper: 3 };
const twoOfThree = [{ name: 'two-of-three', test: 'near', atLeast: 2, of: 3 }] as const;

function nearPoints(values: readonly number[], from = 0): number[][] {
  const phases = [{ from, to: from + values.length, limits }];
  const before = Array.from({ length: from }, () => 0);
  return findSignals([...before, ...values], phases, twoOfThree).map(({ points }) => points);
}

test('keeps two of three apart where their windows do not overlap, and joins them where they do', () => {
  expect(nearPoints([2, 2, 0.5, 0.5, 2, 2])).toEqual([
    [0, 1],
    [4, 5],
  ]);
  expect(nearPoints([2, 2, 0.5, 2, 2, 0.5])).toEqual([[0, 1, 3, 4]]);
});

test('names points by their place in the series, also in a later phase', () => {
  expect(nearPoints([2, 2, 0.5], 5)).toEqual([[5, 6]]);
});

test('allows a value on a line its last digits, however far from nought the line lies', () => {
  expect(sideOf(1_000_000.0001, 1_000_000)).toBeUndefined();
  expect(sideOf(1_000_001, 1_000_000)).toBe('high');
  expect(sideOf(0.001, 0)).toBe('high');
  expect(zoneOf(0, limits)).toBe('mean');
});

test('screens the ranges of phases only where that is asked for', () => {
  const spiked = [10, 11, 10, 11, 10, 30, 10, 11, 10, 11, 10, 11];
  const rangeOf = (isScreened?: boolean): number | undefined =>
    xmrPhases(spiked, [{ from: 0 }], isScreened)?.[0]?.limits.meanRange;
  expect(rangeOf(true)).toBe(1);
  expect(rangeOf(false)).toBeGreaterThan(4);
  expect(rangeOf()).toBe(rangeOf(false));
});
