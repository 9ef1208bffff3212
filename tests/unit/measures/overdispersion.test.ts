import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overdispersion, winsorise } from '../../../src/measures/overdispersion.ts';
import { runs } from '../../runs.ts';

const alike = (differences: readonly number[]) =>
  differences.map((difference) => ({ difference, standardError: 1 }));

test('draws in the outer tenth at either end and drops nothing', () => {
  expect(winsorise([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])).toEqual([1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 9]);
  // Between values the quantile interpolates: 0.1 of the way along three gaps is 0.3.
  expect(winsorise([0, 10, 20, 30])?.map((score) => score.toFixed(1))).toEqual([
    '3.0',
    '10.0',
    '20.0',
    '27.0',
  ]);
  expect(winsorise([5, 1, 9], 0)).toEqual([5, 1, 9]);
});

test('finds φ and τ² by hand: z of −3, −1, 1, 3 give φ 3.38 and τ² 3.51', () => {
  // Quantiles at 0.3 and 2.7 of the way: ±2.4. Squares 5.76 + 1 + 1 + 5.76 = 13.52; φ = 3.38. τ² = (13.52 − 3)/3.
  const found = overdispersion(alike([-3, -1, 1, 3]));
  expect(found?.phi).toBeCloseTo(3.38, 12);
  expect(found?.tauSquared).toBeCloseTo(10.52 / 3, 12);
  // Without winsorising: squares 20, φ = 5, τ² = 17/3.
  expect(overdispersion(alike([-3, -1, 1, 3]), 0)).toEqual({ phi: 5, tauSquared: 17 / 3 });
});

test('weighs units by their precision', () => {
  // w = 1 and 4; squares 4 + 16 = 20; (20 − 1) ÷ (5 − 17/5).
  const units = [
    { difference: 2, standardError: 1 },
    { difference: -2, standardError: 0.5 },
  ];
  expect(overdispersion(units, 0)?.tauSquared).toBeCloseTo(19 / 1.6, 12);
});

test('adds no variance where the units differ no more than chance lets them', () => {
  expect(overdispersion(alike([-0.5, 0.2, 0.1, 0.4, -0.2]))?.tauSquared).toBe(0);
});

test('adds never less variance where every unit lies further out', () => {
  const units = fc.array(
    fc.record({
      difference: fc.double({ min: -3, max: 3, noNaN: true }),
      standardError: fc.double({ min: 0.05, max: 2, noNaN: true }),
    }),
    { minLength: 2, maxLength: 40 },
  );
  fc.assert(
    fc.property(units, (some) => {
      const [near, far] = [
        overdispersion(some),
        overdispersion(some.map((unit) => ({ ...unit, difference: unit.difference * 2 }))),
      ];
      expect(far?.phi ?? NaN).toBeCloseTo(4 * (near?.phi ?? NaN), 6);
      expect(far?.tauSquared ?? NaN).toBeGreaterThanOrEqual(near?.tauSquared ?? NaN);
    }),
    runs,
  );
});

test('returns nothing for one unit, an error that is not above nought, or a share outside 0 to a half', () => {
  expect(overdispersion(alike([1]))).toBeUndefined();
  expect(overdispersion([{ difference: 1, standardError: 0 }, ...alike([1])])).toBeUndefined();
  expect([overdispersion(alike([1, 2]), 0.6), winsorise([1], -0.1)]).toEqual([undefined, undefined]);
});

test('draws everything in to the median where half at either end is beyond', () => {
  expect(winsorise([5, 1, 3], 0.5)).toEqual([3, 3, 3]);
});
