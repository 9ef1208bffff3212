import type { Random } from '../kernel/random.ts';
import { doseOf, namesOf, readLine } from './medicine-lines.ts';
import { medicineRules } from './medicine-rules.ts';
import type { MedicineColumn } from './medicine-rules.ts';
import type { Seat } from './seat.ts';
import { columnOf } from './template.ts';
import type { DecoyMaker, Row, Template } from './template.ts';

/** How many medicines have a name of their own. */
const NAMED = 15;

function listed(seat: Seat, doses: { gp: string; own: string }): Row<MedicineColumn> {
  const { generic, brand } = namesOf(seat.lot, (seat.index - (seat.index % NAMED)) / NAMED);
  return {
    medicine: generic,
    gp_record: `${generic} (${brand}) ${doses.gp}`,
    own_list: `${generic} ${doses.own}`,
    drug_chart: `${generic} ${doses.gp}`,
  };
}

/** A medicine on which all three lists agree. */
function usual(seat: Seat, random: Random): Row<MedicineColumn> {
  const dose = doseOf(random);
  return listed(seat, { gp: dose, own: dose });
}

/** A day's amount in two unequal goes, which the patient adds up. */
function split(seat: Seat, random: Random): Row<MedicineColumn> {
  const [morning, night] = random.pick([
    [20, 10],
    [40, 20],
    [10, 5],
  ] as const);
  const unit = random.pick(['mg', 'micrograms']);
  return listed(seat, {
    gp: `${String(morning)} ${unit} in the morning and ${String(night)} ${unit} at night`,
    own: `${String(morning + night)} ${unit} a day in two goes`,
  });
}

/** A medicine that was stopped before the admission, and that nobody lists any more. */
function ended(seat: Seat, random: Random): Row<MedicineColumn> {
  const row = listed(seat, { gp: `stopped ${String(random.int(2, 27))} January 2026`, own: '' });
  return { ...row, own_list: '', drug_chart: '' };
}

const decoys: DecoyMaker<MedicineColumn>[] = [
  {
    name: 'brand-name',
    says: 'Another name looks like another medicine; it is the brand name that the GP record gives in brackets.',
    columns: ['own_list'],
    disguise(row) {
      row.own_list = `${readLine(row.gp_record).brand} ${readLine(row.own_list).dose}`;
    },
  },
  {
    name: 'split-dose',
    says: 'The amounts look different; the two goes of the day add up to what the patient wrote.',
    columns: ['own_list', 'drug_chart'],
    scene: 'split',
  },
  {
    name: 'rightly-absent',
    says: 'The blank looks like an omission; the medicine was stopped, and the patient no longer takes it.',
    columns: ['drug_chart'],
    scene: 'ended',
  },
];

/** One patient's medicines in three lists, on the day of admission, 3 March 2026. All names are invented. */
export const medicines: Template<MedicineColumn> = {
  purpose:
    "One patient's medicines from the GP record, the patient's own list and the drug chart, to reconcile.",
  usualRows: 10,
  columns: ['medicine', 'gp_record', 'own_list', 'drug_chart'].map(columnOf),
  scenes: { usual, split, ended },
  mix: ['usual'],
  rules: medicineRules,
  decoys,
};
