import fc from 'fast-check';
import { expect, test } from 'vitest';
import { composeDqmi, defaultsInExcess, scoreDqmiItem } from '../../../src/measures/dqmi.ts';
import { runs } from '../../runs.ts';

const firstItem = { records: 2500, validAndComplete: 2400, defaults: 100, defaultThreshold: 0.02 };
const ethnicCategory = { records: 1000, validAndComplete: 980, defaults: 180, defaultThreshold: 0.05 };

const scores = [0.94, 1, 0.76, 0, 0.8, 0.45, 0.935, 1, 1, 1, 0.98, 0.835];
const coverages = [1, 1, 1, ...Array.from({ length: 6 }, () => 1 / 3), 2 / 3, 2 / 3, 2 / 3];
const officialItems = scores.map((score, index) => ({ score, coverage: coverages[index] ?? NaN }));

const fraction = fc.integer({ min: 0, max: 10_000 }).map((n) => n / 10_000);
const item = fc.record({ score: fraction, coverage: fraction });
const counts = fc
  .record({
    records: fc.integer({ min: 1, max: 10_000 }),
    complete: fraction,
    share: fraction,
    threshold: fraction,
  })
  .map(({ records, complete, share, threshold }) => {
    const validAndComplete = Math.floor(complete * records);
    return {
      records,
      validAndComplete,
      defaults: Math.floor(share * validAndComplete),
      defaultThreshold: threshold,
    };
  });

test('scores the first item of the official example 94.0 (golden)', () => {
  expect(defaultsInExcess(firstItem)).toBe(50);
  expect(scoreDqmiItem(firstItem)).toBeCloseTo(0.94, 12);
});

test('scores the ethnic category exercise 85.0 (golden)', () => {
  expect(defaultsInExcess(ethnicCategory)).toBe(130);
  expect(scoreDqmiItem(ethnicCategory)).toBeCloseTo(0.85, 12);
});

test('composes the official twelve rows to 47.2 (47.15 unrounded) (golden)', () => {
  expect(officialItems).toHaveLength(12);
  const index = composeDqmi(officialItems) ?? NaN;
  expect(index.toFixed(1)).toBe('47.2');
  expect(index.toFixed(2)).toBe('47.15');
  expect(index).toBeCloseTo((9.7 / 12) * (7 / 12) * 100, 10);
});

test('multiplies two means, not the mean of products', () => {
  expect(
    composeDqmi([
      { score: 1, coverage: 0 },
      { score: 0, coverage: 1 },
    ]),
  ).toBe(25);
});

test('charges no default within the threshold', () => {
  expect(defaultsInExcess({ records: 1000, defaults: 50, defaultThreshold: 0.05 })).toBe(0);
  expect(defaultsInExcess({ records: 1000, defaults: 0, defaultThreshold: 0.05 })).toBe(0);
  expect(defaultsInExcess({ records: 1000, defaults: 1000, defaultThreshold: 1 })).toBe(0);
  expect(defaultsInExcess({ records: 1000, defaults: 40, defaultThreshold: 0 })).toBe(40);
});

test('returns no score below 0', () => {
  expect(scoreDqmiItem({ records: 100, validAndComplete: 10, defaults: 90, defaultThreshold: 0 })).toBe(0);
});

test('returns nothing where there are no records or a count cannot be', () => {
  const bad = [
    { ...firstItem, records: 0 },
    { records: 0, validAndComplete: 0, defaults: 0, defaultThreshold: 0.02 },
    { ...firstItem, records: Number.NaN },
    { ...firstItem, validAndComplete: 2501 },
    { ...firstItem, validAndComplete: -1 },
    { ...firstItem, defaults: 2501 },
    { ...firstItem, defaults: -1 },
    { ...firstItem, defaultThreshold: 2 },
    { ...firstItem, defaultThreshold: -0.1 },
  ];
  expect(bad.filter((one) => scoreDqmiItem(one) !== undefined)).toEqual([]);
});

test('returns no composite for no items or for per cents given as fractions', () => {
  expect(composeDqmi([])).toBeUndefined();
  expect(composeDqmi([{ score: 94, coverage: 1 }])).toBeUndefined();
  expect(composeDqmi([{ score: 0.94, coverage: 100 }])).toBeUndefined();
});

test('keeps an item’s score between 0 and its share of valid records', () => {
  fc.assert(
    fc.property(counts, (one) => {
      const score = scoreDqmiItem(one) ?? NaN;
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(one.validAndComplete / one.records);
    }),
    runs,
  );
});

test('never raises a score when a valid value is replaced by a default', () => {
  fc.assert(
    fc.property(counts, (one) => {
      fc.pre(one.defaults < one.validAndComplete);
      const more = scoreDqmiItem({ ...one, defaults: one.defaults + 1 }) ?? NaN;
      expect(more).toBeLessThanOrEqual(scoreDqmiItem(one) ?? NaN);
    }),
    runs,
  );
});

test('keeps the composite on its scale of 0 to 100, whatever the order of items', () => {
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 20 }), (items) => {
      const index = composeDqmi(items) ?? NaN;
      expect(index).toBeGreaterThanOrEqual(0);
      expect(index).toBeLessThanOrEqual(100 + 1e-9);
      expect(composeDqmi([...items].reverse())).toBeCloseTo(index, 8);
    }),
    runs,
  );
});

test('returns no composite where only one of the items is no fraction', () => {
  const good = { score: 0.5, coverage: 1 };
  expect(composeDqmi([good, { score: 1.1, coverage: 1 }])).toBeUndefined();
  expect(composeDqmi([good, { score: 0.5, coverage: -0.1 }])).toBeUndefined();
});
