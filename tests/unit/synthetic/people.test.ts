import { expect, test } from 'vitest';
import { ageInYears } from '../../../src/kernel/dates.ts';
import { createRandom } from '../../../src/kernel/random.ts';
import { judgePostcode } from '../../../src/measures/postcode.ts';
import {
  CLOSED_PRACTICE,
  dobAged,
  isOpenPractice,
  NO_PRACTICE,
  organisationTable,
  postcodeOf,
  practiceOf,
  sexOf,
  WELSH_PRACTICE,
} from '../../../src/synthetic/people.ts';

const random = createRandom(12);
const many = Array.from({ length: 2000 }, (_, index) => index);

test.each([
  [19, 94],
  [101, 107],
  [18, 43],
])('gives birthdays that make people %d to %d years old', (low, high) => {
  const ages = many.map(() => ageInYears(dobAged('2026-03-03T10:00', low, high, random), '2026-03-03') ?? -1);
  expect(Math.min(...ages)).toBeGreaterThanOrEqual(low);
  expect(Math.max(...ages)).toBeLessThanOrEqual(high);
});

test('gives postcodes with the right shape in areas that do not exist', () => {
  const postcodes = many.map(() => postcodeOf(random));
  expect(postcodes.filter((postcode) => judgePostcode(postcode) !== 'shaped')).toEqual([]);
  expect(new Set(postcodes.map((postcode) => postcode.slice(0, 2)))).toEqual(new Set(['JX', 'UW', 'YK']));
});

test('gives both sexes and only practices that are open', () => {
  expect(new Set(many.map(() => sexOf(random)))).toEqual(new Set(['1', '2']));
  expect(many.filter(() => !isOpenPractice(practiceOf(random), '2026-03-03T10:00'))).toEqual([]);
});

test('knows a practice that has closed, one in Wales, a default, and none other', () => {
  expect(isOpenPractice(CLOSED_PRACTICE, '2026-03-03T10:00')).toBe(false);
  expect(isOpenPractice(CLOSED_PRACTICE, '2019-03-30T10:00')).toBe(true);
  expect(isOpenPractice(WELSH_PRACTICE, '2026-03-03T10:00')).toBe(true);
  expect(isOpenPractice(NO_PRACTICE, '2026-03-03T10:00')).toBe(true);
  expect(isOpenPractice('T99999', '2026-03-03T10:00')).toBe(false);
  expect(isOpenPractice('', '2026-03-03T10:00')).toBe(false);
});

test('lists the organisations with the days on which they opened and closed', () => {
  const { rowIds, values } = organisationTable();
  const closed = values['closed'] ?? [];
  expect(values['code']).toHaveLength(rowIds.length);
  expect(values['code']?.filter((_, index) => closed[index] !== '')).toEqual([CLOSED_PRACTICE]);
});
