import { expect, test } from 'vitest';
import { sayFormatError, tidyValue } from '../../../../src/exercises/repair-record/format.ts';
import type { Box } from '../../../../src/exercises/repair-record/format.ts';

const TEXT: Box = { format: 'text' };
const DATE: Box = { format: 'date' };
const KG: Box = { format: 'number', unit: 'kg' };
const NHS: Box = { format: 'nhs-number' };

test.each([
  [TEXT, ' 4  Mill Lane. ', '4 mill lane'],
  [DATE, '4/6/1956', '1956-06-04'],
  [DATE, '04.06.1956', '1956-06-04'],
  [DATE, '4 June 1956', '4 June 1956'],
  [KG, '61.50 kg', '61.5'],
  [KG, 'heavy', 'heavy'],
  [NHS, '999 000 0042', '9990000042'],
])('takes %o %s for %s', (box, typed, tidy) => expect(tidyValue(typed, box)).toBe(tidy));

test.each([
  [TEXT, 'anything', undefined],
  [TEXT, '  ', 'Enter a value, or take the entry out.'],
  [DATE, '29/02/1956', undefined],
  [DATE, '29/02/1957', 'Enter a date that exists, such as 27/03/1961.'],
  [DATE, '1956-06-14', undefined],
  [KG, '61', undefined],
  [KG, 'nine stone', 'Enter a number, such as 61.5.'],
  [NHS, '999 000 0042', undefined],
  [NHS, '999 000 0043', 'Enter ten digits that pass the check of the last one.'],
  [NHS, '999 999 9999', 'Enter ten digits that pass the check of the last one.'],
])('says of %o %s: %s', (box, typed, error) => expect(sayFormatError(typed, box)).toBe(error));

test('takes only what stands in the list where there is one', () => {
  const list: Box = { format: 'text', options: ['Latex', 'Penicillin'] };
  expect(sayFormatError('Latex', list)).toBeUndefined();
  expect(sayFormatError('latex', list)).toBe('Choose one of the list.');
});
