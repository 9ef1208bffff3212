import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bCubed, cohensKappa, pairwise } from '../../../src/measures/agreement.ts';
import { runs } from '../../runs.ts';

const labels = fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { minLength: 1, maxLength: 12 });

test('gives the kappa of textbook tables (golden)', () => {
  expect(
    cohensKappa([
      [20, 5],
      [10, 15],
    ]),
  ).toBeCloseTo(0.4, 12);
  expect(
    cohensKappa([
      [45, 15],
      [25, 15],
    ])?.toFixed(4),
  ).toBe('0.1304');
  expect(
    cohensKappa([
      [25, 35],
      [5, 35],
    ])?.toFixed(4),
  ).toBe('0.2593');
});

test('gives kappa 1 for full agreement, 0 for chance, below 0 for less', () => {
  expect(
    cohensKappa([
      [3, 0],
      [0, 5],
    ]),
  ).toBe(1);
  expect(
    cohensKappa([
      [4, 4],
      [4, 4],
    ]),
  ).toBe(0);
  expect(
    cohensKappa([
      [0, 5],
      [5, 0],
    ]),
  ).toBe(-1);
});

test('gives no kappa where there is none', () => {
  expect(cohensKappa([])).toBeUndefined();
  expect(cohensKappa([[0]])).toBeUndefined();
  expect(cohensKappa([[4]])).toBeUndefined();
  expect(cohensKappa([[1, 2]])).toBeUndefined();
  expect(
    cohensKappa([
      [1, -1],
      [0, 1],
    ]),
  ).toBeUndefined();
});

test('gives B-cubed figures as worked by hand', () => {
  // Five records of one person, two of another, five of a third; the last two groups are put together.
  const made = [1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2];
  const truth = ['a', 'a', 'a', 'a', 'a', 'b', 'b', 'c', 'c', 'c', 'c', 'c'];
  const score = bCubed(made, truth);
  // Precision: (5 × 1 + 2 × 2/7 + 5 × 5/7) / 12; recall is full.
  expect(score.precision).toBeCloseTo((5 + 4 / 7 + 25 / 7) / 12, 12);
  expect(score.precision?.toFixed(2)).toBe('0.76');
  expect(score.recall).toBe(1);
  expect(score.f1).toBeCloseTo((2 * (64 / 84)) / (1 + 64 / 84), 12);
});

test('gives pairwise figures from the pairs: 21 of 31 right, all found', () => {
  const made = [1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2];
  const truth = ['a', 'a', 'a', 'a', 'a', 'b', 'b', 'c', 'c', 'c', 'c', 'c'];
  const { precision, recall } = pairwise(made, truth);
  expect(precision).toBeCloseTo(21 / 31, 12);
  expect(recall).toBe(1);
});

test('has no figure where there is no pair', () => {
  expect(pairwise([1, 2], [1, 2])).toEqual({ precision: undefined, recall: undefined, f1: undefined });
  expect(pairwise([1, 2], ['a', 'a'])).toEqual({ precision: undefined, recall: 0, f1: undefined });
  expect(bCubed([], [])).toEqual({ precision: undefined, recall: undefined, f1: undefined });
  expect(bCubed([1], [1, 2]).f1).toBeUndefined();
  expect(pairwise([1], [1, 2]).f1).toBeUndefined();
});

test('is full just for the true grouping, and swaps precision and recall with its arguments', () => {
  fc.assert(
    fc.property(labels, (pairs) => {
      const [made, truth] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
      for (const measure of [bCubed, pairwise]) {
        const [forth, back] = [measure(made, truth), measure(truth, made)];
        expect(forth.precision).toBe(back.recall);
        const self = measure(made, made);
        expect([1, undefined]).toContain(self.f1);
      }
      const { precision = 0, recall = 0 } = bCubed(made, truth);
      expect(precision).toBeGreaterThan(0);
      expect(recall).toBeLessThanOrEqual(1 + 1e-12);
    }),
    runs,
  );
});

test('has no figure for lists of different lengths', () => {
  const nothing = { precision: undefined, recall: undefined, f1: undefined };
  expect(pairwise([1, 1], [1, 1, 2])).toEqual(nothing);
  expect(bCubed([1, 1], [1, 1, 2])).toEqual(nothing);
});
