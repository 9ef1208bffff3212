import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TwoByTwo } from '../../../src/measures/odds-ratio.ts';
import { chiSquared, fisherExact, oddsRatio, woolfInterval } from '../../../src/measures/odds-ratio.ts';
import { runs } from '../../runs.ts';

function tableOf(a: number, b: number, c: number, d: number): TwoByTwo {
  return { exposedCases: a, unexposedCases: b, exposedControls: c, unexposedControls: d };
}

/** Doll and Hill 1950, Table IV. */
const men = tableOf(647, 2, 622, 27);
const women = tableOf(41, 19, 28, 32);

const cell = fc.integer({ min: 1, max: 400 });
const table = fc.tuple(cell, cell, cell, cell).map((cells) => tableOf(...cells));

function choose(n: number, k: number): bigint {
  let product = 1n;
  for (let i = 1; i <= k; i += 1) product = (product * BigInt(n - k + i)) / BigInt(i);
  return product;
}

/** Fisher's tail in whole numbers, without logarithms, to 20 decimals of its own size. */
function exactTail({
  exposedCases: a,
  unexposedCases: b,
  exposedControls: c,
  unexposedControls: d,
}: TwoByTwo): number {
  let ways = 0n;
  for (let more = a; more <= Math.min(a + b, a + c); more += 1) {
    ways += choose(a + c, more) * choose(b + d, a + b - more);
  }
  const scaled = (ways * 10n ** 60n) / choose(a + b + c + d, a + b);
  return Number(scaled) / 1e60;
}

test('gives Doll and Hill’s men 14.04 (3.33–59.30), standard error 0.7350 (golden)', () => {
  expect(oddsRatio(men)?.toFixed(2)).toBe('14.04');
  const interval = woolfInterval(men);
  expect(interval?.low.toFixed(2)).toBe('3.33');
  expect(interval?.high.toFixed(2)).toBe('59.30');
  expect(interval?.standardError.toFixed(4)).toBe('0.7350');
  expect(interval?.isCorrected).toBe(false);
});

test('gives Doll and Hill’s women 2.47 (1.17–5.19), standard error 0.3795 (golden)', () => {
  expect(oddsRatio(women)?.toFixed(2)).toBe('2.47');
  const interval = woolfInterval(women);
  expect(interval?.low.toFixed(2)).toBe('1.17');
  expect(interval?.high.toFixed(2)).toBe('5.19');
  expect(interval?.standardError.toFixed(4)).toBe('0.3795');
});

test('gives chi-squared 22.04 for the men and 5.763 for the women (golden)', () => {
  expect(chiSquared(men)?.toFixed(2)).toBe('22.04');
  expect(chiSquared(women)?.toFixed(3)).toBe('5.763');
});

test('gives Fisher’s one-sided 6.40e-07 for the men (golden)', () => {
  expect(fisherExact(men)?.toExponential(2)).toBe('6.40e-7');
});

test('gives the dose-response odds ratios 8.1, 11.5, 13.9, 25.9 and 33.2 (golden)', () => {
  const doses: [number, number][] = [
    [33, 55],
    [250, 293],
    [196, 190],
    [136, 71],
    [32, 13],
  ];
  const ratios = doses.map(([cases, controls]) => oddsRatio(tableOf(cases, 2, controls, 27))?.toFixed(1));
  expect(ratios).toEqual(['8.1', '11.5', '13.9', '25.9', '33.2']);
});

test('gives Fisher’s tail 17/70 for the tea-tasting table of 3, 1, 1, 3 (golden)', () => {
  expect(fisherExact(tableOf(3, 1, 1, 3))).toBeCloseTo(17 / 70, 12);
});

test('agrees with whole-number arithmetic to nine figures, up to 2,000 people', () => {
  const big = tableOf(520, 480, 450, 550);
  const wrong = [men, women, big, tableOf(1, 9, 11, 3), tableOf(0, 10, 5, 5)].filter((one) => {
    const exact = exactTail(one);
    return !(Math.abs((fisherExact(one) ?? NaN) / exact - 1) < 1e-9);
  });
  expect(wrong).toEqual([]);
});

test('agrees with whole-number arithmetic on any small table', () => {
  const small = fc.integer({ min: 0, max: 25 });
  fc.assert(
    fc.property(small, small, small, small, (a, b, c, d) => {
      const one = tableOf(a, b, c, d);
      fc.pre(fisherExact(one) !== undefined);
      expect((fisherExact(one) ?? NaN) / exactTail(one)).toBeCloseTo(1, 9);
    }),
    runs,
  );
});

test('gives a sure tail of 1 where no exposure was needed', () => {
  expect(fisherExact(tableOf(0, 10, 5, 5))).toBeCloseTo(1, 12);
  expect(fisherExact(tableOf(0, 10, 5, 5)) ?? NaN).toBeLessThanOrEqual(1);
});

test('adds a half to every cell only when one is zero', () => {
  const women25 = tableOf(6, 19, 0, 32);
  expect(oddsRatio(women25)).toBeCloseTo((6.5 * 32.5) / (19.5 * 0.5), 12);
  const interval = woolfInterval(women25);
  expect(interval?.isCorrected).toBe(true);
  expect(interval?.standardError).toBeCloseTo(Math.sqrt(1 / 6.5 + 1 / 19.5 + 1 / 0.5 + 1 / 32.5), 12);
  expect(oddsRatio(tableOf(1, 1, 1, 1))).toBe(1);
  expect(oddsRatio(tableOf(1, 2, 3, 5))).toBeCloseTo(5 / 6, 12);
});

test('leaves a zero cell alone in chi-squared and Fisher’s test', () => {
  const zero = tableOf(6, 19, 0, 32);
  expect(chiSquared(zero)).toBeCloseTo((57 * (6 * 32) ** 2) / (25 * 32 * 6 * 51), 10);
  expect(fisherExact(zero)).toBeCloseTo(exactTail(zero), 12);
});

test('returns nothing where a row or column is empty, or a count cannot be', () => {
  const bad = [
    tableOf(0, 0, 0, 0),
    tableOf(0, 0, 5, 5),
    tableOf(5, 5, 0, 0),
    tableOf(0, 5, 0, 5),
    tableOf(5, 0, 5, 0),
    tableOf(-1, 5, 5, 5),
    tableOf(1.5, 5, 5, 5),
    tableOf(1, 5, Number.NaN, 5),
    tableOf(1, 5, 5, Infinity),
  ];
  for (const measure of [oddsRatio, woolfInterval, chiSquared, fisherExact]) {
    expect(bad.filter((one) => measure(one) !== undefined)).toEqual([]);
  }
  expect(woolfInterval(men, 0)).toBeUndefined();
});

test('keeps the interval around the ratio, symmetrical on the log scale', () => {
  fc.assert(
    fc.property(table, (one) => {
      const ratio = oddsRatio(one) ?? NaN;
      const { low, high } = woolfInterval(one) ?? { low: NaN, high: NaN };
      expect(low).toBeLessThan(ratio);
      expect(high).toBeGreaterThan(ratio);
      expect((low * high) / (ratio * ratio)).toBeCloseTo(1, 9);
    }),
    runs,
  );
});

test('turns the ratio over when cases and controls change places, and keeps chi-squared', () => {
  fc.assert(
    fc.property(table, (one) => {
      const other = tableOf(one.exposedControls, one.unexposedControls, one.exposedCases, one.unexposedCases);
      expect((oddsRatio(one) ?? NaN) * (oddsRatio(other) ?? NaN)).toBeCloseTo(1, 9);
      expect(chiSquared(other)).toBeCloseTo(chiSquared(one) ?? NaN, 6);
    }),
    runs,
  );
});

test('gives chi-squared as the sum of (observed − expected)² ÷ expected', () => {
  fc.assert(
    fc.property(table, (one) => {
      const { exposedCases: a, unexposedCases: b, exposedControls: c, unexposedControls: d } = one;
      const n = a + b + c + d;
      const terms = [
        [a, a + b, a + c],
        [b, a + b, b + d],
        [c, c + d, a + c],
        [d, c + d, b + d],
      ] as const;
      const sum = terms.reduce((total, [seen, row, column]) => {
        const expected = (row * column) / n;
        return total + (seen - expected) ** 2 / expected;
      }, 0);
      expect(Math.abs((chiSquared(one) ?? NaN) - sum)).toBeLessThan(1e-8 * (1 + sum));
    }),
    runs,
  );
});
