import type { Table } from '../kernel/table.ts';
import { ageOver100, gender9, newbornUnder, noFixedAbode } from './decoys.ts';
import { shiftDays } from './moments.ts';
import { organisationTable, WELSH_PRACTICE } from './people.ts';
import { spellCareRules } from './spell-care-rules.ts';
import { spellPathRules } from './spell-path-rules.ts';
import { spellPersonRules } from './spell-person-rules.ts';
import { COMMON_SPELL, spellScenes } from './spell-scenes.ts';
import type { SpellColumn } from './spell-scenes.ts';
import {
  born1900,
  bornAfterAdmission,
  diedButSentHome,
  dischargeBeforeAdmission,
  malformedPostcode,
  nhsNumberCheckDigit,
} from './stay-rules.ts';
import { columnOf, tableOf } from './template.ts';
import type { DecoyMaker, Template } from './template.ts';

/**
 * The small tables. Their rows carry the ids of the spells they belong to, and their cells are joined on to those
 * spells too, so that a rule can read them in one row. The last column says which spells have one.
 */
const COMPANIONS: Record<string, SpellColumn[]> = {
  attendances: ['later_attendance'],
  results: ['result_test', 'result_unit', 'result_value'],
  blood_pressures: ['systolic', 'diastolic'],
};

const decoys: DecoyMaker<SpellColumn>[] = [
  ageOver100,
  noFixedAbode,
  gender9,
  newbornUnder('obstetrics', '501'),
  newbornUnder('midwifery', '560'),
  {
    name: 'transfer-81',
    says: 'A second stay on the same day looks like a duplicate; 81 is a transfer, and the first stay was elsewhere.',
    columns: ['admission_method', 'admission_source', 'prior_provider'],
    scene: 'transfer',
    matches: (row) => row.admission_method === '81',
  },
  {
    name: 'welsh-practice',
    says: 'A code that begins with W looks like a slip; it is a practice in Wales, open on that day.',
    columns: ['gp_practice'],
    disguise(row) {
      row.gp_practice = WELSH_PRACTICE;
    },
  },
  {
    name: 'home-birth-2c',
    says: 'A birth from home with an emergency code looks wrong; 2C is a baby born at home as intended.',
    columns: ['admission_method', 'admission_source', 'dob'],
    scene: 'newborn',
    disguise(row) {
      row.admission_method = '2C';
      row.admission_source = '19';
    },
  },
  {
    name: 'mother-under-midwifery',
    says: 'A woman of 46 under 560 looks like a slip for 460; she is giving birth, cared for by midwives.',
    columns: ['specialty', 'dob'],
    scene: 'delivery',
    disguise(row) {
      row.specialty = '560';
      row.dob = shiftDays(row.admitted, -17_000);
    },
  },
];

/** Admitted-care spells of one invented hospital from 1 October 2025, drawn on 30 September 2026. */
export const spells: Template<SpellColumn> = {
  purpose: 'Admitted-care spells of one hospital over a year, for rules between columns.',
  usualRows: 200,
  columns: Object.keys(COMMON_SPELL).map(columnOf),
  scenes: spellScenes,
  mix: (
    'usual elective referred usual died elective usual returning clinic elective ' +
    'usual staying delivery usual newborn onward transfer referred overseas usual'
  ).split(' '),
  rules: [
    nhsNumberCheckDigit,
    bornAfterAdmission,
    dischargeBeforeAdmission,
    born1900,
    diedButSentHome<SpellColumn>('discharge_method', 'discharge_destination'),
    malformedPostcode,
    ...spellPersonRules,
    ...spellPathRules,
    ...spellCareRules,
  ],
  decoys,
  companions(rows, rowIds) {
    const small = Object.entries(COMPANIONS).map(([name, columns]): [string, Table] => {
      const has = (_: unknown, index: number): boolean => rows[index]?.[columns.at(-1) ?? 'side'] !== '';
      return [name, tableOf(columns, rows.filter(has), rowIds.filter(has))];
    });
    return { organisations: organisationTable(), ...Object.fromEntries(small) };
  },
};
