import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv } from '../../../src/loader/csv.ts';
import { runs } from '../../runs.ts';

function texts(csv: string): string[][] {
  return readCsv(csv).rows.map((row) => row.map(({ text }) => text));
}

test('reads plain cells, blank ones too', () => {
  expect(texts('a,b,c\n1,,3\n')).toEqual([
    ['a', 'b', 'c'],
    ['1', '', '3'],
  ]);
});

test('reads commas, marks and line breaks inside quotation marks', () => {
  expect(texts('"a,b","say ""no""","two\nlines"\nx,y,z')).toEqual([
    ['a,b', 'say "no"', 'two\nlines'],
    ['x', 'y', 'z'],
  ]);
});

test('reads Windows line ends and a byte order mark', () => {
  expect(texts('\uFEFFa,b\r\n1,2\r\n')).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
});

test('gives the place of a cell, also after a quoted line break', () => {
  const { rows } = readCsv('a,b\n"x\ny",z\nk,l\n');
  expect(rows[1]?.[1]).toEqual({ text: 'z', line: 3, column: 4 });
  expect(rows[2]?.[1]).toEqual({ text: 'l', line: 4, column: 3 });
});

test.each([
  ['a,b"c', 1, 4],
  ['a,"b"c', 1, 6],
  ['x\na,"b', 2, 3],
])('reports the mark in %j at line %i, column %i', (csv, line, column) => {
  expect(readCsv(csv).faults).toMatchObject([{ line, column }]);
});

test('reads back whatever was written by the rules', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', ',', '"', '\n', ' ', '1') });
  const table = fc
    .integer({ min: 1, max: 4 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
    );
  const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  fc.assert(
    fc.property(table, (rows) => {
      const csv = rows.map((row) => row.map(quote).join(',')).join('\n');
      expect(readCsv(csv).faults).toEqual([]);
      expect(texts(csv)).toEqual(rows);
    }),
    runs,
  );
});

test('never throws, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r') }),
      (text) => readCsv(text).rows.length >= 0,
    ),
    runs,
  );
});
