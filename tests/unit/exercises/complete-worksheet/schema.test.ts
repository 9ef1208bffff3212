import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { itemScore } from '../../../../src/exercises/complete-worksheet/examples-of-dqmi.ts';
import {
  completeWorksheet,
  completeWorksheetKind,
} from '../../../../src/exercises/complete-worksheet/index.ts';
import type {
  CompleteWorksheet,
  WorksheetAnswer,
} from '../../../../src/exercises/complete-worksheet/schema.ts';
import { completeWorksheetSchema } from '../../../../src/exercises/complete-worksheet/schema.ts';
import { mark } from '../../../../src/exercises/kind.ts';
import { definitionsOf } from '../kind-proofs.ts';

const { excess, score } = itemScore.answers as Record<'excess' | 'score', WorksheetAnswer>;

function faultsOf(def: unknown): string[] {
  const result = completeWorksheetSchema.safeParse(def);
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
}

function changed(change: Partial<CompleteWorksheet>): string[] {
  return faultsOf({ ...itemScore, ...change });
}

test('accepts every definition of its cases and gallery unchanged', () => {
  for (const def of definitionsOf(completeWorksheetKind))
    expect(completeWorksheetSchema.parse(def)).toEqual(def);
});

test('refuses a formula that cannot be read or names what is not there', () => {
  expect(changed({ answers: { excess: { ...excess, formula: 'max(0, defaults' }, score } })).toEqual([
    'answers.excess.formula ends too early: a figure or a closing bracket is missing',
  ]);
  expect(changed({ answers: { excess: { ...excess, formula: 'recods - 1' }, score } })).toEqual([
    'answers.excess.formula names "recods", which is neither a given nor an answer; did you mean "records"?',
  ]);
  expect(
    changed({
      answers: { excess: { ...excess, slips: [{ formula: 'ghost', because: 'No such thing.' }] }, score },
    }),
  ).toEqual(['answers.excess.slips.0.formula names "ghost", which is neither a given nor an answer']);
});

test('refuses answers that rest on each other', () => {
  expect(changed({ answers: { excess: { ...excess, formula: 'score' }, score } })).toEqual([
    'answers.excess.formula rests on itself: excess → score → excess',
  ]);
});

test('refuses variants that do not have the same givens', () => {
  const [first = {}] = itemScore.variants;
  const { threshold: _threshold, ...lacking } = first;
  expect(changed({ variants: [first, lacking] })).toEqual([
    'variants.1 lacks "threshold", which the first variant has',
  ]);
  expect(changed({ variants: [first, { ...first, more: 1 }] })).toEqual([
    'variants.1.more is not in the first variant; all need the same names',
  ]);
  expect(changed({ variants: [first, { ...first, records: '2500' }] })).toEqual([
    'variants.1.records is text in one variant and a number in another',
  ]);
  expect(changed({ variants: [{ ...first, score: 1 }] })).toEqual([
    'answers.score has the name of a given; a formula could not tell them apart',
  ]);
});

test('refuses a sheet that does not fit its answers', () => {
  const { rows, columns } = itemScore.sheet;
  expect(changed({ sheet: { columns, rows: rows.slice(0, 5) } })).toEqual([
    'answers.score has no box in the sheet',
  ]);
  expect(changed({ sheet: { columns, rows: [...rows, ['Again', { answer: 'score' }]] } })).toEqual([
    'sheet.rows.6.1 has a second box for "score"; give each one',
  ]);
  expect(changed({ sheet: { columns, rows: [...rows, ['Three', 'cells', 'here']] } })).toEqual([
    'sheet.rows.6 has 3 cells, and there are 2 columns',
  ]);
  expect(changed({ sheet: { columns, rows: [...rows, ['Given', { given: 'record' }]] } })).toEqual([
    'sheet.rows.6.1 names "record", which is neither a given nor an answer; did you mean "records"?',
  ]);
  expect(changed({ answers: {}, sheet: { columns, rows: rows.slice(0, 4) } })).toEqual([
    'answers is empty: a worksheet asks for one figure at least',
  ]);
});

test('refuses what only shows when a variant is worked through', () => {
  expect(
    changed({ answers: { excess: { ...excess, formula: 'defaults / (threshold - 2)' }, score } }),
  ).toContain('answers.excess.formula comes to no figure in variant 1');
  expect(
    changed({ answers: { excess, score: { ...score, formula: '100 / 3', tolerance: 0.001, slips: [] } } }),
  ).toEqual([
    'answers.score.tolerance is tighter than the decimals shown, so the worked answer would be wrong in variant 1',
    'answers.score.tolerance is tighter than the decimals shown, so the worked answer would be wrong in variant 2',
  ]);
  expect(
    changed({
      answers: {
        excess: { ...excess, slips: [{ formula: 'records / 50', because: 'By chance the same.' }] },
        score,
      },
    }),
  ).toEqual([
    'answers.excess.slips.0.formula comes to the right figure in variant 1, so it is no slip there',
  ]);
});

test('makes a starter that holds and can be solved', () => {
  const def = completeWorksheetSchema.parse(parse(completeWorksheet.starter.replaceAll('ID', 'new-sheet')));
  const kind = completeWorksheetKind;
  expect(mark(kind.scorer, def, 0, kind.scorer.model(def, 0)).earned).toBe(100);
  expect(kind.keyStrings(def).filter((text) => kind.searchText(def).includes(text))).toEqual([]);
  expect(kind.estimateSeconds(def)).toBe(125);
});
