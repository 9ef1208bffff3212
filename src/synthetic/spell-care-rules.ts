import { withoutPoint } from './decimals.ts';
import { daytimeAfter } from './moments.ts';
import type { SpellColumn } from './spell-scenes.ts';
import type { Rule } from './template.ts';

/** The shape of the teaching codes that stand for a real classification, which would need a licence. */
const DIAGNOSIS_SHAPE = /^TEACH-\d\d$/;

/** Wide limits of what a living person's result can be: a value outside them is a slip, not an illness. By unit. */
const POSSIBLE: Record<string, readonly [number, number]> = { 'mmol/L': [1, 12], 'mmol/mol': [15, 200] };

/** R10. A warning to ask about, never an error by itself: recorded sex and body need not agree. */
const maleAntePartum: Rule<SpellColumn> = {
  name: 'male-ante-partum',
  number: 'R10',
  says: 'Care around a birth (method 31 or 32) with sex 1 is a question to ask, never a reason to delete.',
  dimension: 'consistency',
  severity: 1,
  columns: ['sex', 'admission_method'],
  scene: 'delivery',
  test: (row) => row.sex !== '1' || !/^3[12]$/.test(row.admission_method),
  spoil(row) {
    row.sex = '1';
  },
};

/** R18, with teaching codes. */
const malformedDiagnosis: Rule<SpellColumn> = {
  name: 'malformed-diagnosis',
  number: 'R18',
  says: 'A diagnosis is a code: here TEACH, a hyphen and two digits.',
  dimension: 'validity',
  severity: 2,
  columns: ['diagnosis'],
  test: (row) => DIAGNOSIS_SHAPE.test(row.diagnosis),
  spoil(row) {
    row.diagnosis = 'see letter';
  },
};

/** R19. */
const specialty500: Rule<SpellColumn> = {
  name: 'specialty-500',
  number: 'R19',
  says: 'Specialty 500 is not accepted in central returns: it is 501 (obstetrics) or 502 (gynaecology).',
  dimension: 'validity',
  severity: 1,
  columns: ['specialty'],
  scene: 'delivery',
  test: (row) => row.specialty !== '500',
  spoil(row) {
    row.specialty = '500';
  },
};

/** R22, with the companion table `attendances`. */
const attendedAfterDeath: Rule<SpellColumn> = {
  name: 'attended-after-death',
  number: 'R22',
  says: "Nobody attends after dying (method 4): the death or the attendance is somebody else's.",
  dimension: 'consistency',
  severity: 3,
  columns: ['later_attendance', 'discharge_method'],
  quotes: ['later_attendance', 'discharge_method', 'discharged'],
  scene: 'died',
  test: (row) => row.later_attendance === '' || !/^[45]$/.test(row.discharge_method),
  spoil(row, random) {
    row.later_attendance = daytimeAfter(row.discharged, random.int(3, 14), random);
  },
};

/** R23, with the companion table `results`. */
const implausibleResult: Rule<SpellColumn> = {
  name: 'implausible-result',
  number: 'R23',
  says: 'A result must be possible in its unit; a lost decimal point makes it ten times too large.',
  dimension: 'validity',
  severity: 3,
  columns: ['result_value', 'result_unit'],
  quotes: ['result_test', 'result_value', 'result_unit'],
  scene: 'referred',
  test(row) {
    const [low, high] = POSSIBLE[row.result_unit] ?? [0, 0];
    return row.result_value === '' || (Number(row.result_value) >= low && Number(row.result_value) <= high);
  },
  spoil(row) {
    row.result_value = withoutPoint(row.result_value);
  },
};

/** R24, with the companion table `blood_pressures`. */
const systolicBelowDiastolic: Rule<SpellColumn> = {
  name: 'systolic-below-diastolic',
  number: 'R24',
  says: 'The systolic pressure is higher than the diastolic; where it is not, they have changed places.',
  dimension: 'consistency',
  severity: 2,
  columns: ['systolic', 'diastolic'],
  scene: 'referred',
  test: (row) => row.systolic === '' || Number(row.systolic) > Number(row.diastolic),
  spoil(row) {
    [row.systolic, row.diastolic] = [row.diastolic, row.systolic];
  },
};

/** R25. */
const wrongSide: Rule<SpellColumn> = {
  name: 'wrong-side',
  number: 'R25',
  says: 'The side in words and the coded side (L or R) must agree before anybody operates.',
  dimension: 'consistency',
  severity: 3,
  columns: ['side', 'diagnosis_text'],
  scene: 'elective',
  test: (row) => row.side === '' || row.diagnosis_text.startsWith(row.side === 'L' ? 'Left' : 'Right'),
  spoil(row) {
    row.side = row.side === 'L' ? 'R' : 'L';
  },
};

/** Rules about what was found and done. Numbers: the published list of cross-field rules. */
export const spellCareRules: Rule<SpellColumn>[] = [
  maleAntePartum,
  malformedDiagnosis,
  specialty500,
  attendedAfterDeath,
  implausibleResult,
  systolicBelowDiastolic,
  wrongSide,
];
