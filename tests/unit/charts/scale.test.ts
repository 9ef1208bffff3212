import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linePath, linearScale, niceTicks } from '../../../src/charts/scale.ts';
import { runs } from '../../runs.ts';

test('maps the ends of a domain to the ends of a range, and the middle to the middle', () => {
  const scale = linearScale([10, 20], [300, 100]);
  expect([10, 15, 20].map(scale)).toEqual([300, 200, 100]);
});

test('maps a domain without width to the middle', () => {
  expect(linearScale([5, 5], [0, 100])(5)).toBe(50);
});

test.each([
  [0, 100, [0, 20, 40, 60, 80, 100]],
  [83.2, 91.8, [82, 84, 86, 88, 90, 92]],
  [0, 0.5, [0, 0.1, 0.2, 0.3, 0.4, 0.5]],
  [-3, 7, [-4, -2, 0, 2, 4, 6, 8]],
])('gives ticks that a reader can say from %d to %d', (low, high, ticks) => {
  expect(niceTicks(low, high)).toEqual(ticks);
});

test('gives one tick where there is no span', () => {
  expect(niceTicks(4, 4)).toEqual([4]);
  expect(niceTicks(4, 3)).toEqual([4]);
});

test('encloses what it marks with evenly spaced ticks, few enough to read', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: 1, max: 1e6 }), (low, span) => {
      const ticks = niceTicks(low, low + span);
      expect(ticks[0]).toBeLessThanOrEqual(low);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(low + span);
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      expect(ticks.length).toBeLessThanOrEqual(12);
      const gaps = ticks.slice(1).map((tick, index) => tick - (ticks[index] ?? 0));
      for (const gap of gaps) expect(gap).toBeCloseTo(gaps[0] ?? 0, 6);
    }),
    runs,
  );
});

test('writes a line to a tenth of a pixel', () => {
  expect(
    linePath([
      [0, 1],
      [2.25, 3.14159],
    ]),
  ).toBe('M0 1L2.3 3.1');
});
