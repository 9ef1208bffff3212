import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Z_95 } from '../../../src/measures/interval.ts';
import { sampleSizeFor, sayPercent, wilsonInterval } from '../../../src/measures/proportion.ts';
import { runs } from '../../runs.ts';

const sample = fc
  .integer({ min: 1, max: 5000 })
  .chain((total) => fc.tuple(fc.integer({ min: 0, max: total }), fc.constant(total)));

/** Half the width of a Wilson interval at a fraction that need not come from whole counts. */
function wilsonHalfWidth(share: number, n: number): number {
  const square = Z_95 * Z_95;
  return (Z_95 * Math.sqrt(share * (1 - share) * n + square / 4)) / (n + square);
}

test('gives the score intervals of Newcombe’s four samples (golden)', () => {
  const golden: [number, number, string, string][] = [
    [81, 263, '0.2553', '0.3662'],
    [15, 148, '0.0624', '0.1605'],
    [0, 20, '0.0000', '0.1611'],
    [1, 29, '0.0061', '0.1718'],
  ];
  const found = golden.map(([successes, total]) => {
    const interval = wilsonInterval(successes, total);
    return [successes, total, interval?.low.toFixed(4), interval?.high.toFixed(4)];
  });
  expect(found).toEqual(golden);
});

test('gives limits at which the score test is exactly on its threshold', () => {
  fc.assert(
    fc.property(sample, ([successes, total]) => {
      const { low, high } = wilsonInterval(successes, total) ?? { low: NaN, high: NaN };
      const share = successes / total;
      for (const limit of [low, high]) {
        if (limit === 0 || limit === 1) continue;
        expect(Math.abs(share - limit) / Math.sqrt((limit * (1 - limit)) / total)).toBeCloseTo(Z_95, 6);
      }
    }),
    runs,
  );
});

test('keeps 0 ≤ low ≤ share ≤ high ≤ 1', () => {
  fc.assert(
    fc.property(sample, ([successes, total]) => {
      const { low, high } = wilsonInterval(successes, total) ?? { low: NaN, high: NaN };
      const share = successes / total;
      expect(0 <= low && low <= share && share <= high && high <= 1).toBe(true);
    }),
    runs,
  );
});

test('mirrors the interval when successes and failures change places', () => {
  fc.assert(
    fc.property(sample, ([successes, total]) => {
      const one = wilsonInterval(successes, total) ?? { low: NaN, high: NaN };
      const other = wilsonInterval(total - successes, total) ?? { low: NaN, high: NaN };
      expect(other.low).toBeCloseTo(1 - one.high, 12);
      expect(other.high).toBeCloseTo(1 - one.low, 12);
    }),
    runs,
  );
});

test('begins at 0 exactly for none and ends at 1 exactly for all', () => {
  const totals = Array.from({ length: 300 }, (_, index) => index + 1);
  expect(totals.filter((total) => wilsonInterval(0, total)?.low !== 0)).toEqual([]);
  expect(totals.filter((total) => wilsonInterval(total, total)?.high !== 1)).toEqual([]);
});

test('widens as z grows', () => {
  const narrow = wilsonInterval(27, 30, 1.644854);
  const wide = wilsonInterval(27, 30, 2.575829);
  expect((wide?.low ?? NaN) < (narrow?.low ?? NaN)).toBe(true);
  expect((wide?.high ?? NaN) > (narrow?.high ?? NaN)).toBe(true);
});

test('returns no interval for counts that cannot be', () => {
  const bad: [number, number, number?][] = [
    [0, 0],
    [-1, 10],
    [11, 10],
    [1.5, 10],
    [1, 10.5],
    [Number.NaN, 10],
    [1, Number.NaN],
    [1, 10, 0],
    [1, 10, Number.NaN],
  ];
  expect(bad.filter(([successes, total, z]) => wilsonInterval(successes, total, z) !== undefined)).toEqual(
    [],
  );
});

test('gives the textbook’s sample sizes (golden)', () => {
  expect(sampleSizeFor({ halfWidth: 0.05 })).toBe(385);
  expect(sampleSizeFor({ halfWidth: 0.1 })).toBe(97);
  expect(sampleSizeFor({ halfWidth: 0.03 })).toBe(1068);
  expect(sampleSizeFor({ halfWidth: 0.05, expected: 0.9 })).toBe(139);
});

test('rounds up, but not from a figure that is whole', () => {
  expect(sampleSizeFor({ halfWidth: 0.1, z: 2 })).toBe(100);
  expect(sampleSizeFor({ halfWidth: 0.01, expected: 0.1, z: 2 })).toBe(3600);
  expect(sampleSizeFor({ halfWidth: 0.1, z: 2.001 })).toBe(101);
});

test('asks for at least one record', () => {
  expect(sampleSizeFor({ halfWidth: 0.05, expected: 0 })).toBe(1);
  expect(sampleSizeFor({ halfWidth: 0.45, expected: 0.5, z: 0.1, method: 'wilson' })).toBe(1);
});

test('gives the least sample whose Wilson interval is as narrow as wanted', () => {
  const goal = fc.record({
    halfWidth: fc.integer({ min: 5, max: 450 }).map((n) => n / 1000),
    expected: fc.integer({ min: 0, max: 10_000 }).map((n) => n / 10_000),
  });
  fc.assert(
    fc.property(goal, ({ halfWidth, expected }) => {
      const n = sampleSizeFor({ halfWidth, expected, method: 'wilson' }) ?? NaN;
      expect(wilsonHalfWidth(expected, n)).toBeLessThanOrEqual(halfWidth + 1e-9);
      if (n > 1) expect(wilsonHalfWidth(expected, n - 1)).toBeGreaterThan(halfWidth - 1e-9);
    }),
    runs,
  );
});

test('needs the largest sample at one half', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10_000 }).map((n) => n / 10_000),
      (expected) => {
        for (const method of ['normal', 'wilson'] as const) {
          const most = sampleSizeFor({ halfWidth: 0.05, method }) ?? NaN;
          expect(sampleSizeFor({ halfWidth: 0.05, expected, method }) ?? NaN).toBeLessThanOrEqual(most);
        }
      },
    ),
    runs,
  );
});

test('returns no size for a goal outside its ranges', () => {
  const bad = [
    { halfWidth: 0 },
    { halfWidth: -0.05 },
    { halfWidth: 0.5 },
    { halfWidth: 5 },
    { halfWidth: Number.NaN },
    { halfWidth: 0.05, expected: 1.1 },
    { halfWidth: 0.05, expected: -0.1 },
    { halfWidth: 0.05, z: 0 },
  ];
  expect(bad.filter((goal) => sampleSizeFor(goal) !== undefined)).toEqual([]);
});

test('says a fraction as per cent', () => {
  expect(sayPercent(0.77)).toBe('77%');
  expect(sayPercent(0.94, 1)).toBe('94.0%');
  expect(sayPercent(0)).toBe('0%');
  expect(sayPercent(1, 2)).toBe('100.00%');
  expect(sayPercent(1.25)).toBe('125%');
});

test('rounds halves as written in decimals, away from zero', () => {
  expect(sayPercent(0.285)).toBe('29%');
  expect(sayPercent(0.4715, 1)).toBe('47.2%');
  expect(sayPercent(1.005)).toBe('101%');
  expect(sayPercent(0.28499)).toBe('28%');
  expect(sayPercent(-0.285)).toBe('−29%');
});

test('rounds every half of a per cent up, from 0.5 to 99.5', () => {
  const whole = Array.from({ length: 100 }, (_, index) => index);
  expect(whole.filter((n) => sayPercent((n * 10 + 5) / 1000) !== `${n + 1}%`)).toEqual([]);
});

test('gives zero no sign and an unknown figure a dash', () => {
  expect(sayPercent(-0.001)).toBe('0%');
  expect(sayPercent(-0)).toBe('0%');
  expect([Number.NaN, Infinity, -Infinity].map((value) => sayPercent(value))).toEqual(['–', '–', '–']);
});

test('asks for one record where nothing varies', () => {
  expect(sampleSizeFor({ halfWidth: 0.05, expected: 1 })).toBe(1);
  expect(sampleSizeFor({ halfWidth: 0.05, expected: 0 })).toBe(1);
});
