import { doseOf, isStopped, readLine, shiftTimes, swapUnit, timesOf, unitOf } from './medicine-lines.ts';
import type { Row, Rule } from './template.ts';

export type MedicineColumn = 'medicine' | 'gp_record' | 'own_list' | 'drug_chart';

const LISTS: readonly MedicineColumn[] = ['gp_record', 'own_list', 'drug_chart'];

/** Whether the GP record has the medicine as one that is taken. */
function isTaken(row: Row<MedicineColumn>): boolean {
  return row.gp_record !== '' && !isStopped(row.gp_record);
}

/** Whether both a list and the GP record give a dose, so that they can be compared. */
function isComparable(row: Row<MedicineColumn>, column: MedicineColumn): boolean {
  return isTaken(row) && row[column] !== '';
}

function doseIn(row: Row<MedicineColumn>, column: MedicineColumn): string {
  return readLine(row[column]).dose;
}

/** Sources of the six defects: the list of record-level defects to plant, 19 (dose unit), and medicines reconciliation. */
export const medicineRules: Rule<MedicineColumn>[] = [
  {
    name: 'omitted',
    says: 'A medicine that both other lists give is on the drug chart, or the chart says why not.',
    dimension: 'completeness',
    severity: 3,
    columns: ['drug_chart'],
    quotes: LISTS,
    test: (row) => !isTaken(row) || row.drug_chart !== '',
    spoil(row) {
      row.drug_chart = '';
    },
  },
  {
    name: 'duplicated',
    says: 'A medicine has one line on the chart; its generic name and its brand name are one medicine, given twice.',
    dimension: 'uniqueness',
    severity: 3,
    columns: ['drug_chart'],
    isPair: true,
    test: (row, earlier) =>
      row.drug_chart === '' ||
      !earlier.some(({ medicine, drug_chart }) => drug_chart !== '' && medicine === row.medicine),
    spoil(row, _random, twin) {
      const { brand, dose } = readLine(twin.gp_record);
      Object.assign(row, { medicine: twin.medicine, gp_record: '', own_list: '' });
      row.drug_chart = `${brand} ${dose}`;
    },
  },
  {
    name: 'dose-unit',
    says: 'The unit on the chart is the unit of the lists it was copied from; mg for micrograms is a thousandfold dose.',
    dimension: 'accuracy',
    severity: 3,
    columns: ['drug_chart'],
    quotes: LISTS,
    test: (row) =>
      !isComparable(row, 'drug_chart') ||
      unitOf(doseIn(row, 'gp_record')) === unitOf(doseIn(row, 'drug_chart')),
    spoil(row) {
      row.drug_chart = swapUnit(row.drug_chart);
    },
  },
  {
    name: 'frequency',
    says: 'How often a medicine is given on the chart agrees with the lists that it was copied from.',
    dimension: 'accuracy',
    severity: 2,
    columns: ['drug_chart'],
    quotes: LISTS,
    test: (row) =>
      !isComparable(row, 'drug_chart') ||
      timesOf(doseIn(row, 'gp_record')) === timesOf(doseIn(row, 'drug_chart')),
    spoil(row) {
      row.drug_chart = shiftTimes(row.drug_chart);
    },
  },
  {
    name: 'stopped',
    says: 'A medicine that was stopped before the admission, and that the patient no longer lists, is not on the chart.',
    dimension: 'timeliness',
    severity: 3,
    columns: ['drug_chart'],
    quotes: LISTS,
    test: (row) => !isStopped(row.gp_record) || row.drug_chart === '',
    scene: 'ended',
    spoil(row, random) {
      row.drug_chart = `${row.medicine} ${doseOf(random)}`;
    },
  },
  {
    name: 'changed-at-clinic',
    says: 'Where the patient lists a newer dose than the GP record, nobody can tell from the lists which one stands.',
    dimension: 'consistency',
    severity: 3,
    columns: ['own_list', 'drug_chart'],
    quotes: LISTS,
    test: (row) =>
      !isComparable(row, 'own_list') ||
      timesOf(doseIn(row, 'gp_record')) === timesOf(doseIn(row, 'own_list')),
    spoil(row, random) {
      const month = random.pick(['January', 'February']);
      row.own_list = `${shiftTimes(row.own_list)} since the clinic in ${month}`;
    },
  },
];
