import type { Case } from '../kind.ts';
import { wholeBundle } from './examples.ts';
import type { Line, WriteSummary, WriteSummaryResponse } from './schema.ts';

type SummaryCase = Case<WriteSummary, WriteSummaryResponse>;

const CHECK: Line = { item: 'check-creatinine', under: 'plan', owner: 'practice', by: 'week' };
const CULTURE: Line = { item: 'read-culture', under: 'plan', owner: 'ward', by: 'two-days' };
const CRITICAL: Line[] = [
  { item: 'diagnosis', under: 'diagnoses' },
  { item: 'allergy', under: 'allergies' },
  { item: 'ramipril', under: 'medicines' },
  { item: 'naproxen', under: 'medicines' },
];
const TOLD: Line = { item: 'told', under: 'summary' };
const FULL = [...CRITICAL, TOLD, CHECK, CULTURE];
const CLUTTER = ['sleeping', 'stairs', 'paracetamol', 'haemoglobin'];

function written(id: string, does: string, lines: Line[], expect: SummaryCase['expect']): SummaryCase {
  return { id, does, def: wholeBundle, seed: 1, response: { lines }, expect };
}

function without(item: string): Line[] {
  return FULL.filter((line) => line.item !== item);
}

const NONE = { earned: 0, passed: false };

/** Golden examples of scoring: five critical lines, two useful ones, four of clutter, one line that must be first. */
export const writeSummaryCases: SummaryCase[] = [
  written('nothing', 'writes nothing', [], NONE),
  written(
    'everything-in-plan',
    'copies everything under the plan',
    [...FULL, ...CLUTTER.map((item) => ({ item, under: 'plan' }))].map(({ item }) => ({
      item,
      under: 'plan',
    })),
    NONE,
  ),
  written('full', 'writes what is needed and no more', FULL, { earned: 100, passed: true, findings: [] }),
  written('no-allergy', 'leaves the allergy out', without('allergy'), {
    earned: 75,
    passed: false,
    findings: ['critical-omitted'],
  }),
  written('no-culture', 'leaves the culture report to nobody', without('read-culture'), {
    earned: 91,
    passed: false,
    findings: ['useful-omitted'],
  }),
  written(
    'no-owner',
    'asks for the blood test of nobody',
    FULL.map((line) => (line === CHECK ? { item: line.item, under: line.under } : line)),
    { earned: 85, passed: false, findings: ['action-unowned'] },
  ),
  written(
    'wrong-owner',
    'asks the practice to read the culture',
    FULL.map((line) => (line === CULTURE ? { ...line, owner: 'practice' } : line)),
    { earned: 97, passed: false, findings: ['action-unowned'] },
  ),
  written('one-clutter', 'adds one line that nobody needs', [...FULL, { item: 'stairs', under: 'summary' }], {
    earned: 88,
    passed: true,
    findings: ['clutter'],
  }),
  written(
    'two-clutter',
    'adds two lines that nobody needs',
    [...FULL, { item: 'stairs', under: 'summary' }, { item: 'haemoglobin', under: 'summary' }],
    { earned: 82, passed: false, findings: ['clutter', 'clutter'] },
  ),
  written(
    'misplaced',
    'hides the allergy in the clinical summary',
    FULL.map((line) => (line.item === 'allergy' ? { ...line, under: 'summary' } : line)),
    { earned: 87, passed: true, findings: ['misplaced'] },
  ),
  written('buried', 'puts the blood test second', [...CRITICAL, TOLD, CULTURE, CHECK], {
    earned: 91,
    passed: true,
    findings: ['buried'],
  }),
  written('useful-left-out', 'leaves out what she was told', without('told'), {
    earned: 91,
    passed: true,
    findings: ['useful-omitted'],
  }),
  written(
    'unknown',
    'adds a line and a heading that are not there',
    [...FULL, { item: 'constructor', under: 'plan' }, { item: 'stairs', under: 'nowhere' }],
    { earned: 88, passed: true, findings: ['clutter'] },
  ),
];
