import fc from 'fast-check';
import { expect, test } from 'vitest';
import { binomialChances } from '../../../src/measures/binomial.ts';
import { runs } from '../../runs.ts';

test('gives the chances of two coins and of a twentieth in fifty', () => {
  expect(binomialChances(2, 0.5)).toEqual([0.25, 0.5, 0.25]);
  expect(binomialChances(50, 0.05)?.[0]).toBeCloseTo(0.95 ** 50, 14);
  expect(binomialChances(50, 0.05)?.[2]).toBeCloseTo(1225 * 0.05 ** 2 * 0.95 ** 48, 14);
});

test('adds up to one, with the mean n times p', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4000 }), fc.integer({ min: 1, max: 999 }), (n, thousandths) => {
      const chances = binomialChances(n, thousandths / 1000) ?? [];
      expect(chances).toHaveLength(n + 1);
      expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 10);
      const mean = chances.reduce((sum, chance, count) => sum + chance * count, 0);
      expect(mean / n).toBeCloseTo(thousandths / 1000, 8);
    }),
    runs,
  );
});

test('returns nothing for a size or a chance that cannot be', () => {
  expect([0, -1, 1.5, NaN, 1e9].filter((n) => binomialChances(n, 0.5))).toEqual([]);
  expect([0, 1, NaN, 2].filter((p) => binomialChances(5, p))).toEqual([]);
});
