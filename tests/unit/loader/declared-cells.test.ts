import { expect, test } from 'vitest';
import { declaredCellsOf } from '../../../src/loader/declared-cells.ts';

test('collects the cells of defects and decoys of a committed table', () => {
  const definition = {
    data: { table: 'ward' },
    defects: [{ at: { row: 'R01', column: 'dob' }, also: [{ row: 'R02', column: 'dob' }] }],
    decoys: ['a-name', { at: { row: 'R03', column: 'sex' }, because: 'x' }],
  };
  expect(declaredCellsOf(definition)).toEqual([
    { table: 'ward', row: 'R01', column: 'dob' },
    { table: 'ward', row: 'R02', column: 'dob' },
    { table: 'ward', row: 'R03', column: 'sex' },
  ]);
});

test.each([
  [undefined],
  ['text'],
  [{ data: { template: 'x' }, defects: [{ at: { row: 'R01', column: 'dob' } }] }],
])('gives none for %j', (definition) => {
  expect(declaredCellsOf(definition)).toEqual([]);
});
