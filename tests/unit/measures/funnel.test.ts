import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FunnelLimits } from '../../../src/measures/funnel.ts';
import {
  exactLimits,
  falseAlarms,
  logRatioLimits,
  normalLimits,
  placeOf,
  poissonRatioLimits,
} from '../../../src/measures/funnel.ts';
import { binomialChances } from '../../../src/measures/binomial.ts';
import { runs } from '../../runs.ts';

/** The four limits from the lowest to the highest, as a table prints them. */
function print(limits: FunnelLimits | undefined, scale: number, digits: number): string[] {
  if (!limits) return [];
  const { alert, alarm } = limits;
  return [alarm.low, alert.low, alert.high, alarm.high].map((limit) => (limit * scale).toFixed(digits));
}

/** The chances of 0, 1, 2 … events where `mean` are to be expected, far beyond any that matters. */
function poissonChances(mean: number): number[] {
  let chance = Math.exp(-mean);
  return Array.from({ length: 300 }, (_, count) => {
    const here = chance;
    chance *= mean / (count + 1);
    return here;
  });
}

/** The chance that a unit in control has more events than a limit allows. */
function chanceAbove(mean: number, limit: number): number {
  return poissonChances(mean).reduce((sum, chance, count) => (count > limit + 1e-9 ? sum + chance : sum), 0);
}

/** The middle of the chances over 1, 2 … 50 expected events. */
function medianChance(limitOf: (mean: number) => number): number {
  const means = Array.from({ length: 50 }, (_, index) => index + 1);
  const chances = means.map((mean) => chanceAbove(mean, limitOf(mean))).sort((a, b) => a - b);
  return ((chances[24] ?? NaN) + (chances[25] ?? NaN)) / 2;
}

test('gives the normal limits round 5% at five sizes (golden)', () => {
  expect(print(normalLimits(0.05, 50), 100, 1)).toEqual(['0.0', '0.0', '11.0', '14.5']);
  expect(print(normalLimits(0.05, 100), 100, 2)).toEqual(['0.00', '0.73', '9.27', '11.73']);
  expect(print(normalLimits(0.05, 200), 100, 2)).toEqual(['0.24', '1.98', '8.02', '9.76']);
  expect(print(normalLimits(0.05, 400), 100, 2)).toEqual(['1.63', '2.86', '7.14', '8.37']);
  expect(print(normalLimits(0.05, 800), 100, 2)).toEqual(['2.62', '3.49', '6.51', '7.38']);
});

test('cuts off at 0 what the normal formula puts below it: −4.5, −1.0 and −1.7 (golden)', () => {
  const below = (n: number, pair: 'alert' | 'alarm'): string =>
    (10 - 100 * (normalLimits(0.05, n)?.[pair].high ?? NaN)).toFixed(1);
  expect([below(50, 'alarm'), below(50, 'alert'), below(100, 'alarm')]).toEqual(['-4.5', '-1.0', '-1.7']);
  expect(normalLimits(0.05, 50)?.alarm.low).toBe(0);
  expect(normalLimits(0.95, 50)?.alarm.high).toBe(1);
});

test('gives the exact upper limits round 5%, interpolated (golden)', () => {
  const upper = (n: number): string[] => print(exactLimits(0.05, n), 100, 2).slice(2);
  expect(upper(50)).toEqual(['10.98', '15.80']);
  expect(upper(100)).toEqual(['9.19', '12.46']);
  expect(upper(200)).toEqual(['7.97', '10.12']);
  expect(upper(400)).toEqual(['7.12', '8.55']);
});

test('gives the log-normal limits of observed ÷ expected (golden)', () => {
  const at = (expected: number): string => print(logRatioLimits(expected), 1, 3).join(' ');
  expect(at(10)).toBe('0.376 0.538 1.859 2.657');
  expect(at(20)).toBe('0.501 0.645 1.550 1.996');
  expect(at(50)).toBe('0.646 0.758 1.319 1.548');
  expect(at(100)).toBe('0.734 0.822 1.217 1.362');
  expect(at(200)).toBe('0.804 0.871 1.149 1.244');
});

test('gives the exact Poisson limits of observed ÷ expected (golden)', () => {
  const at = (expected: number): string => print(poissonRatioLimits(expected), 1, 3).join(' ');
  expect(at(10)).toBe('0.296 0.480 1.839 2.413');
  expect(at(50)).toBe('0.619 0.742 1.318 1.519');
  expect(at(100)).toBe('0.719 0.814 1.216 1.349');
});

test('expects 1.5 of 30 units outside 95% limits, and some in 78.5% of funnels; 5.8% at 99.8% (golden)', () => {
  expect(falseAlarms(30, 0.95)?.expected).toBeCloseTo(1.5, 12);
  expect(((falseAlarms(30, 0.95)?.chanceOfAny ?? NaN) * 100).toFixed(1)).toBe('78.5');
  expect(((falseAlarms(30, 0.998)?.chanceOfAny ?? NaN) * 100).toFixed(1)).toBe('5.8');
});

test('cries wolf at 0.0121 with exact intervals as limits, as published (golden)', () => {
  const exact = medianChance((mean) => (poissonRatioLimits(mean)?.alert.high ?? NaN) * mean);
  expect(exact.toFixed(4)).toBe('0.0121');
});

test('comes near the other two published false-alarm rates, 0.0301 and 0.0201, whose steps of E are not known', () => {
  const wald = medianChance((mean) => mean + 1.96 * Math.sqrt(mean));
  const prediction = medianChance((mean) => {
    let below = 0;
    return poissonChances(mean).findIndex((chance) => (below += chance) >= 0.975);
  });
  expect(Math.abs(wald - 0.0301)).toBeLessThan(0.001);
  expect(Math.abs(prediction - 0.0201)).toBeLessThan(0.001);
});

test('orders the limits and draws them in as a unit grows, whatever the target', () => {
  const target = fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100);
  fc.assert(
    fc.property(target, fc.integer({ min: 20, max: 3000 }), (p, n) => {
      for (const limitsOf of [normalLimits, exactLimits]) {
        const [small, large] = [limitsOf(p, n), limitsOf(p, 2 * n)];
        if (!small || !large) throw new Error('no limits');
        const line = [small.alarm.low, small.alert.low, p, small.alert.high, small.alarm.high];
        // One case more or less is the least an exact limit can tell apart.
        line
          .slice(1)
          .forEach((limit, index) => expect(limit).toBeGreaterThanOrEqual((line[index] ?? 0) - 1 / n));
        expect(large.alarm.high - large.alarm.low).toBeLessThan(small.alarm.high - small.alarm.low + 1e-12);
        expect(small.alarm.low).toBeGreaterThanOrEqual(0);
        expect(small.alarm.high).toBeLessThanOrEqual(1);
      }
    }),
    runs,
  );
});

test('interpolates so that the mirror of a target has the mirror of its normal limits', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 5000 }), (percent, n) => {
      const [here, there] = [normalLimits(percent / 100, n), normalLimits(1 - percent / 100, n)];
      expect(here?.alert.low ?? NaN).toBeCloseTo(1 - (there?.alert.high ?? NaN), 10);
    }),
    runs,
  );
});

test('puts a count outside exact limits just when less than the tail lies beyond it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 60 }),
      fc.integer({ min: 10, max: 600 }),
      fc.nat(600),
      (percent, n, at) => {
        const count = at % (n + 1);
        const chances = binomialChances(n, percent / 100) ?? [];
        const upTo = chances.slice(0, count + 1).reduce((sum, chance) => sum + chance, 0);
        if (Math.min(Math.abs(upTo - 0.025), Math.abs(upTo - 0.975)) < 1e-9) return;
        const limits = exactLimits(percent / 100, n);
        if (!limits) throw new Error('no limits');
        const place = placeOf(count / n, limits);
        expect(place.startsWith('above'), String(upTo)).toBe(upTo > 0.975);
        expect(place.startsWith('below'), String(upTo)).toBe(upTo < 0.025);
      },
    ),
    runs,
  );
});

test('has 1 between the limits of a ratio, upper and lower log limits being each other’s inverse', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.5, max: 5000, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (e, t) => {
        const log = logRatioLimits(e, t);
        const poisson = poissonRatioLimits(e);
        expect((log?.alert.low ?? NaN) * (log?.alert.high ?? NaN)).toBeCloseTo(1, 10);
        for (const limits of [log, poisson]) {
          if (!limits) throw new Error('no limits');
          expect(limits.alarm.low).toBeLessThan(limits.alert.low);
          expect(limits.alert.low).toBeLessThan(1);
          expect(limits.alert.high).toBeGreaterThan(1);
          expect(limits.alarm.high).toBeGreaterThan(limits.alert.high);
        }
      },
    ),
    runs,
  );
});

test('widens the limits by the variance between units', () => {
  expect(logRatioLimits(100, 0.01)?.alert.high).toBeCloseTo(Math.exp(1.959964 * Math.sqrt(0.02)), 12);
  expect(normalLimits(0.05, 400, 0.0001)?.alert.high).toBeCloseTo(
    0.05 + 1.96 * Math.sqrt((0.05 * 0.95) / 400 + 0.0001),
    12,
  );
});

test('counts a figure on a limit as within it', () => {
  const limits = { alert: { low: 0.1, high: 0.2 }, alarm: { low: 0.05, high: 0.25 } };
  const places = [0.05, 0.049, 0.1, 0.099, 0.15, 0.2, 0.201, 0.25, 0.251].map((value) =>
    placeOf(value, limits),
  );
  expect(places).toEqual([
    'below-alert',
    'below-alarm',
    'within',
    'below-alert',
    'within',
    'within',
    'above-alert',
    'above-alert',
    'above-alarm',
  ]);
});

test('returns nothing for a target, a size or an expectation that cannot be', () => {
  const bad = [NaN, -1, 0, Infinity];
  expect(bad.filter((n) => exactLimits(0.05, n))).toEqual([]);
  expect([0, 1, -0.1, NaN].filter((target) => exactLimits(target, 50) ?? normalLimits(target, 50))).toEqual(
    [],
  );
  expect([NaN, -1, 0].filter((n) => normalLimits(0.05, n))).toEqual([]);
  expect(exactLimits(0.05, 2.5)).toBeUndefined();
  expect(normalLimits(0.05, 50, -1)).toBeUndefined();
  expect(bad.filter((expected) => logRatioLimits(expected) ?? poissonRatioLimits(expected))).toEqual([]);
  expect(logRatioLimits(10, -1)).toBeUndefined();
  expect(poissonRatioLimits(0.4)).toBeUndefined();
  expect([falseAlarms(-1, 0.95), falseAlarms(1.5, 0.95), falseAlarms(30, 1.1)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('expects no false alarm of no units, and of limits that hold everything or nothing what they say', () => {
  expect(falseAlarms(0, 0.95)).toEqual({ expected: 0, chanceOfAny: 0 });
  expect(falseAlarms(4, 1)).toEqual({ expected: 0, chanceOfAny: 0 });
  expect(falseAlarms(4, 0)).toEqual({ expected: 4, chanceOfAny: 1 });
  expect(falseAlarms(4, -0.1)).toBeUndefined();
});
