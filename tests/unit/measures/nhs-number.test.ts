import fc from 'fast-check';
import { formatNhsNumber } from '../../../src/measures/format-nhs-number.ts';
import { expect, test } from 'vitest';
import {
  checkDigit,
  isPlaceholderNhsNumber,
  isUsableNhsNumber,
  isValidNhsNumber,
  weightedSum,
} from '../../../src/measures/nhs-number.ts';
import { runs } from '../../runs.ts';

const readyMade = [
  '999 000 0018',
  '999 000 0026',
  '999 000 0034',
  '999 000 0042',
  '999 000 0050',
  '999 000 0069',
  '999 000 0077',
  '999 000 0085',
  '999 000 0093',
  '999 000 0123',
  '999 000 1235',
  '999 012 3454',
  '999 111 2227',
  '999 234 5675',
  '999 765 4323',
  '999 876 5439',
];
const withoutNumber = ['999000000', '999000014', '999000028', '999000031', '999000045', '999123456'];

/** Any nine digits that have a number, with their tenth. */
const validNumber = fc
  .integer({ min: 0, max: 999_999_999 })
  .map((n) => String(n).padStart(9, '0'))
  .filter((stem) => checkDigit(stem) !== undefined)
  .map((stem) => `${stem}${checkDigit(stem)}`);

function replaceAt(text: string, at: number, character: string): string {
  return text.slice(0, at) + character + text.slice(at + 1);
}

function swapAt(text: string, at: number): string {
  return text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2);
}

test('gives the weighted sum and check digit of the worked example 943 476 5919 (golden)', () => {
  expect(weightedSum('943476591')).toBe(299);
  expect(checkDigit('943476591')).toBe(9);
  expect(isValidNhsNumber('943 476 5919')).toBe(true);
});

test('accepts every ready-made number (golden)', () => {
  expect(readyMade.filter((text) => !isValidNhsNumber(text))).toEqual([]);
  expect(readyMade.filter((text) => !isUsableNhsNumber(text))).toEqual([]);
});

test('refuses every stem that has no number, with any tenth digit (golden)', () => {
  expect(withoutNumber.filter((stem) => checkDigit(stem) !== undefined)).toEqual([]);
  const tens = withoutNumber.flatMap((stem) => [...'0123456789'].map((digit) => stem + digit));
  expect(tens.filter((text) => isValidNhsNumber(text))).toEqual([]);
});

test('refuses 999 123 4560, which some software shows as an example (golden)', () => {
  expect(isValidNhsNumber('999 123 4560')).toBe(false);
});

test('passes both placeholders by Modulus 11 and still refuses them as a person’s (golden)', () => {
  for (const text of ['000 000 0000', '999 999 9999', '0000000000', '9999999999']) {
    expect(isValidNhsNumber(text)).toBe(true);
    expect(isPlaceholderNhsNumber(text)).toBe(true);
    expect(isUsableNhsNumber(text)).toBe(false);
  }
  expect(isPlaceholderNhsNumber('999 000 0018')).toBe(false);
});

test('gives a check digit of 0 where the subtraction gives 11', () => {
  expect((weightedSum('000000000') ?? NaN) % 11).toBe(0);
  expect(checkDigit('000000000')).toBe(0);
  expect((weightedSum('999000005') ?? NaN) % 11).toBe(0);
  expect(checkDigit('999000005')).toBe(0);
});

test('catches every single-digit error and adjacent swap of 10,000 numbers, exhaustively (golden)', () => {
  const missed: string[] = [];
  let tried = 0;
  let substitutions = 0;
  let swaps = 0;
  for (let stem = 999_000_000; tried < 10_000; stem += 1) {
    const check = checkDigit(String(stem));
    if (check === undefined) continue;
    tried += 1;
    const number = `${stem}${check}`;
    for (let at = 0; at < 10; at += 1) {
      for (const digit of '0123456789') {
        if (digit === number[at]) continue;
        substitutions += 1;
        const wrong = replaceAt(number, at, digit);
        if (isValidNhsNumber(wrong)) missed.push(wrong);
      }
      if (at === 9 || number[at] === number[at + 1]) continue;
      swaps += 1;
      const wrong = swapAt(number, at);
      if (isValidNhsNumber(wrong)) missed.push(wrong);
    }
  }
  expect(missed).toEqual([]);
  expect(substitutions).toBe(900_000);
  expect(swaps).toBeGreaterThan(50_000);
});

test('catches one wrong digit in any valid number', () => {
  fc.assert(
    fc.property(validNumber, fc.nat(9), fc.integer({ min: 1, max: 9 }), (number, at, shift) => {
      const digit = String((Number(number[at]) + shift) % 10);
      expect(isValidNhsNumber(replaceAt(number, at, digit))).toBe(false);
    }),
    runs,
  );
});

test('catches a swap of any two different digits in any valid number', () => {
  fc.assert(
    fc.property(validNumber, fc.nat(9), fc.nat(9), (number, from, to) => {
      fc.pre(number[from] !== number[to]);
      const wrong = replaceAt(replaceAt(number, from, number[to] ?? ''), to, number[from] ?? '');
      expect(isValidNhsNumber(wrong)).toBe(false);
    }),
    runs,
  );
});

test('gives one tenth digit at most to any stem', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999 }), (n) => {
      const stem = String(n).padStart(9, '0');
      const valid = [...'0123456789'].filter((digit) => isValidNhsNumber(stem + digit));
      const check = checkDigit(stem);
      expect(valid).toEqual(check === undefined ? [] : [String(check)]);
    }),
    runs,
  );
});

test('refuses text that is not ten digits', () => {
  const bad = [
    '',
    '   ',
    '999000001',
    '99900000180',
    '999-000-0018',
    '999 000 001O',
    'x9990000018',
    '९९९००००१८०',
    '999.000.0018',
    '9990000018x',
  ];
  expect(bad.filter((text) => isValidNhsNumber(text))).toEqual([]);
});

test('ignores spaces of every kind', () => {
  const spaced = [' 9990000018 ', '999\u00a0000\u00a00018', '9 9 9 0 0 0 0 0 1 8', '999\t000 0018'];
  expect(spaced.filter((text) => !isValidNhsNumber(text))).toEqual([]);
});

test('gives no sum or check digit to a stem that is not nine digits', () => {
  const bad = ['', '99900000', '9990000001', '99900000x', '999 00000', ' 99900000'];
  expect(bad.filter((stem) => weightedSum(stem) !== undefined)).toEqual([]);
  expect(bad.filter((stem) => checkDigit(stem) !== undefined)).toEqual([]);
});

test('formats ten digits 3-3-4 and leaves other text as it was', () => {
  expect(formatNhsNumber('9990000018')).toBe('999 000 0018');
  expect(formatNhsNumber('99 90000 018')).toBe('999 000 0018');
  expect(formatNhsNumber('999000001')).toBe('999000001');
  expect(formatNhsNumber('not known')).toBe('not known');
});
