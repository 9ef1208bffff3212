import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRandom } from '../../../src/kernel/random.ts';
import { isUsableNhsNumber } from '../../../src/measures/nhs-number.ts';
import { createSeats } from '../../../src/synthetic/seat.ts';

test('gives 5,000 people valid numbers in the 999 range, no two alike', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const numbers = createSeats(5000, createRandom(seed)).map(({ nhsNumber }) => nhsNumber);
      expect(new Set(numbers).size).toBe(5000);
      expect(numbers.filter((number) => !number.startsWith('999') || !isUsableNhsNumber(number))).toEqual([]);
    }),
    { numRuns: 10 },
  );
});

test('passes over the placeholder of ten nines, wherever the walk begins', () => {
  const beginsBefore = { ...createRandom(1), int: () => (999_999 - 381_967) % 1_000_000 };
  const [first] = createSeats(1, beginsBefore);
  expect(first?.nhsNumber).not.toBe('9999999999');
  expect(first?.nhsNumber.startsWith('999')).toBe(true);
});

test('gives every person another surname, up to 225', () => {
  const surnames = createSeats(225, createRandom(3)).map(({ surname }) => surname);
  expect(new Set(surnames).size).toBe(225);
  expect(surnames.slice(0, 15).join()).not.toContain('-');
  expect(surnames[15]).toMatch(/^[A-Z][a-z]+-[A-Z][a-z]+$/);
});
