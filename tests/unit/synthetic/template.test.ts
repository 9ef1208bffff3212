import { expect, test } from 'vitest';
import { columnOf, tableOf } from '../../../src/synthetic/template.ts';

test.each([
  ['nhs_number_status', 'NHS number status', 'data'],
  ['gp_practice', 'GP practice', 'data'],
  ['ed_arrival', 'ED arrival', 'data'],
  ['dob', 'Date of birth', 'data'],
  ['admitted', 'Admitted', 'data'],
  ['weight_kg', 'Weight (kg)', 'data'],
  ['specialty_name', 'Specialty name', 'text'],
  ['diagnosis_text', 'Diagnosis text', 'text'],
  ['allergen', 'Allergen', 'text'],
  ['result_test', 'Result test', 'text'],
  ['recipient', 'Recipient', 'text'],
  ['requester_left', 'Requester left', 'data'],
  ['action_taken', 'Action taken', 'text'],
])('labels %s as "%s" and sets it as %s', (name, label, show) => {
  expect(columnOf(name)).toEqual({ name, label, show });
});

test('makes a table of the named columns, blank where a record has no such cell', () => {
  const table = tableOf(
    ['sex', 'side'],
    [
      { sex: '1', dob: 'x' },
      { sex: '2', side: 'L' },
    ],
    ['R01', 'R02'],
  );
  expect(table.columns.map(({ name }) => name)).toEqual(['sex', 'side']);
  expect(table.rowIds).toEqual(['R01', 'R02']);
  expect(table.values).toEqual({ sex: ['1', '2'], side: ['', 'L'] });
});
