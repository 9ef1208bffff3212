import type { Rule } from './template.ts';

/** What most episodes have in common, and with it the columns in the order in which they are shown. */
export const COMMON_EPISODE = {
  admitted: '',
  sex: '2',
  age: '',
  age_days: '',
  specialty: '502',
  specialty_name: '',
  admission_method: '11',
  birth_episode: 'no',
  reason: 'Gynaecological operation',
};

export type EpisodeColumn = keyof typeof COMMON_EPISODE;

/** Main specialties that the table uses. Source: NHS Data Model and Dictionary, MAIN SPECIALTY CODE. */
export const SPECIALTIES: Readonly<Record<string, string>> = {
  '460': 'Medical Ophthalmology',
  '501': 'Obstetrics',
  '502': 'Gynaecology',
  '560': 'Midwifery',
};

/**
 * A man whose eye clinic was typed as midwifery: 460 and 560 are one key apart. Both codes are valid; the reason
 * for admission is the reference. Mechanism suggested by Brennan and colleagues, BMJ 2012;344:e2432.
 */
const specialtyKeystroke: Rule<EpisodeColumn> = {
  name: 'specialty-keystroke',
  says: 'Midwifery (560) cares for mothers and newborns; 560 is one key from 460, Medical Ophthalmology.',
  dimension: 'accuracy',
  severity: 2,
  columns: ['specialty', 'sex'],
  quotes: ['specialty', 'sex', 'age', 'reason'],
  scene: 'eyes',
  test: (row) =>
    !/^5(01|60)$/.test(row.specialty) || row.birth_episode === 'yes' || /^3[12]$/.test(row.admission_method),
  spoil(row) {
    row.specialty = '560';
    row.specialty_name = 'Midwifery';
  },
};

/** A mother recorded as male. */
const sexKeystroke: Rule<EpisodeColumn> = {
  name: 'sex-keystroke',
  says: 'A person giving birth, recorded as male, is a question to ask: 1 is one key from 2.',
  dimension: 'accuracy',
  severity: 2,
  columns: ['sex', 'specialty'],
  quotes: ['sex', 'age', 'specialty', 'reason'],
  scene: 'mother',
  test: (row) => row.sex !== '1' || !/^3[12]$/.test(row.admission_method),
  spoil(row) {
    row.sex = '1';
  },
};

/** A general episode sent as a birth; national processing looks for the same mistake the other way round. */
const birthEpisodeNotABaby: Rule<EpisodeColumn> = {
  name: 'birth-episode-not-a-baby',
  says: "A birth episode is the baby's, at most 28 days old; the mother has her own.",
  dimension: 'consistency',
  severity: 1,
  columns: ['birth_episode'],
  quotes: ['birth_episode', 'age', 'reason'],
  scene: 'mother',
  test: (row) => row.birth_episode !== 'yes' || Number(row.age_days) <= 28,
  spoil(row) {
    row.birth_episode = 'yes';
  },
};

/** The rules of the obstetric table. */
export const obstetricRules: Rule<EpisodeColumn>[] = [specialtyKeystroke, sexKeystroke, birthEpisodeNotABaby];
