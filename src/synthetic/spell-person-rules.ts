import { CLOSED_ON, CLOSED_PRACTICE, isOpenPractice } from './people.ts';
import type { SpellColumn } from './spell-scenes.ts';
import type { Rule } from './template.ts';

/** R2. */
const verifiedButBlank: Rule<SpellColumn> = {
  name: 'verified-but-blank',
  number: 'R2',
  says: 'Status 01 says that the NHS number was verified, so there must be one.',
  dimension: 'consistency',
  severity: 3,
  columns: ['nhs_number', 'nhs_number_status'],
  test: (row) => row.nhs_number_status !== '01' || row.nhs_number !== '',
  spoil(row) {
    row.nhs_number = '';
  },
};

/** R3. */
const notRequiredButPresent: Rule<SpellColumn> = {
  name: 'not-required-but-present',
  number: 'R3',
  says: 'Status 07 says that no NHS number is present, so there can be none.',
  dimension: 'consistency',
  severity: 2,
  columns: ['nhs_number_status', 'nhs_number'],
  test: (row) => row.nhs_number_status !== '07' || row.nhs_number === '',
  spoil(row) {
    row.nhs_number_status = '07';
  },
};

/** Statuses 02 to 06 promise a number, or a trace that nobody has finished. */
const missingNhsNumber: Rule<SpellColumn> = {
  name: 'missing-nhs-number',
  says: 'A blank number with a status from 02 to 06 is missing: nobody has finished the trace.',
  dimension: 'completeness',
  severity: 2,
  columns: ['nhs_number', 'nhs_number_status'],
  test: (row) => row.nhs_number !== '' || !/^0[2-6]$/.test(row.nhs_number_status),
  spoil(row) {
    row.nhs_number = '';
    row.nhs_number_status = '03';
  },
};

const ethnicityNotKnown: Rule<SpellColumn> = {
  name: 'ethnicity-not-known',
  says: 'Ethnic category 99 says that nobody asked; Z would say that the person was asked and declined.',
  dimension: 'completeness',
  severity: 1,
  columns: ['ethnic_category'],
  test: (row) => row.ethnic_category !== '99',
  spoil(row) {
    row.ethnic_category = '99';
  },
};

/** R17, judged by the list of practices in the companion table `organisations`. */
const practiceNotOpen: Rule<SpellColumn> = {
  name: 'practice-not-open',
  number: 'R17',
  says: 'The practice must be on the list of organisations and open on the day of admission.',
  dimension: 'validity',
  severity: 2,
  columns: ['gp_practice', 'practice_closed'],
  quotes: ['gp_practice', 'practice_closed', 'admitted'],
  test: (row) => isOpenPractice(row.gp_practice, row.admitted),
  spoil(row) {
    row.gp_practice = CLOSED_PRACTICE;
    row.practice_closed = CLOSED_ON;
  },
};

/** Rules about who the person of a spell is. Numbers: the published list of cross-field rules. */
export const spellPersonRules: Rule<SpellColumn>[] = [
  verifiedButBlank,
  notRequiredButPresent,
  missingNhsNumber,
  ethnicityNotKnown,
  practiceNotOpen,
];
