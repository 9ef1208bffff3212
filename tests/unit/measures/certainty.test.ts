import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Certainty } from '../../../src/measures/certainty.ts';
import { bestCertainty, brierScore, expectedMark, markCertainty } from '../../../src/measures/certainty.ts';
import { runs } from '../../runs.ts';

const levels: Certainty[] = [1, 2, 3];

test('gives 1, 2, 3 for a right answer and 0, −2, −6 for a wrong one (golden)', () => {
  expect(levels.map((level) => markCertainty(level, true))).toEqual([1, 2, 3]);
  expect(levels.map((level) => markCertainty(level, false))).toEqual([0, -2, -6]);
});

test('pays alike on both sides of each threshold, 2/3 and 0.8 (golden)', () => {
  expect(expectedMark(1, 2 / 3)).toBeCloseTo(expectedMark(2, 2 / 3) ?? NaN, 12);
  expect(expectedMark(2, 0.8)).toBeCloseTo(expectedMark(3, 0.8) ?? NaN, 12);
});

test('expects p, 4p − 2 and 9p − 6 at the three certainties (golden)', () => {
  for (const p of [0, 0.1, 0.25, 0.5, 2 / 3, 0.75, 0.8, 0.9, 1]) {
    const marks = levels.map((level) => expectedMark(level, p) ?? NaN);
    [p, 4 * p - 2, 9 * p - 6].forEach((mark, index) => expect(marks[index]).toBeCloseTo(mark, 12));
  }
});

test('gives the expected mark', () => {
  expect(expectedMark(1, 0.5)).toBe(0.5);
  expect(expectedMark(2, 0.75)).toBe(1);
  expect(expectedMark(3, 0.5)).toBe(-1.5);
  expect(levels.map((level) => expectedMark(level, 1))).toEqual([1, 2, 3]);
  expect(expectedMark(3, 0)).toBe(-6);
});

test('advises the middle above 2/3 and the top above 0.8, the lower at each threshold', () => {
  expect(bestCertainty(0)).toBe(1);
  expect(bestCertainty(2 / 3)).toBe(1);
  expect(bestCertainty(0.667)).toBe(2);
  expect(bestCertainty(0.8)).toBe(2);
  expect(bestCertainty(0.801)).toBe(3);
  expect(bestCertainty(1)).toBe(3);
});

test('advises a level that no other beats', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000 }), (tenThousandths) => {
      const p = tenThousandths / 10_000;
      const best = bestCertainty(p) ?? 1;
      const marks = levels.map((level) => expectedMark(level, p) ?? NaN);
      expect(expectedMark(best, p) ?? NaN).toBeGreaterThanOrEqual(Math.max(...marks) - 1e-12);
    }),
    runs,
  );
});

test('returns nothing for a probability outside 0 to 1', () => {
  const bad = [-0.1, 1.1, Number.NaN];
  expect(bad.filter((p) => bestCertainty(p) !== undefined)).toEqual([]);
  expect(bad.filter((p) => expectedMark(2, p) !== undefined)).toEqual([]);
});

test('scores forecasts by the mean squared error: 0 for the sure and right, 0.25 for even odds, 1 for the sure and wrong', () => {
  const say = (probability: number, cameTrue: boolean) => ({ probability, cameTrue });
  expect(brierScore([say(1, true), say(0, false)])).toBe(0);
  expect(brierScore([say(0.5, true), say(0.5, false), say(0.5, false)])).toBe(0.25);
  expect(brierScore([say(0, true), say(1, false)])).toBe(1);
  expect(brierScore([say(0.9, true), say(0.3, false)])).toBeCloseTo((0.01 + 0.09) / 2, 12);
  expect(brierScore([])).toBeUndefined();
  expect(brierScore([say(1.1, true)])).toBeUndefined();
});

test('pays honesty: no other probability expects a better score than the true one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), (truth, said) => {
      const expected = (probability: number): number =>
        (truth / 100) * (brierScore([{ probability, cameTrue: true }]) ?? NaN) +
        (1 - truth / 100) * (brierScore([{ probability, cameTrue: false }]) ?? NaN);
      expect(expected(said / 100)).toBeGreaterThanOrEqual(expected(truth / 100) - 1e-12);
    }),
    runs,
  );
});

test('returns no score where only one of the forecasts is no probability', () => {
  const good = { probability: 0.5, cameTrue: true };
  expect(brierScore([good, { probability: 1.1, cameTrue: true }])).toBeUndefined();
  expect(brierScore([good, { probability: -0.1, cameTrue: false }])).toBeUndefined();
});
