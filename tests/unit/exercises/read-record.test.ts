import { expect, test } from 'vitest';
import { hasOnlyKeys, isRecord, readList, readRecord } from '../../../src/exercises/read-record.ts';

const isKey = (key: string): boolean => key.length === 1;
const isEntry = (entry: unknown): entry is number => typeof entry === 'number';

test('reads a record whose entries all fit, and absent as empty', () => {
  expect(readRecord({ a: 1, b: 2 }, isKey, isEntry)).toEqual({ a: 1, b: 2 });
  expect(readRecord(undefined, isKey, isEntry)).toEqual({});
});

test('refuses a record in which one key or entry does not fit', () => {
  const refused = [{ a: 1, bb: 2 }, { a: '1' }, null, [], 'x', 1];
  expect(refused.filter((value) => readRecord(value, isKey, isEntry) !== undefined)).toEqual([]);
});

test('passes over the key that an object cannot safely hold', () => {
  const value: unknown = JSON.parse('{"a":1,"__proto__":2}');
  expect(Object.keys(readRecord(value, isKey, isEntry) ?? {})).toEqual(['a']);
});

test('tells records from lists, null and other values', () => {
  expect([{}, { a: 1 }].every(isRecord)).toBe(true);
  expect([[], null, undefined, 'x', 1].some(isRecord)).toBe(false);
});

test('finds keys that are not expected', () => {
  expect(hasOnlyKeys({ a: 1 }, ['a', 'b'])).toBe(true);
  expect(hasOnlyKeys({ a: 1, c: 1 }, ['a', 'b'])).toBe(false);
});

test('reads a list whose items all fit, as long as it is short enough', () => {
  const read = (item: unknown): number | undefined => (typeof item === 'number' ? item : undefined);
  expect(readList([1, 2], 2, read)).toEqual([1, 2]);
  const hole: unknown[] = [1, 2];
  Reflect.deleteProperty(hole, 0);
  const refused = [[1, 2, 3], [1, 'x'], hole, { 0: 1, length: 1 }, undefined, null, 'x'];
  expect(refused.filter((value) => readList(value, 2, read) !== undefined)).toEqual([]);
});
