import { expect, test } from 'vitest';
import { compareField, tenthsFor, tenthsOf } from '../../../../src/exercises/link-records/compare.ts';
import { sayTenths, USUAL_CHANCES } from '../../../../src/exercises/link-records/fields.ts';
import { sayValue } from '../../../../src/exercises/link-records/say-value.ts';

test('takes capitals, spaces, hyphens and apostrophes for nothing', () => {
  expect(compareField('surname', ' o’connell-GRAY', 'O Connell Gray')).toBe('agree');
  expect(compareField('postcode', 'yk163rl', 'YK16 3RL')).toBe('agree');
});

test('takes a blank for no evidence, in whichever record', () => {
  expect(compareField('postcode', '', 'YK16 3RL')).toBe('absent');
  expect(compareField('nhs_number', '9990000018', ' ')).toBe('absent');
  expect(compareField('dob', '', '')).toBe('absent');
});

test('lets names agree in part from 0.85, and no shorter than that', () => {
  expect(compareField('surname', 'Rahman', 'Rehman')).toBe('partly');
  expect(compareField('forename', 'Aisha', 'Ayesha')).toBe('differs');
  expect(compareField('forename', 'Noor', 'Nur')).toBe('differs');
});

test('lets postcodes agree in part by one letter, dates by two parts, and numbers never', () => {
  expect(compareField('postcode', 'YK16 3RL', 'YK16 3RB')).toBe('partly');
  expect(compareField('postcode', 'YK16 3RL', 'YK16 3LR')).toBe('differs');
  expect(compareField('dob', '1962-11-04', '1962-04-11')).toBe('partly');
  expect(compareField('nhs_number', '9990000018', '9990000026')).toBe('differs');
  expect(compareField('phone', '07700900045', '07700900046')).toBe('differs');
  expect(compareField('sex', '1', '2')).toBe('differs');
});

test('gives weights in tenths that add up to what a reader adds up', () => {
  const surname = tenthsOf(USUAL_CHANCES.surname);
  expect(surname).toEqual({ agree: 99, disagree: -41 });
  const agreements = ['agree', 'partly', 'differs', 'absent'] as const;
  expect(agreements.map((agreement) => tenthsFor(agreement, surname))).toEqual([99, 29, -41, 0]);
  expect(tenthsOf({ m: 1, u: 0.5 })).toEqual({ agree: 0, disagree: 0 });
});

test('writes a figure with its sign, and values as a reader expects them', () => {
  expect([365, -27, 0, 10].map(sayTenths)).toEqual(['+36.5', '−2.7', '0.0', '+1.0']);
  expect([
    sayValue('sex', '1'),
    sayValue('sex', '9'),
    sayValue('nhs_number', '9990000018'),
    sayValue('phone', '07700900045'),
    sayValue('dob', ''),
    sayValue('surname', 'Gray'),
  ]).toEqual(['male', '9', '999 000 0018', '07700 900045', '(blank)', 'Gray']);
});
