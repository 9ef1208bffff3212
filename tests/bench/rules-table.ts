import type { Condition, Rule } from '../../src/exercises/write-rules/schema.ts';
import type { Table } from '../../src/kernel/table.ts';
import { generate } from '../../src/synthetic/recipe.ts';

/** The most rows that one recipe gives. */
const ROWS_A_RECIPE = 5000;
const COLUMNS = [
  'nhs_number_status',
  'nhs_number',
  'dob',
  'postcode',
  'admission_method',
  'ed_arrival',
  'admitted',
  'discharged',
  'discharge_method',
  'discharge_destination',
  'specialty',
  'diagnosis',
];
const DEFECTS = [
  'discharge-before-admission',
  'died-but-sent-home',
  'verified-but-blank',
  'nhs-number-check-digit',
  'birth-method-not-a-baby',
  'malformed-postcode',
  'malformed-diagnosis',
  'ed-arrival-after-admission',
].map((rule) => ({ rule, count: 25 }));

function rule(...conditions: Condition[]): Rule {
  return { severity: 'fatal', join: 'and', conditions };
}

/** Ten rules as learners write them: every sort of operand, between one and two conditions each. */
export const tenRules: readonly Rule[] = [
  rule({ field: 'discharged', op: 'before', other: 'admitted' }),
  rule(
    { field: 'discharge_method', op: 'is-one-of', value: '4, 5' },
    { field: 'discharge_destination', op: 'is-not', value: '79' },
  ),
  rule({ field: 'nhs_number_status', op: 'is', value: '01' }, { field: 'nhs_number', op: 'is-blank' }),
  rule({ field: 'nhs_number', op: 'fails-check-digit' }),
  rule(
    { field: 'admission_method', op: 'is-one-of', value: '82 83' },
    { field: 'admitted', op: 'days-after', value: '28', other: 'dob' },
  ),
  rule({ field: 'postcode', op: 'is-malformed-postcode' }),
  rule({ field: 'diagnosis', op: 'is-malformed-diagnosis' }),
  rule({ field: 'ed_arrival', op: 'after', other: 'admitted' }),
  rule({ field: 'dob', op: 'age-over', value: '105', other: 'admitted' }),
  rule(
    { field: 'specialty', op: 'is', value: '420' },
    { field: 'dob', op: 'age-over', value: '18', other: 'admitted' },
  ),
];

/** Twelve columns of spells, as many rows as asked, made 5,000 at a time from one seed after another. */
export function makeTable(rows: number): Table {
  const tables = Array.from({ length: Math.ceil(rows / ROWS_A_RECIPE) }, (_, seed) => {
    const made = generate({
      template: 'spells',
      seed,
      rows: ROWS_A_RECIPE,
      columns: COLUMNS,
      defects: DEFECTS,
      decoys: [],
    });
    if (!made.ok) throw new Error(made.faults.map(({ detail }) => detail).join(' '));
    return made.value.table;
  });
  const cellsOf = (name: string): string[] => tables.flatMap(({ values }) => values[name] ?? []);
  return {
    columns: tables[0]?.columns ?? [],
    rowIds: Array.from({ length: rows }, (_, row) => `R${row + 1}`),
    values: Object.fromEntries(COLUMNS.map((name) => [name, cellsOf(name).slice(0, rows)])),
  };
}
