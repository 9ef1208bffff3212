import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayNumber, minutesBetween } from '../../../src/kernel/dates.ts';
import { createRandom } from '../../../src/kernel/random.ts';
import { dateOf, daytimeAfter, momentOf, shiftDays, shiftMinutes } from '../../../src/synthetic/moments.ts';
import { RUNS } from '../../runs.ts';

test('writes a moment, and carries minutes into the next day and the one before', () => {
  expect(momentOf(20_515, 425)).toBe('2026-03-03T07:05');
  expect(momentOf(20_515, 1440)).toBe('2026-03-04T00:00');
  expect(momentOf(20_515, -1)).toBe('2026-03-02T23:59');
});

test('shifts a moment by just so many minutes', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -20_000, max: 40_000 }),
      fc.integer({ min: 0, max: 1439 }),
      fc.integer({ min: -100_000, max: 100_000 }),
      (day, minute, shift) => {
        const moment = momentOf(day, minute);
        expect(minutesBetween(moment, shiftMinutes(moment, shift))).toBe(shift);
      },
    ),
    { numRuns: RUNS },
  );
});

test('shifts a date or the date of a moment by days, over leap days', () => {
  expect(shiftDays('2024-02-28T10:00', 1)).toBe('2024-02-29');
  expect(shiftDays('2026-03-01', -1)).toBe('2026-02-28');
  expect(dateOf('2026-03-01T10:00')).toBe('2026-03-01');
});

test('finds a moment in the daytime of another day', () => {
  const random = createRandom(8);
  for (let days = -40; days <= 40; days += 1) {
    const moment = daytimeAfter('2026-03-03T23:10', days, random);
    expect((dayNumber(dateOf(moment)) ?? 0) - 20_515).toBe(days);
    expect(moment.slice(11) >= '10:00' && moment.slice(11) <= '17:59').toBe(true);
  }
});
