import { expect, test } from 'vitest';
import { sayType, sayTypeOf, sayValue } from '../../../src/loader/say-value.ts';

test('says values as they stand, and cuts them at sixty characters', () => {
  expect(sayValue('x'.repeat(60))).toBe('x'.repeat(60));
  expect(sayValue('x'.repeat(61))).toBe(`${'x'.repeat(59)}…`);
  expect(sayValue({ a: 1 })).toBe('{"a":1}');
  expect(sayValue(undefined)).toBe('');
});

test.each([
  [null, 'blank'],
  [undefined, 'blank'],
  [[1], 'a list'],
  ['x', 'text'],
  [true, 'true or false'],
  [{}, 'a group of fields'],
])('says the type of %j as %s', (value, said) => {
  expect(sayTypeOf(value)).toBe(said);
});

test('says a type it does not know by its name', () => {
  expect(sayType('nan')).toBe('nan');
});
