import { expect, test } from 'vitest';
import {
  isProblemCode,
  moreAddresses,
  problemCodes,
  problemWords,
} from '../../../src/kernel/problem-words.ts';
import { meant } from '../../../src/kernel/problem-entry.ts';

test('names every code as room and fault in kebab-case', () => {
  expect(problemCodes.filter((code) => !/^[a-z]+(-[a-z]+)*\/[a-z]+(-[a-z0-9]+)*$/.test(code))).toEqual([]);
});

test('knows its own codes and no others', () => {
  expect(isProblemCode('link/dead')).toBe(true);
  expect(isProblemCode('toString')).toBe(false);
});

test('leads to author pages only', () => {
  expect(moreAddresses.length).toBeGreaterThan(10);
  expect(moreAddresses.filter((address) => !/^\/for-authors\/[a-z-]+\/#[a-z-]+$/.test(address))).toEqual([]);
});

test('suggests the nearest name, and only where there is one', () => {
  expect(meant('dob', 'There are: dob.')).toBe('did you mean "dob"?  There are: dob.');
  expect(meant('', 'There are: dob.')).toBe('There are: dob.');
});

test('gives every code a severity', () => {
  const severities = new Set(Object.values(problemWords).map(({ severity }) => severity));
  expect([...severities].toSorted()).toEqual(['error', 'warning']);
});
