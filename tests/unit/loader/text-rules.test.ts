import { expect, test } from 'vitest';
import { readTable } from '../../../src/loader/table.ts';
import { findNumberProblems, findTextProblems } from '../../../src/loader/text-rules.ts';

function saidOf(text: string): string[] {
  return findTextProblems('a.mdx', text).map(
    ({ code, line, column }) => `${code} ${String(line)}:${String(column)}`,
  );
}

test('gives the place of a number and of a claim', () => {
  expect(saidOf('One.\nNumber 401 023 2137.\nThe SHMI counts avoidable deaths.')).toEqual([
    'text/claim 3:5',
    'nhs-number/not-synthetic 2:8',
  ]);
});

test.each([
  '999 000 0018',
  '9990000018',
  '999-000-0018',
  '943 476 5919',
  '12345678901',
  '0.1234567890',
  '10.1136/1234567890',
  '2026-11-24',
])('leaves %s alone', (text) => {
  expect(saidOf(`See ${text} here.`)).toEqual([]);
});

test.each(['4010232137', '401 023 2137', '401-023-2137'])('refuses %s', (text) => {
  expect(saidOf(text)).toEqual(['nhs-number/not-synthetic 1:1']);
});

test('warns of placeholders in a text', () => {
  expect(saidOf('999 999 9999 and 000 000 0000')).toEqual([
    'nhs-number/placeholder-in-text 1:1',
    'nhs-number/placeholder-in-text 1:18',
  ]);
});

test('judges the numbers of a table, and spares the cells that are declared', () => {
  const csv =
    'nhs_number,note\n9990000018,fine\n9990000019,\n9999999999,\n999000,\n4010232137,\n,401 023 2137\n';
  const { source } = readTable('ward', 'ward.csv', csv);
  const said = (row: string) =>
    findNumberProblems(source, [{ table: 'ward', row, column: 'nhs_number' }]).map(
      ({ code, line }) => `${String(line)} ${code}`,
    );
  expect(said('R09')).toEqual([
    '3 nhs-number/check-digit',
    '4 nhs-number/placeholder',
    '5 nhs-number/check-digit',
    '6 nhs-number/not-synthetic',
    '7 nhs-number/not-synthetic',
  ]);
  expect(said('R03')).not.toContain('4 nhs-number/placeholder');
  expect(said('R05')).toContain('6 nhs-number/not-synthetic');
});
