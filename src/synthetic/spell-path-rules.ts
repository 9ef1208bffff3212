import { daysBetween, minutesBetween } from '../kernel/dates.ts';
import { dateOf, daytimeAfter, shiftDays, shiftMinutes } from './moments.ts';
import { OWN_PROVIDER } from './spell-scenes.ts';
import type { Spell, SpellColumn } from './spell-scenes.ts';
import type { Rule } from './template.ts';

const isPlanned = (row: Spell): boolean => /^1[123]$/.test(row.admission_method);
const isTransfer = (row: Spell): boolean => /^(81|2B)$/.test(row.admission_method);

/** R8. */
const unfinishedButDischarged: Rule<SpellColumn> = {
  name: 'unfinished-but-discharged',
  number: 'R8',
  says: 'An unfinished stay has method 8, destination 98 and no date of discharge: all three or none.',
  dimension: 'consistency',
  severity: 2,
  columns: ['discharge_method', 'discharged', 'discharge_destination'],
  test(row) {
    const isUnfinished = row.discharge_method === '8';
    return isUnfinished === (row.discharged === '') && isUnfinished === (row.discharge_destination === '98');
  },
  spoil(row) {
    row.discharge_method = '8';
  },
};

const missingDischargeMethod: Rule<SpellColumn> = {
  name: 'missing-discharge-method',
  says: 'A finished stay says how it ended.',
  dimension: 'completeness',
  severity: 2,
  columns: ['discharge_method'],
  test: (row) => row.discharged === '' || row.discharge_method !== '',
  spoil(row) {
    row.discharge_method = '';
  },
};

/** R9. */
const edArrivalAfterAdmission: Rule<SpellColumn> = {
  name: 'ed-arrival-after-admission',
  number: 'R9',
  says: 'An admission through the emergency department (method 21) follows the arrival there, within 24 hours.',
  dimension: 'consistency',
  severity: 2,
  columns: ['ed_arrival', 'admitted'],
  test(row) {
    const wait = minutesBetween(row.ed_arrival, row.admitted) ?? -1;
    return row.admission_method !== '21' || (wait >= 0 && wait <= 1440);
  },
  spoil(row, random) {
    row.ed_arrival = shiftMinutes(row.admitted, random.int(40, 400));
  },
};

/** R11. */
const birthMethodNotABaby: Rule<SpellColumn> = {
  name: 'birth-method-not-a-baby',
  number: 'R11',
  says: 'Methods 82 and 83 are for births, so the patient is at most 28 days old.',
  dimension: 'consistency',
  severity: 2,
  columns: ['admission_method', 'dob'],
  test: (row) =>
    !/^8[23]$/.test(row.admission_method) || (daysBetween(row.dob, dateOf(row.admitted)) ?? 0) <= 28,
  spoil(row) {
    row.admission_method = '82';
    row.ed_arrival = '';
  },
};

/** R12. A baby born at home as intended (2C) comes from 19, the usual residence. */
const source79NotABirth: Rule<SpellColumn> = {
  name: 'source-79-not-a-birth',
  number: 'R12',
  says: 'Source 79 is for babies born in or on the way to hospital, so the method is 82 or 83.',
  dimension: 'consistency',
  severity: 2,
  columns: ['admission_source', 'admission_method'],
  test: (row) => row.admission_source !== '79' || /^8[23]$/.test(row.admission_method),
  spoil(row) {
    row.admission_source = '79';
  },
};

/** R13. */
const transferWithoutSource: Rule<SpellColumn> = {
  name: 'transfer-without-source',
  number: 'R13',
  says: 'A transfer (method 81 or 2B) comes from a stay in a hospital (source 49 to 53, or 87).',
  dimension: 'consistency',
  severity: 2,
  columns: ['admission_source', 'admission_method'],
  scene: 'transfer',
  test: (row) =>
    !isTransfer(row) || (/^(49|5[123]|87)$/.test(row.admission_source) && row.prior_provider !== ''),
  spoil(row) {
    row.admission_source = '19';
  },
};

/** R14, by the stays that the index of spells holds before and after this one. */
const overlappingSpells: Rule<SpellColumn> = {
  name: 'overlapping-spells',
  number: 'R14',
  says: 'Nobody is in two hospitals at once: the prior stay ends before this one begins.',
  dimension: 'consistency',
  severity: 2,
  columns: ['prior_discharged', 'admitted'],
  scene: 'returning',
  test(row) {
    const gap = minutesBetween(row.prior_discharged, row.admitted) ?? 0;
    return gap >= 0 && !(isTransfer(row) && gap > 1440);
  },
  spoil(row, random) {
    row.prior_discharged = daytimeAfter(row.admitted, random.int(1, 6), random);
  },
};

/** R15. */
const transferredToNowhere: Rule<SpellColumn> = {
  name: 'transferred-to-nowhere',
  number: 'R15',
  says: 'A person sent to a hospital (destination 51 to 53, or 87) has a next stay there.',
  dimension: 'consistency',
  severity: 2,
  columns: ['discharge_destination', 'next_provider'],
  test: (row) => !/^(5[123]|87)$/.test(row.discharge_destination) || row.next_provider !== '',
  spoil(row) {
    row.discharge_destination = '51';
  },
};

/** R20. */
const decidedAfterAdmission: Rule<SpellColumn> = {
  name: 'decided-after-admission',
  number: 'R20',
  says: 'A planned admission (method 11 to 13) is decided on before it happens, or on the day.',
  dimension: 'consistency',
  severity: 1,
  columns: ['decided_to_admit', 'admitted'],
  scene: 'elective',
  test: (row) => !isPlanned(row) || (row.decided_to_admit !== '' && row.decided_to_admit <= row.admitted),
  spoil(row, random) {
    row.decided_to_admit = shiftDays(row.admitted, random.int(2, 25));
  },
};

/** R21. */
const electiveFromSameHospital: Rule<SpellColumn> = {
  name: 'elective-from-same-hospital',
  number: 'R21',
  says: 'A planned admission does not come from a ward (source 51) of the same hospital: that is one stay.',
  dimension: 'consistency',
  severity: 1,
  columns: ['admission_source', 'admission_method', 'prior_provider'],
  scene: 'elective',
  test: (row) => !isPlanned(row) || row.admission_source !== '51' || row.prior_provider !== row.provider,
  spoil(row) {
    row.admission_source = '51';
    row.prior_provider = OWN_PROVIDER;
    row.prior_discharged = shiftMinutes(row.admitted, -60);
  },
};

/** Rules about how a person came, stayed and left. Numbers: the published list of cross-field rules. */
export const spellPathRules: Rule<SpellColumn>[] = [
  unfinishedButDischarged,
  missingDischargeMethod,
  edArrivalAfterAdmission,
  birthMethodNotABaby,
  source79NotABirth,
  transferWithoutSource,
  overlappingSpells,
  transferredToNowhere,
  decidedAfterAdmission,
  electiveFromSameHospital,
];
