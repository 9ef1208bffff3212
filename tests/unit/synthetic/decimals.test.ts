import { expect, test } from 'vitest';
import { decimalOf, withoutPoint } from '../../../src/synthetic/decimals.ts';

test('writes tenths with one decimal', () => {
  expect([714, 700, 5, 0].map(decimalOf)).toEqual(['71.4', '70.0', '0.5', '0.0']);
});

test('loses the decimal point', () => {
  expect(withoutPoint('71.4')).toBe('714');
  expect(withoutPoint('71')).toBe('71');
});
