import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inverseLowerGamma, lowerGamma } from '../../../src/measures/gamma.ts';
import { runs } from '../../runs.ts';

test('gives the tabled points of chi-squared: 3.841 at one degree, 18.307 at ten, 124.342 at a hundred', () => {
  const quantile = (degrees: number): string =>
    (2 * (inverseLowerGamma(degrees / 2, 0.95) ?? NaN)).toFixed(3);
  expect([quantile(1), quantile(10), quantile(100)]).toEqual(['3.841', '18.307', '124.342']);
});

test('gives one less the chance of fewer events, for whole numbers', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 150 }), fc.integer({ min: 1, max: 2000 }), (count, tenths) => {
      const mean = tenths / 10;
      let term = Math.exp(-mean);
      let fewer = 0;
      for (let k = 0; k < count; k += 1) {
        fewer += term;
        term *= mean / (k + 1);
      }
      expect(lowerGamma(count, mean)).toBeCloseTo(1 - fewer, 9);
    }),
    runs,
  );
});

test('comes back from a share to the same share', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.5, max: 4000, noNaN: true }),
      fc.integer({ min: 1, max: 999 }),
      (a, share) => {
        const x = inverseLowerGamma(a, share / 1000) ?? NaN;
        expect(lowerGamma(a, x)).toBeCloseTo(share / 1000, 9);
      },
    ),
    runs,
  );
});

test('returns nothing outside its ranges, and nought at nought', () => {
  expect(lowerGamma(3, 0)).toBe(0);
  expect([lowerGamma(0.4, 1), lowerGamma(3, -1), lowerGamma(NaN, 1), lowerGamma(3, Infinity)]).toEqual(
    Array.from({ length: 4 }),
  );
  expect([inverseLowerGamma(0.4, 0.5), inverseLowerGamma(3, 0), inverseLowerGamma(3, 1)]).toEqual(
    Array.from({ length: 3 }),
  );
});

test('is one far out in the tail, where the series alone would need too many terms', () => {
  expect(lowerGamma(1, 50_000)).toBe(1);
});
