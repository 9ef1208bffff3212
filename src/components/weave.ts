import { cellOf } from '../kernel/table.ts';
import { formatNhsNumber } from '../measures/format-nhs-number.ts';
import { generate, templates } from '../synthetic/recipe.ts';
import type { Generated } from '../synthetic/recipe.ts';

/** From one cell to the next, and how wide a cell is. */
export const PITCH = 14;
export const SIZE = 10;

const COLUMNS = 36;
const ROWS = 14;
/** How many records a weave shows, one a cell. */
export const RECORDS = COLUMNS * ROWS;

export const WIDTH = COLUMNS * PITCH - (PITCH - SIZE);
export const HEIGHT = ROWS * PITCH - (PITCH - SIZE);

const TEMPLATE = 'spells';
/** The rule that the record on a module's page breaks, by the number of the module: nearest to what it teaches. */
const SHOWN = [
  'wrong-side',
  'missing-discharge-method',
  'nhs-number-check-digit',
  'died-but-sent-home',
  'implausible-result',
  'transferred-to-nowhere',
  'systolic-below-diastolic',
  'practice-not-open',
  'malformed-postcode',
  'ed-arrival-after-admission',
  'male-ante-partum',
] as const;
/** Breaches that every data set of admitted care has some of. */
const COMMON = [
  'nhs-number-check-digit',
  'discharge-before-admission',
  'died-but-sent-home',
  'malformed-postcode',
];
/** What every record card shows, besides the fields that are wrong. */
const FACE = ['nhs_number', 'dob', 'sex', 'admitted', 'discharged'];
/** A result says nothing without the name of its test. */
const CONTEXT: Record<string, string> = { result_value: 'result_test' };

const ruleOf = (number: number): string => SHOWN[(number - 1) % SHOWN.length] ?? SHOWN[0];

/** The data set of a module or pathway, seeded by its number (from 1). Defects of its own rule come first. */
function dataOf(number: number): Generated {
  const shown = ruleOf(number);
  const made = generate({
    template: TEMPLATE,
    seed: number * 101,
    rows: RECORDS,
    defects: [
      { rule: shown, count: 5 },
      ...COMMON.filter((rule) => rule !== shown).map((rule) => ({ rule, count: 3 })),
    ],
    decoys: [],
  });
  if (!made.ok) throw new Error(`The weave cannot be made: ${JSON.stringify(made.faults)}`);
  return made.value;
}

/** NHS numbers and moments as people read them, any other cell as it stands. */
const sayCell = (cell: string): string => formatNhsNumber(cell).replace(/(?<=^\d{4}-\d\d-\d\d)T/, ' ');

const indexOf = (row: string): number => Number(row.slice(1)) - 1;

/** Where the planted defects stand in the weave of a module or pathway, as x and y of their cells. */
export function weaveOf(number: number): [x: number, y: number][] {
  return dataOf(number).planted.map(({ row }) => {
    const index = indexOf(row);
    return [(index % COLUMNS) * PITCH, Math.floor(index / COLUMNS) * PITCH];
  });
}

/** One record of a weave as a card. */
export interface RecordCard {
  /** Its name in the data set, such as `R345`. */
  row: string;
  /** In the order of the data set; moments and NHS numbers as people read them; a blank cell is empty. */
  fields: { label: string; value: string; isWrong: boolean }[];
  /** The rule it breaks, as a sentence. */
  rule: string;
}

/** One of the outlined records of a module's weave: the first that breaks the module's own rule. */
export function recordCardOf(number: number): RecordCard {
  const { table, planted } = dataOf(number);
  const defect = planted.find(({ rule }) => rule === ruleOf(number));
  const rule = templates[TEMPLATE]?.rules.find(({ name }) => name === ruleOf(number));
  if (!defect || !rule) throw new Error(`No record breaks the rule ${ruleOf(number)}.`);
  const wrong = new Set(defect.columns);
  const shown = new Set([...FACE, ...wrong, ...defect.columns.flatMap((column) => CONTEXT[column] ?? [])]);
  const fields = table.columns
    .filter(({ name }) => shown.has(name))
    .map(({ name, label }) => ({
      label,
      value: sayCell(cellOf(table, indexOf(defect.row), name)),
      isWrong: wrong.has(name),
    }));
  return { row: defect.row, fields, rule: rule.says };
}
