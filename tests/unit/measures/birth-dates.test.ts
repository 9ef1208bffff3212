import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateOfDay } from '../../../src/kernel/dates.ts';
import { compareBirthDates } from '../../../src/measures/birth-dates.ts';
import { runs } from '../../runs.ts';

const date = fc.integer({ min: -20_000, max: 20_000 }).map((day) => dateOfDay(day) ?? '');

test('agrees in part as the tracing service has it (golden)', () => {
  const cases = [
    ['two of three agree: day and month', '1945-03-08', '1963-03-08'],
    ['two of three agree: month and year', '1945-03-08', '1945-03-27'],
    ['day and month swapped', '1945-03-08', '1945-08-03'],
    ['two digits of the day swapped', '1945-03-21', '1954-03-12'],
    ['last two digits of the year swapped', '1945-03-08', '1954-03-17'],
    ['day and month swapped, and the year mistyped', '1945-03-08', '1971-08-03'],
  ] as const;
  const found = cases.filter(([, a, b]) => compareBirthDates(a, b) !== 'partly');
  expect(found).toEqual([]);
});

test('differs where no more than one part agrees', () => {
  expect(compareBirthDates('1945-03-08', '1946-04-08')).toBe('differs');
  expect(compareBirthDates('1945-03-08', '1845-04-09')).toBe('differs');
  expect(compareBirthDates('1984-12-16', '1984-01-01')).toBe('differs');
});

test('agrees in full only for the same date, and says nothing of what is no date', () => {
  expect(compareBirthDates('1945-03-08', '1945-03-08')).toBe('agree');
  for (const [a, b] of [
    ['', '1945-03-08'],
    ['1945-03-08', '1945-02-30'],
    ['8/3/1945', '1945-03-08'],
  ] as const) {
    expect(compareBirthDates(a, b)).toBe('absent');
  }
});

test('compares the same both ways', () => {
  fc.assert(
    fc.property(date, date, (a, b) => {
      expect(compareBirthDates(a, b)).toBe(compareBirthDates(b, a));
      expect(compareBirthDates(a, b) === 'agree').toBe(a === b);
    }),
    runs,
  );
});

test('lets each allowance stand alone, and no half of one', () => {
  expect(compareBirthDates('1945-03-21', '1963-03-12')).toBe('partly');
  expect(compareBirthDates('1945-03-08', '1854-03-09')).toBe('differs');
  expect(compareBirthDates('1945-03-08', '1971-08-05')).toBe('differs');
  expect(compareBirthDates('1945-03-08', '1971-05-03')).toBe('differs');
});
