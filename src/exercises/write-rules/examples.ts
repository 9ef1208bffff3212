import type { WriteRules } from './schema.ts';

// The cases are frozen, and so is what they stand on: add a definition here, never change one.

/** Three rules on three pairs of fields, with newborns and a centenarian who must get in. */
export const threeRules: WriteRules = {
  kind: 'write-rules',
  id: 'example-three-rules',
  title: 'Write three rules that catch these errors',
  task: 'Two hundred spells wait to be loaded. Write up to six rules that stop the wrong ones and let every right one in.',
  outcome: 'specify',
  hints: ['Take two fields that depend on each other, and ask which pairs of values can never be true.'],
  seed: 1,
  explanation:
    'Each rule compares two fields that cannot both be right. None of them judges by how unusual a record looks, so the newborn boys and the woman of 104 get in.',
  data: { template: 'spells', seed: 7, rows: 200 },
  fields: [
    'nhs_number_status',
    'nhs_number',
    'dob',
    'sex',
    'admission_method',
    'specialty',
    'admitted',
    'discharged',
    'discharge_method',
    'discharge_destination',
  ],
  defects: [
    { rule: 'discharge-before-admission', count: 6, severity: 2 },
    { rule: 'died-but-sent-home', count: 5, severity: 3 },
    { rule: 'verified-but-blank', count: 4, severity: 3 },
  ],
  decoys: ['newborn-under-obstetrics', 'age-over-100'],
  maxRules: 6,
  prevalence: 0.005,
  pass: { chaff: 0.8 },
  model: [
    {
      severity: 'fatal',
      join: 'and',
      conditions: [{ field: 'discharged', op: 'before', other: 'admitted' }],
    },
    {
      severity: 'fatal',
      join: 'and',
      conditions: [
        { field: 'discharge_method', op: 'is-one-of', value: '4, 5' },
        { field: 'discharge_destination', op: 'is-not', value: '79' },
      ],
    },
    {
      severity: 'fatal',
      join: 'and',
      conditions: [
        { field: 'nhs_number_status', op: 'is', value: '01' },
        { field: 'nhs_number', op: 'is-blank' },
      ],
    },
  ],
};

/** Ages, codes and shapes: a test of every sort of operand. */
export const sixRules: WriteRules = {
  ...threeRules,
  id: 'example-six-rules',
  title: 'Write six rules for codes, ages and shapes',
  task: 'Two hundred spells wait to be loaded. Write up to eight rules that stop the wrong ones and let every right one in.',
  hints: [],
  explanation:
    'A rule on one field asks whether a value could exist at all; a rule on two fields asks whether both can be true. A baby of 28 days is the oldest that a birth method fits.',
  data: { template: 'spells', seed: 11, rows: 200 },
  fields: [
    'nhs_number',
    'dob',
    'postcode',
    'admission_method',
    'ed_arrival',
    'decided_to_admit',
    'admitted',
    'specialty',
    'diagnosis',
    'systolic',
    'diastolic',
  ],
  defects: [
    { rule: 'nhs-number-check-digit', count: 5, severity: 3 },
    { rule: 'birth-method-not-a-baby', count: 5 },
    { rule: 'malformed-postcode', count: 5 },
    { rule: 'malformed-diagnosis', count: 5 },
    { rule: 'ed-arrival-after-admission', count: 5 },
    { rule: 'systolic-below-diastolic', count: 5 },
  ],
  decoys: ['home-birth-2c', 'no-fixed-abode'],
  maxRules: 8,
  model: [
    { severity: 'fatal', join: 'and', conditions: [{ field: 'nhs_number', op: 'fails-check-digit' }] },
    {
      severity: 'warn',
      join: 'and',
      conditions: [
        { field: 'admission_method', op: 'is-one-of', value: '82 83' },
        { field: 'admitted', op: 'days-after', value: '28', other: 'dob' },
      ],
    },
    { severity: 'warn', join: 'and', conditions: [{ field: 'postcode', op: 'is-malformed-postcode' }] },
    { severity: 'warn', join: 'and', conditions: [{ field: 'diagnosis', op: 'is-malformed-diagnosis' }] },
    { severity: 'fatal', join: 'and', conditions: [{ field: 'ed_arrival', op: 'after', other: 'admitted' }] },
    {
      severity: 'fatal',
      join: 'and',
      conditions: [{ field: 'systolic', op: 'less-than', other: 'diastolic' }],
    },
  ],
};
