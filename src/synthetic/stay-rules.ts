import { ageInYears } from '../kernel/dates.ts';
import { isUsableNhsNumber } from '../measures/nhs-number.ts';
import { judgePostcode } from '../measures/postcode.ts';
import { dateOf, daytimeAfter, shiftDays } from './moments.ts';
import type { Rule } from './template.ts';

/** When every extract was drawn, 30 September 2026: nothing can have happened after it. */
const DRAWN = '2026-09-30T00:00';

/** R1. Source of the check: NHS Data Model and Dictionary, NHS NUMBER. One digit changed never passes Modulus 11. */
export const nhsNumberCheckDigit: Rule<'nhs_number'> = {
  name: 'nhs-number-check-digit',
  number: 'R1',
  says: 'The tenth digit of an NHS number must agree with the other nine (Modulus 11).',
  dimension: 'validity',
  severity: 3,
  columns: ['nhs_number'],
  test: (row) => row.nhs_number === '' || isUsableNhsNumber(row.nhs_number),
  spoil(row, random) {
    const at = random.int(4, 8);
    const digit = (Number(row.nhs_number[at]) + random.int(1, 9)) % 10;
    row.nhs_number = row.nhs_number.slice(0, at) + String(digit) + row.nhs_number.slice(at + 1);
  },
};

/** R4. */
export const bornAfterAdmission: Rule<'dob' | 'admitted'> = {
  name: 'born-after-admission',
  number: 'R4',
  says: 'Nobody is admitted before they are born.',
  dimension: 'consistency',
  severity: 2,
  columns: ['dob', 'admitted'],
  test: (row) => row.dob <= dateOf(row.admitted),
  spoil(row, random) {
    row.dob = shiftDays(row.admitted, random.int(2, 25));
  },
};

/** R5. ISO text in one form sorts as time does, so the comparison needs no arithmetic. */
export const dischargeBeforeAdmission: Rule<'admitted' | 'discharged'> = {
  name: 'discharge-before-admission',
  number: 'R5',
  says: 'A stay cannot end before it begins, nor after the data were drawn.',
  dimension: 'consistency',
  severity: 2,
  columns: ['discharged', 'admitted'],
  test: (row) => row.discharged === '' || (row.discharged >= row.admitted && row.discharged <= DRAWN),
  spoil(row, random) {
    row.discharged = daytimeAfter(row.admitted, -random.int(2, 9), random);
  },
};

/** R6. */
export const born1900: Rule<'dob' | 'admitted'> = {
  name: 'born-1900',
  number: 'R6',
  says: 'An age above 120, or a birth on 1 January 1900 or 1901, is a default: nobody asked.',
  dimension: 'validity',
  severity: 2,
  columns: ['dob'],
  test: (row) => !/^190[01]-01-01$/.test(row.dob) && (ageInYears(row.dob, dateOf(row.admitted)) ?? 0) <= 120,
  spoil(row) {
    row.dob = '1900-01-01';
  },
};

/** R7, for a table whose columns of discharge method and destination have these names. */
export function diedButSentHome<C extends string>(method: C, destination: C): Rule<C> {
  return {
    name: 'died-but-sent-home',
    number: 'R7',
    says: 'Died (method 4, or 5 for a stillbirth) and destination 79 go together, or neither is there.',
    dimension: 'consistency',
    severity: 3,
    columns: [destination, method],
    test: (row) => /^[45]$/.test(row[method]) === (row[destination] === '79'),
    spoil(row) {
      row[method] = '4';
    },
  };
}

/** R16. A zero typed as the letter O: shape only, for nothing here knows which postcodes exist. */
export const malformedPostcode: Rule<'postcode'> = {
  name: 'malformed-postcode',
  number: 'R16',
  says: 'A postcode ends in a digit and two letters; the letter O is not the digit 0.',
  dimension: 'validity',
  severity: 1,
  columns: ['postcode'],
  test: (row) => judgePostcode(row.postcode) !== 'malformed',
  spoil(row) {
    row.postcode = row.postcode.replace(/ \d/, ' O');
  },
};
