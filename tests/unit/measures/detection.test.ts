import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fBeta, positivePredictiveValue, precision, recall } from '../../../src/measures/detection.ts';
import { runs } from '../../runs.ts';

const fraction = fc.integer({ min: 0, max: 10_000 }).map((n) => n / 10_000);
const sizeable = fc.integer({ min: 1, max: 1000 }).map((n) => n / 1000);
const beta = fc.integer({ min: 1, max: 100 }).map((n) => n / 10);

test('gives .18 at sensitivity .90, false positives .02 and prevalence .005 (golden)', () => {
  const setting = { sensitivity: 0.9, falsePositiveRate: 0.02, prevalence: 0.005 };
  expect(positivePredictiveValue(setting)?.toFixed(2)).toBe('0.18');
  expect(positivePredictiveValue(setting)).toBeCloseTo(0.0045 / 0.0244, 12);
});

test('gives F2 = 0.21 to flagging all of 60 cells with 3 defects (golden)', () => {
  expect(precision(3, 57)).toBe(0.05);
  expect(recall(3, 0)).toBe(1);
  expect(fBeta(0.05, 1, 2)?.toFixed(2)).toBe('0.21');
});

test('gives precision and recall from counts', () => {
  expect(precision(24, 7)?.toFixed(2)).toBe('0.77');
  expect(recall(24, 6)).toBe(0.8);
});

test('gives precision and recall from sums of severity weights', () => {
  expect(recall(3 + 2, 3)).toBe(0.625);
  expect(precision(4.5, 1.5)).toBe(0.75);
});

test('gives F1 as the harmonic mean', () => {
  expect(fBeta(0.5, 1, 1)).toBeCloseTo(2 / 3, 12);
});

test('returns nothing where nothing was flagged or there was nothing to find', () => {
  expect(precision(0, 0)).toBeUndefined();
  expect(recall(0, 0)).toBeUndefined();
  expect(precision(-1, 5)).toBeUndefined();
  expect(recall(5, -1)).toBeUndefined();
  expect(precision(Number.NaN, 5)).toBeUndefined();
  expect(positivePredictiveValue({ sensitivity: 0, falsePositiveRate: 0, prevalence: 0.5 })).toBeUndefined();
});

test('gives F of 0 where both fractions are 0, or one is', () => {
  expect(fBeta(0, 0, 2)).toBe(0);
  expect(fBeta(0, 1, 2)).toBe(0);
  expect(fBeta(1, 0, 2)).toBe(0);
});

test('returns nothing for figures out of range', () => {
  expect(fBeta(1.1, 0.5, 2)).toBeUndefined();
  expect(fBeta(0.5, -0.1, 2)).toBeUndefined();
  expect(fBeta(0.5, 0.5, 0)).toBeUndefined();
  expect(fBeta(Number.NaN, 0.5, 2)).toBeUndefined();
  const good = { sensitivity: 0.9, falsePositiveRate: 0.02, prevalence: 0.005 };
  for (const name of ['sensitivity', 'falsePositiveRate', 'prevalence'] as const) {
    expect(positivePredictiveValue({ ...good, [name]: 1.5 })).toBeUndefined();
    expect(positivePredictiveValue({ ...good, [name]: -0.5 })).toBeUndefined();
  }
  expect(positivePredictiveValue({ ...good, falsePositiveRate: 0, prevalence: 1.5 })).toBeUndefined();
});

test('keeps F between precision and recall', () => {
  fc.assert(
    fc.property(fraction, fraction, beta, (p, r, b) => {
      const f = fBeta(p, r, b) ?? NaN;
      expect(f).toBeGreaterThanOrEqual(Math.min(p, r) - 1e-12);
      expect(f).toBeLessThanOrEqual(Math.max(p, r) + 1e-12);
    }),
    runs,
  );
});

test('moves F2 towards recall', () => {
  fc.assert(
    fc.property(sizeable, sizeable, (p, r) => {
      const [one, two] = [fBeta(p, r, 1) ?? NaN, fBeta(p, r, 2) ?? NaN];
      expect(Math.abs(two - r)).toBeLessThanOrEqual(Math.abs(one - r) + 1e-12);
    }),
    runs,
  );
});

test('agrees with the counts: (1 + β²)hits ÷ ((1 + β²)hits + β²misses + false alarms)', () => {
  const count = fc.integer({ min: 1, max: 500 });
  fc.assert(
    fc.property(count, fc.nat(500), fc.nat(500), beta, (hits, misses, falseAlarms, b) => {
      const square = b * b;
      const fromCounts = ((1 + square) * hits) / ((1 + square) * hits + square * misses + falseAlarms);
      const f = fBeta(precision(hits, falseAlarms) ?? NaN, recall(hits, misses) ?? NaN, b);
      expect(f).toBeCloseTo(fromCounts, 9);
    }),
    runs,
  );
});

test('never lets the predictive value fall as prevalence grows', () => {
  const setting = fc.record({ sensitivity: sizeable, falsePositiveRate: sizeable });
  fc.assert(
    fc.property(setting, fraction, fraction, (rates, one, other) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      const atLow = positivePredictiveValue({ ...rates, prevalence: low }) ?? NaN;
      const atHigh = positivePredictiveValue({ ...rates, prevalence: high }) ?? NaN;
      expect(atHigh).toBeGreaterThanOrEqual(atLow - 1e-12);
    }),
    runs,
  );
});

test('gives no predictive value below its range, and none but 0 where nothing is there to be found', () => {
  const setting = { sensitivity: 0.9, falsePositiveRate: 0.02, prevalence: 0 };
  expect(positivePredictiveValue(setting)).toBe(0);
  expect(positivePredictiveValue({ ...setting, prevalence: 0.5, sensitivity: -0.1 })).toBeUndefined();
});
