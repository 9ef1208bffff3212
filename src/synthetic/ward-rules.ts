import { minutesBetween } from '../kernel/dates.ts';
import { decimalOf, withoutPoint } from './decimals.ts';
import { shiftMinutes } from './moments.ts';
import type { Rule } from './template.ts';

/** What most stays have in common, and with it the columns in the order in which they are shown. */
export const COMMON_STAY = {
  nhs_number: '',
  name: '',
  dob: '',
  sex: '',
  postcode: '',
  specialty: '',
  admitted: '',
  recorded: '',
  discharged: '',
  method: '1',
  destination: '19',
  allergy_status: 'NKDA',
  allergen: '',
  weight_kg: '',
  scale_kg: '',
};

export type WardColumn = keyof typeof COMMON_STAY;

/** Above this, in kilograms, a typed weight is a slip on this ward. */
const HEAVIEST = 300;

/** A woman registered twice: her number, birthday, address and weight, and another surname. */
const duplicatePerson: Rule<WardColumn> = {
  name: 'duplicate-person',
  says: 'One person has one record; one number and date of birth under two surnames is one woman registered twice.',
  dimension: 'uniqueness',
  severity: 3,
  columns: ['nhs_number', 'name'],
  quotes: ['nhs_number', 'name', 'dob'],
  scene: 'woman',
  isPair: true,
  test: (row, earlier) =>
    row.nhs_number === '' || !earlier.some((other) => other.nhs_number === row.nhs_number),
  spoil(row, _random, twin) {
    const { nhs_number, dob, sex, postcode, weight_kg, scale_kg } = twin;
    Object.assign(row, { nhs_number, dob, sex, postcode, weight_kg, scale_kg });
    row.name = row.name.replace(/,.*/, '') + twin.name.replace(/.*,/, ',');
  },
};

const weightTimesTen: Rule<WardColumn> = {
  name: 'weight-times-ten',
  says: 'Nobody on this ward weighs more than 300 kg; a lost decimal point makes a dose ten times too large.',
  dimension: 'validity',
  severity: 3,
  columns: ['weight_kg'],
  quotes: ['weight_kg', 'scale_kg'],
  test: (row) => Number(row.weight_kg) <= HEAVIEST,
  spoil(row) {
    row.weight_kg = withoutPoint(row.weight_kg);
  },
};

/** The one rule of accuracy: the bed scale's own print is the reference. 1 kg is 2.2046 lb. */
const weightInPounds: Rule<WardColumn> = {
  name: 'weight-in-pounds',
  says: 'The typed weight agrees with the bed scale; 2.2 times as much is pounds: possible, but not true.',
  dimension: 'accuracy',
  severity: 3,
  columns: ['weight_kg', 'scale_kg'],
  test(row) {
    const difference = Math.trunc(Number(row.weight_kg)) - Math.trunc(Number(row.scale_kg));
    return Number(row.weight_kg) > HEAVIEST || (difference <= 3 && difference >= -3);
  },
  spoil(row) {
    const pounds = Number(withoutPoint(row.weight_kg)) * 22_046;
    row.weight_kg = decimalOf((pounds - (pounds % 10_000)) / 10_000);
  },
};

const allergyContradiction: Rule<WardColumn> = {
  name: 'allergy-contradiction',
  says: 'NKDA (no known drug allergies) and a coded allergy cannot both be true.',
  dimension: 'consistency',
  severity: 3,
  columns: ['allergy_status', 'allergen'],
  scene: 'allergic',
  test: (row) => row.allergy_status !== 'NKDA' || row.allergen === '',
  spoil(row) {
    row.allergy_status = 'NKDA';
  },
};

const blankAllergy: Rule<WardColumn> = {
  name: 'blank-allergy',
  says: 'Blank is not "none": an allergy status says that somebody asked.',
  dimension: 'completeness',
  severity: 3,
  columns: ['allergy_status'],
  test: (row) => row.allergy_status !== '',
  spoil(row) {
    row.allergy_status = '';
  },
};

const recordedLate: Rule<WardColumn> = {
  name: 'recorded-late',
  says: 'The assessment is recorded within 24 hours of admission; after the discharge it helps nobody.',
  dimension: 'timeliness',
  severity: 2,
  columns: ['recorded', 'discharged'],
  quotes: ['admitted', 'recorded', 'discharged'],
  test(row) {
    const delay = minutesBetween(row.admitted, row.recorded) ?? -1;
    return delay >= 0 && delay <= 1440;
  },
  spoil(row, random) {
    row.recorded = shiftMinutes(row.discharged, random.int(60, 2000));
  },
};

const mouseMickey: Rule<WardColumn> = {
  name: 'mouse-mickey',
  says: 'A test patient in live data is counted and followed up as if there were such a person.',
  dimension: 'validity',
  severity: 1,
  columns: ['name'],
  test: (row) => !/^(MOUSE|TEST|DUMMY)\b/.test(row.name),
  spoil(row) {
    row.name = 'MOUSE, Mickey';
  },
};

/** The rules that only a ward's table has. */
export const wardRules: Rule<WardColumn>[] = [
  duplicatePerson,
  weightTimesTen,
  weightInPounds,
  allergyContradiction,
  blankAllergy,
  recordedLate,
  mouseMickey,
];
