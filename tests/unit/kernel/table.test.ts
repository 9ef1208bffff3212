import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Table } from '../../../src/kernel/table.ts';
import { cellOf, rowId } from '../../../src/kernel/table.ts';
import { runs } from '../../runs.ts';

const table: Table = {
  columns: [
    { name: 'dob', label: 'Date of birth', show: 'data' },
    { name: 'sex', label: 'Sex', show: 'text' },
  ],
  rowIds: ['R01', 'R02'],
  values: { dob: ['1980-06-15', ''], sex: ['1', '2'] },
};

test('returns the cell at a row and column', () => {
  expect(cellOf(table, 0, 'dob')).toBe('1980-06-15');
  expect(cellOf(table, 1, 'sex')).toBe('2');
});

test('returns blank for a blank cell and for a place that does not exist', () => {
  expect(cellOf(table, 1, 'dob')).toBe('');
  expect(cellOf(table, 2, 'dob')).toBe('');
  expect(cellOf(table, -1, 'dob')).toBe('');
  expect(cellOf(table, 0, 'weight')).toBe('');
});

test('names rows with two digits, and more where the table has more', () => {
  expect(rowId(0, 1)).toBe('R01');
  expect(rowId(0, 12)).toBe('R01');
  expect(rowId(11, 12)).toBe('R12');
  expect(rowId(98, 99)).toBe('R99');
  expect(rowId(0, 100)).toBe('R001');
  expect(rowId(99, 100)).toBe('R100');
  expect(rowId(4999, 5000)).toBe('R5000');
});

test('names every row of a table once, in an order that sorting keeps', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1500 }), (rows) => {
      const names = Array.from({ length: rows }, (_, index) => rowId(index, rows));
      expect(new Set(names).size).toBe(rows);
      expect([...names].sort()).toEqual(names);
    }),
    { numRuns: Math.min(runs.numRuns, 100) },
  );
});
