import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  ageInYears,
  dateOfDay,
  dayNumber,
  daysBetween,
  isDate,
  isMoment,
  minutesBetween,
  sayDate,
  sayNoSuchDay,
  sayWhen,
} from '../../../src/kernel/dates.ts';
import { runs } from '../../runs.ts';

const FIRST_DAY = -719_162;
const LAST_DAY = 2_932_896;
const day = fc.integer({ min: FIRST_DAY, max: LAST_DAY });
const date = day.map((n) => dateOfDay(n) ?? '');

const notDates = [
  '',
  '2026',
  '2026-1-1',
  '2026-00-10',
  '2026-13-10',
  '2026-01-00',
  '2026-01-32',
  '2026-04-31',
  '2026-02-29',
  '1900-02-29',
  '0000-01-01',
  '03/04/2024',
  ' 2026-01-01',
  '2026-01-01 ',
  '2026-01-01\n',
  '2026-01-01T00:00',
  '٢٠٢٦-٠١-٠١',
  'x2026-01-01',
];

test('accepts days that exist', () => {
  const days = ['2026-01-31', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31', '1900-02-28'];
  expect(days.filter((text) => !isDate(text))).toEqual([]);
});

test('refuses text that is no date, in every function', () => {
  expect(notDates.filter((text) => isDate(text))).toEqual([]);
  expect(notDates.filter((text) => dayNumber(text) !== undefined)).toEqual([]);
  expect(notDates.filter((text) => sayDate(text) !== undefined)).toEqual([]);
  expect(notDates.filter((text) => daysBetween(text, '2026-01-01') !== undefined)).toEqual([]);
  expect(notDates.filter((text) => daysBetween('2026-01-01', text) !== undefined)).toEqual([]);
  expect(notDates.filter((text) => ageInYears(text, '2026-01-01') !== undefined)).toEqual([]);
  expect(notDates.filter((text) => ageInYears('2026-01-01', text) !== undefined)).toEqual([]);
});

test('counts days from 1970-01-01', () => {
  expect(dayNumber('1970-01-01')).toBe(0);
  expect(dayNumber('1969-12-31')).toBe(-1);
  expect(dayNumber('2000-03-01')).toBe(11_017);
  expect(dayNumber('0001-01-01')).toBe(FIRST_DAY);
  expect(dayNumber('9999-12-31')).toBe(LAST_DAY);
});

test('agrees with the platform’s calendar on every day of eight centuries', () => {
  const wrong: string[] = [];
  const from = Date.UTC(1600, 0, 1) / 86_400_000;
  const to = Date.UTC(2400, 11, 31) / 86_400_000;
  for (let n = from; n <= to; n += 1) {
    const text = new Date(n * 86_400_000).toISOString().slice(0, 10);
    if (dateOfDay(n) !== text || dayNumber(text) !== n) wrong.push(text);
  }
  expect(wrong).toEqual([]);
});

test('returns the same day from a number and back', () => {
  fc.assert(
    fc.property(day, (n) => {
      expect(dayNumber(dateOfDay(n) ?? '')).toBe(n);
    }),
    runs,
  );
});

test('refuses day numbers that are not whole or leave the calendar', () => {
  expect([0.5, Number.NaN, Infinity, FIRST_DAY - 1, LAST_DAY + 1].map(dateOfDay)).toEqual(
    Array.from({ length: 5 }, () => undefined),
  );
});

test('counts days between two dates, with a sign', () => {
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  expect(daysBetween('2023-02-28', '2023-03-01')).toBe(1);
  expect(daysBetween('2024-03-01', '2024-02-28')).toBe(-2);
});

test('gives completed years of age', () => {
  expect(ageInYears('1980-06-15', '2026-06-14')).toBe(45);
  expect(ageInYears('1980-06-15', '2026-06-15')).toBe(46);
  expect(ageInYears('1980-06-15', '2026-05-20')).toBe(45);
  expect(ageInYears('1980-06-15', '2026-07-01')).toBe(46);
  expect(ageInYears('1900-01-01', '2026-01-01')).toBe(126);
  expect(ageInYears('2026-01-01', '2026-01-01')).toBe(0);
});

test('gives a leap-day birthday on 1 March of a common year', () => {
  expect(ageInYears('2004-02-29', '2022-02-28')).toBe(17);
  expect(ageInYears('2004-02-29', '2022-03-01')).toBe(18);
  expect(ageInYears('2004-02-29', '2024-02-29')).toBe(20);
});

test('gives an age below nought before birth', () => {
  expect(ageInYears('2020-06-15', '2020-06-14')).toBe(-1);
  expect(ageInYears('2020-06-15', '2019-06-15')).toBe(-1);
  expect(ageInYears('2020-06-15', '2019-06-14')).toBe(-2);
});

test('never lets an age fall as days pass', () => {
  fc.assert(
    fc.property(date, day, (dob, n) => {
      const [before, after] = [dateOfDay(n), dateOfDay(n + 1)];
      fc.pre(before !== undefined && after !== undefined);
      const step = (ageInYears(dob, after) ?? NaN) - (ageInYears(dob, before) ?? NaN);
      expect([0, 1]).toContain(step);
    }),
    runs,
  );
});

test('accepts moments to the minute and refuses others', () => {
  const moments = ['2026-01-01T00:00', '2026-01-01T23:59', '2024-02-29T09:30'];
  expect(moments.filter((text) => !isMoment(text))).toEqual([]);
  const others = [
    '2026-01-01',
    '2026-01-01T24:00',
    '2026-01-01T12:60',
    '2026-01-01T9:30',
    '2026-02-30T09:30',
    '2026-01-01 09:30',
    '2026-01-01T09:30Z',
    '2026-01-01T09:30:00',
    '\n2026-01-01T09:30',
    '',
  ];
  expect(others.filter((text) => isMoment(text))).toEqual([]);
  expect(others.filter((text) => minutesBetween(text, '2026-01-01T00:00') !== undefined)).toEqual([]);
  expect(others.filter((text) => minutesBetween('2026-01-01T00:00', text) !== undefined)).toEqual([]);
});

test('counts wall-clock minutes, with a sign', () => {
  expect(minutesBetween('2026-01-01T23:59', '2026-01-02T00:01')).toBe(2);
  expect(minutesBetween('2026-01-01T10:15', '2026-01-01T09:00')).toBe(-75);
  expect(minutesBetween('2024-02-28T12:00', '2024-03-01T12:00')).toBe(2880);
});

test('counts no clock change', () => {
  expect(minutesBetween('2026-03-29T00:30', '2026-03-29T02:30')).toBe(120);
});

test('says a date as its readers do', () => {
  expect(sayDate('2026-01-01')).toBe('1 January 2026');
  expect(sayDate('2024-02-29')).toBe('29 February 2024');
  expect(sayDate('1999-12-31')).toBe('31 December 1999');
  expect(sayDate('2026-09-05')).toBe('5 September 2026');
});

test('says a day, a month or a year as it would be read out', () => {
  expect(sayWhen('2026-11-22')).toBe('22 November 2026');
  expect(sayWhen('2026-11')).toBe('November 2026');
  expect(sayWhen('2026-01')).toBe('January 2026');
  expect(sayWhen('2026')).toBe('2026');
  expect(['', '26', '2026-13', '2026-02-30', '2026-1', '2026-11-'].map(sayWhen)).toEqual(
    Array<undefined>(6).fill(undefined),
  );
});

test.each([
  ['2026-02-31', '31 February 2026'],
  ['2026-02-00', '0 February 2026'],
  ['1900-02-29', '29 February 1900'],
  ['2026-13-01', 'month 13'],
  ['2026-02-28', undefined],
  ['31/02/2026', undefined],
])('says which day the calendar does not have: %s', (text, said) => {
  expect(sayNoSuchDay(text)).toBe(said);
});
