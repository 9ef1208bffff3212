import { expect, test } from 'vitest';
import { formatProblem } from '../../../src/kernel/problem.ts';
import { labelOfColumn, readTable } from '../../../src/loader/table.ts';

test('holds a table by column, with rows named in order', () => {
  const { source, problems } = readTable(
    'ward',
    'ward.csv',
    'nhs_number,ward_name\n9990000018,"Ward, 3"\n,Ward 4\n',
  );
  expect(problems).toEqual([]);
  expect(source.table).toEqual({
    columns: [
      { name: 'nhs_number', label: 'NHS number', show: 'data' },
      { name: 'ward_name', label: 'Ward name', show: 'text' },
    ],
    rowIds: ['R01', 'R02'],
    values: { nhs_number: ['9990000018', ''], ward_name: ['Ward, 3', 'Ward 4'] },
  });
});

test('takes a column of row names for what it is', () => {
  const { source, problems } = readTable('ward', 'ward.csv', 'row,dob\nR01,1961-01-02\nR02,1962-01-02\n');
  expect(problems).toEqual([]);
  expect(source.table.columns.map(({ name }) => name)).toEqual(['dob']);
  expect(source.placeOf('R02', 'dob')).toEqual({ file: 'ward.csv', line: 3, column: 5 });
});

test.each([
  ['“Ward, 3”,1', 'put " in place of “ and ”'],
  ['Ward, 3,1', 'add or remove commas'],
])('says why a row has too many cells: %s', (row, advice) => {
  const [problem] = readTable('ward', 'ward.csv', `ward_name,beds\n${row}\n`).problems;
  expect(problem && formatProblem(problem)).toContain(advice);
});

test.each([
  ['a;b\n1;"x;y"z\n', 'semicolons', 2],
  ['name\tb\n1\t2\t3\n', 'tabs', 5],
])('says of %j only that its values stand apart by other signs', (text, sign, column) => {
  const { source, problems } = readTable('ward', 'ward.csv', text);
  expect(problems).toMatchObject([{ code: 'csv/separator', line: 1, column, args: { sign } }]);
  expect(source.isWhole).toBe(false);
  expect(source.table.columns.map(({ name }) => name)).toContain('b');
});

test('leaves a semicolon inside a value alone', () => {
  expect(readTable('ward', 'ward.csv', 'note\nfever; cough\n').problems).toEqual([]);
});

test('reports every fault of a table at once, and says that it is not whole', () => {
  const { source, problems } = readTable('ward', 'ward.csv', 'NHS no,dob,dob\n1,2\n"3"x,4,5\n');
  expect(problems.map(({ code, line, column }) => `${code} ${String(line)}:${String(column)}`)).toEqual([
    'csv/quote 3:4',
    'csv/column-name 1:1',
    'csv/duplicate-column 1:12',
    'csv/ragged 2:1',
  ]);
  expect(problems.find(({ code }) => code === 'csv/column-name')?.args['near']).toBe('nhs_no');
  expect(source.isWhole).toBe(false);
});

test.each([
  ['dob', 'Date of birth'],
  ['gp_practice', 'GP practice'],
  ['weight_kg', 'Weight (kg)'],
])('labels %s as %s', (name, label) => {
  expect(labelOfColumn(name)).toBe(label);
});
