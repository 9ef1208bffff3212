import { expect, test } from 'vitest';
import { estimateMinutes, isFairEstimate } from '../../../src/curriculum/estimate.ts';

test('adds reading at 200 words a minute to doing, at least a minute', () => {
  expect(estimateMinutes(1000, 300)).toBe(10);
  expect(estimateMinutes(0, 0)).toBe(1);
});

test.each([
  [14, 10, true],
  [15, 10, false],
  [6, 10, true],
  [5, 10, false],
  [3, 2, true],
  [4, 2, false],
])('judges %i minutes stated against %i reckoned: %s', (minutes, estimate, isFair) => {
  expect(isFairEstimate(minutes, estimate)).toBe(isFair);
});
