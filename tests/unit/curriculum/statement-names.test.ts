import { expect, test } from 'vitest';
import {
  compareStatements,
  nameOfStatement,
  pathOfStatement,
} from '../../../src/curriculum/statement-names.ts';

test.each([
  ['P3', 'Point 3', 'plan/3/'],
  ['P12', 'Point 12', 'plan/12/'],
  ['T1', 'Truth 1', 'plan/t1/'],
  ['V11', 'Vision 11', 'plan/v11/'],
  ['A7', 'Argument 7', 'plan/a7/'],
])('calls %s %s and puts it at %s', (id, name, path) => {
  expect(nameOfStatement(id)).toBe(name);
  expect(pathOfStatement(id)).toBe(path);
});

test('puts points before truths, visions and arguments, and ten after nine', () => {
  const mixed = ['A1', 'V10', 'P10', 'V9', 'T2', 'P9', 'A7', 'T1'];
  expect(mixed.sort(compareStatements)).toEqual(['P9', 'P10', 'T1', 'T2', 'V9', 'V10', 'A1', 'A7']);
});

test('refuses what is the id of no statement', () => {
  expect(() => nameOfStatement('X1')).toThrow('X1');
});

test('gives each statement an address of its own', () => {
  const sizes = { P: 12, T: 5, V: 11, A: 7 };
  const ids = Object.entries(sizes).flatMap(([letter, size]) =>
    Array.from({ length: size }, (_, index) => `${letter}${String(index + 1)}`),
  );
  expect(new Set(ids.map(pathOfStatement)).size).toBe(35);
});
