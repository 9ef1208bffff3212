import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  asSpreadsheetNumber,
  isValidSctid,
  passesVerhoeff,
  readSctid,
  verhoeffDigit,
} from '../../../src/measures/sctid.ts';
import { runs } from '../../runs.ts';

/** The committed set: made-up item numbers of every length and both formats, each with its own check digit. */
const STEMS = [
  '100000',
  '123400',
  '90909001',
  '5550002',
  '31415926500',
  '27182818201',
  '1000000000000000',
  '1999000010',
  '42999000010',
  '907999000011',
  '1234567999000012',
  '9876543999000010',
];
const SET = STEMS.map((stem) => stem + String(verhoeffDigit(stem)));

/** Every text that differs from this one in one digit. */
function singleErrors(text: string): string[] {
  return [...text].flatMap((digit, at) =>
    [...'0123456789']
      .filter((other) => other !== digit)
      .map((other) => text.slice(0, at) + other + text.slice(at + 1)),
  );
}

/** Every text in which two different neighbours have changed places. */
function swaps(text: string): string[] {
  return [...text].flatMap((digit, at) => {
    const next = text[at + 1];
    if (next === undefined || next === digit) return [];
    return [text.slice(0, at) + next + digit + text.slice(at + 2)];
  });
}

test('golden: passes 73211009, a concept of the International edition', () => {
  expect(isValidSctid('73211009')).toBe(true);
  expect(readSctid('73211009')).toEqual({
    item: '73211',
    namespace: undefined,
    partition: '00',
    component: 'concept',
    check: '9',
  });
  expect(verhoeffDigit('7321100')).toBe(9);
});

test('golden: fails 73211090 and 37211009, two swaps of neighbours', () => {
  expect([passesVerhoeff('73211090'), isValidSctid('73211090')]).toEqual([false, false]);
  expect([passesVerhoeff('37211009'), isValidSctid('37211009')]).toEqual([false, false]);
});

test('golden: passes 999000011000001104, eighteen digits, a concept of a UK namespace', () => {
  expect(isValidSctid('999000011000001104')).toBe(true);
  expect(readSctid('999000011000001104')).toEqual({
    item: '99900001',
    namespace: '1000001',
    partition: '10',
    component: 'concept',
    check: '4',
  });
});

test('golden: a spreadsheet stores 999000011000001104 as 999000011000001000, and keeps 404684003', () => {
  expect(asSpreadsheetNumber('999000011000001104')).toBe('999000011000001000');
  expect(isValidSctid(asSpreadsheetNumber('999000011000001104'))).toBe(false);
  expect(asSpreadsheetNumber('404684003')).toBe('404684003');
  // A number of double precision does other damage, which is why identifiers are text here.
  expect(BigInt(Number('999000011000001104'))).toBe(999000011000001152n);
});

test('keeps fifteen digits in a spreadsheet and loses the sixteenth', () => {
  expect(asSpreadsheetNumber('123456789012345')).toBe('123456789012345');
  expect(asSpreadsheetNumber('1234567890123456')).toBe('1234567890123450');
  expect(asSpreadsheetNumber('TEACH-0123456789012')).toBe('TEACH-0123456789012');
});

test('catches every wrong digit and every swap of neighbours in the committed set', () => {
  const errors = SET.flatMap(singleErrors);
  const swapped = SET.flatMap(swaps);
  expect(errors.length).toBe(9 * SET.join('').length);
  expect(swapped.length).toBeGreaterThan(60);
  expect(SET.filter((text) => !isValidSctid(text))).toEqual([]);
  expect([...errors, ...swapped].filter(passesVerhoeff)).toEqual([]);
});

test('catches every wrong digit and every swap of neighbours in any digits', () => {
  const digits = fc.stringMatching(/^[0-9]{1,24}$/);
  fc.assert(
    fc.property(digits, (stem) => {
      const whole = stem + String(verhoeffDigit(stem));
      expect(passesVerhoeff(whole)).toBe(true);
      expect([...singleErrors(whole), ...swaps(whole)].filter(passesVerhoeff)).toEqual([]);
    }),
    runs,
  );
});

test.each([
  ['00', 'concept', 'short'],
  ['01', 'description', 'short'],
  ['02', 'relationship', 'short'],
  ['10', 'concept', 'long'],
  ['11', 'description', 'long'],
  ['12', 'relationship', 'long'],
])('reads partition %s as a %s in the %s format', (partition, component, format) => {
  const parts = readSctid(`5551000001${partition}0`);
  expect(parts).toMatchObject({ partition, component });
  expect(parts?.namespace).toBe(format === 'long' ? '1000001' : undefined);
});

test.each(['03', '13', '20', '90', '99'])('knows no partition %s', (partition) => {
  expect(readSctid(`5551000001${partition}0`)).toBeUndefined();
});

test('holds the limits of length: 6 to 18 digits, and 11 for a namespace', () => {
  expect(['10000', '100000'].map((text) => readSctid(text) !== undefined)).toEqual([false, true]);
  expect(readSctid('1'.padEnd(18, '0'))).toBeDefined();
  expect(readSctid('1'.padEnd(19, '0'))).toBeUndefined();
  expect(readSctid('1000001100')).toBeUndefined();
  expect(readSctid('11000001100')).toMatchObject({ item: '1', namespace: '1000001' });
});

test('refuses what is no identifier: a leading zero, spaces, signs, exponents, letters', () => {
  const odd = ['', '073211009', ' 73211009', '73211009\n', '+73211009', '9.99E+17', 'T-001', '٧٣٢١١٠٠٩'];
  expect(odd.filter((text) => isValidSctid(text) || readSctid(text) !== undefined)).toEqual([]);
  expect([verhoeffDigit(''), verhoeffDigit('12a'), passesVerhoeff('')]).toEqual([
    undefined,
    undefined,
    false,
  ]);
});

test('puts an identifier together again from its parts, and never throws', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[1-9][0-9]{5,17}$/)), (text) => {
      const parts = readSctid(text);
      if (parts) {
        const { item, namespace = '', partition, check } = parts;
        expect(item + namespace + partition + check).toBe(text);
      }
      expect(isValidSctid(text)).toBe(parts !== undefined && passesVerhoeff(text));
    }),
    runs,
  );
});

test('gives no check digit to text that only ends or begins with digits', () => {
  expect(['x7321100', '7321100x', ''].map(verhoeffDigit)).toEqual([undefined, undefined, undefined]);
});
