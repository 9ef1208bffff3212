import '../maker.ts';
import { cellOf } from '../../kernel/table.ts';
import { isStopped, readLine, shiftTimes, swapUnit, withoutNote } from '../../synthetic/medicine-lines.ts';
import { makeNow } from '../made.ts';
import type { Made } from '../made.ts';
import type { Decision } from './decisions.ts';
import type { RepairField, RepairVersion } from './schema.ts';
import { openBuilder } from './version.ts';

/** Rule of the template → what is right to do with the line on the chart. */
const REPAIRS: Readonly<Record<string, { decision: Decision; pick: string }>> = {
  omitted: { decision: 'correct', pick: 'gp-record' },
  'dose-unit': { decision: 'correct', pick: 'gp-record' },
  frequency: { decision: 'correct', pick: 'gp-record' },
  stopped: { decision: 'missing', pick: 'stopped' },
  'changed-at-clinic': { decision: 'query', pick: 'clinic' },
};

const SOUND = 'The three lists agree on this medicine, so the chart is right as it stands.';
const DECOYS: Readonly<Record<string, string>> = {
  'brand-name':
    'The patient wrote the brand name, which the GP record gives in brackets. It is one medicine.',
  'split-dose': 'The two goes of the day add up to what the patient wrote. It is one dose, told in two ways.',
  'rightly-absent': 'It was stopped in January and the patient no longer lists it. The blank is right.',
};

interface MedicineRow {
  id: string;
  medicine: string;
  gp: string;
  own: string;
  chart: string;
}

/** A medicine and a dose as the chart would write them. */
function lineOf({ medicine }: MedicineRow, text: string): string {
  return `${medicine} ${withoutNote(readLine(text).dose)}`;
}

function evidenceOf(row: MedicineRow): RepairField['evidence'] {
  const speaks = (source: string, quote: string, gives: boolean): RepairField['evidence'] =>
    quote === '' ? [] : [{ source, quote, ...(gives ? { value: lineOf(row, quote) } : {}) }];
  return [
    ...speaks('gp-record', row.gp, !isStopped(row.gp)),
    ...speaks('own-list', row.own, !row.own.includes('two goes')),
  ];
}

/** Every value a hurried hand might choose: what the lists say, the other unit, another number of times. */
function optionsOf(row: MedicineRow): string[] {
  const [taken = row.chart || `${row.medicine} 10 mg once a day`] = [row.gp, row.own].filter(
    (text) => text !== '' && !isStopped(text),
  );
  const dose = lineOf(row, taken);
  const said = [row.chart, ...evidenceOf(row).flatMap(({ value }) => value ?? [])];
  const all = [...said, dose, swapUnit(dose), shiftTimes(dose), shiftTimes(swapUnit(dose))];
  return [...new Set(all.filter((text) => text !== ''))].sort();
}

function fieldOf(row: MedicineRow, made: Made): RepairField {
  const planted = made.planted.find((one) => one.row === row.id);
  const twin = planted?.also?.[0]?.row;
  const repair = twin
    ? { decision: 'merge' as const, pick: twin.toLowerCase() }
    : (REPAIRS[planted?.rule ?? ''] ?? { decision: 'leave' as const });
  const decoy = made.decoys.find((one) => one.row === row.id);
  return {
    id: row.id.toLowerCase(),
    label: twin ? readLine(row.chart).name : row.medicine,
    entered: row.chart,
    format: 'text',
    options: optionsOf(row),
    evidence: evidenceOf(row),
    ...repair,
    because: (planted ? made.says[planted.rule] : DECOYS[decoy?.rule ?? '']) ?? SOUND,
  };
}

/** One patient's drug chart with the GP record and the patient's own list, from a made table of medicines. */
function medicinesVersion(made: Made): RepairVersion {
  const { table } = made;
  const rows = table.rowIds.map((id, index): MedicineRow => {
    const cell = (column: string): string => cellOf(table, index, column);
    const [gp, own] = [cell('gp_record'), cell('own_list')];
    return { id, medicine: cell('medicine'), gp, own, chart: cell('drug_chart') };
  });
  const linesOf = (list: 'gp' | 'own'): string[] => rows.flatMap((row) => row[list] || []).sort();
  return {
    record: 'Drug chart, written on admission',
    sources: [
      { id: 'gp-record', label: 'GP record', note: 'Printed on the day of admission', lines: linesOf('gp') },
      { id: 'own-list', label: 'The patient’s own list', note: 'On paper, undated', lines: linesOf('own') },
    ],
    people: [
      { id: 'clerk', say: 'The ward clerk' },
      { id: 'clinic', say: 'The clinic that the patient names' },
      { id: 'neighbour', say: 'The patient in the next bed' },
    ],
    reasons: [
      { id: 'unreadable', say: 'It cannot be read' },
      { id: 'not-stocked', say: 'The ward does not stock it' },
      { id: 'stopped', say: 'It was stopped before the admission' },
    ],
    fields: rows.map((row) => fieldOf(row, made)),
  };
}

openBuilder((recipe) => {
  const made = makeNow(recipe);
  return made.ok ? { ok: true, version: medicinesVersion(made.value) } : made;
});
