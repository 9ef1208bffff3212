import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTypedNumber, sayNumber } from '../../../src/kernel/typed-number.ts';
import { runs } from '../../runs.ts';

test('reads numbers as people type them', () => {
  const read: [string, string, number][] = [
    ['1,401', '', 1401],
    ['1,234,567.5', '', 1234567.5],
    [' 47.2 %', '', 47.2],
    ['47.2%', '%', 47.2],
    ['−3', '', -3],
    ['–3', '', -3],
    ['-3', '', -3],
    ['+3', '', 3],
    ['.5', '', 0.5],
    ['5.', '', 5],
    ['2 500', '', 2500],
    ['2\u00a0500', '', 2500],
    ['130 records', 'records', 130],
    ['130 Records', 'records', 130],
    ['12 per 1,000', 'per 1,000', 12],
    ['007', '', 7],
  ];
  expect(read.filter(([text, unit, value]) => readTypedNumber(text, unit) !== value)).toEqual([]);
});

test('refuses what it would have to guess at', () => {
  const refused = [
    '',
    ' ',
    '%',
    'ten',
    '47,2',
    '1,40',
    '1,4011',
    '1.2.3',
    '1e3',
    '1/3',
    '--3',
    '0x10',
    '130 days',
    'NaN',
    '.',
  ];
  expect(refused.filter((text) => readTypedNumber(text, 'records') !== undefined)).toEqual([]);
});

test('says numbers with grouped thousands and so many decimals', () => {
  const said: [number, number | undefined, string][] = [
    [1401, 0, '1,401'],
    [1234567.5, undefined, '1,234,567.5'],
    [47.1528, 1, '47.2'],
    [94, 1, '94.0'],
    [-1401.25, 2, '−1,401.25'],
    [-0.001, 1, '0.0'],
    [0, undefined, '0'],
    [999, undefined, '999'],
    [1e21, undefined, '1e+21'],
  ];
  expect(said.filter(([value, decimals, text]) => sayNumber(value, decimals) !== text)).toEqual([]);
});

test('reads back every number it says', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
      fc.integer({ min: 0, max: 4 }),
      (whole, decimals) => {
        const value = whole / 10 ** decimals;
        expect(readTypedNumber(sayNumber(value, decimals))).toBeCloseTo(value, decimals);
      },
    ),
    runs,
  );
});
