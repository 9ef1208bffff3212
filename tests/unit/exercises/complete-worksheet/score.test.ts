import fc from 'fast-check';
import { expect, test } from 'vitest';
import { composite, itemScore } from '../../../../src/exercises/complete-worksheet/examples-of-dqmi.ts';
import { audit } from '../../../../src/exercises/complete-worksheet/examples.ts';
import { completeWorksheetKind } from '../../../../src/exercises/complete-worksheet/index.ts';
import { applyWorksheetEdit } from '../../../../src/exercises/complete-worksheet/machine.ts';
import type {
  CompleteWorksheet,
  WorksheetAnswer,
} from '../../../../src/exercises/complete-worksheet/schema.ts';
import {
  completeWorksheetScorer,
  scoreCompleteWorksheet,
} from '../../../../src/exercises/complete-worksheet/score.ts';
import { findCycle, orderAnswers, readSheet } from '../../../../src/exercises/complete-worksheet/sheet.ts';
import {
  expectCasesToHold,
  expectModelAndLazyToHold,
  expectReaderToAgree,
  expectScoreToBeTotal,
} from '../kind-proofs.ts';

function stateOf(def: CompleteWorksheet, seed: number, values: Record<string, string>, key: string) {
  return scoreCompleteWorksheet(def, seed, { values }).parts.find(({ id }) => id === key)?.state;
}

const typed = fc.oneof(
  fc.constantFrom('0', '50', '94', '1,000', ' 85 %', '', ' ', 'x', '.', '-1', '1e9'),
  fc.string({ maxLength: 40 }),
);

test('marks every golden case as its author worked it out', () => expectCasesToHold(completeWorksheetKind));

test('gives the model 100 and every lazy answer 0 at every seed tried', () =>
  expectModelAndLazyToHold(completeWorksheetKind));

test('gives a verdict for any response', () => {
  expectScoreToBeTotal(completeWorksheetKind, (def) =>
    fc.record({
      values: fc.dictionary(fc.constantFrom(...Object.keys(def.answers), 'elsewhere', 'constructor'), typed),
    }),
  );
});

test('gives a verdict for a definition that cannot be worked out', () => {
  const { excess, score } = itemScore.answers as Record<'excess' | 'score', WorksheetAnswer>;
  const broken: CompleteWorksheet = {
    ...itemScore,
    answers: {
      excess: { ...excess, formula: 'score +' },
      score: { ...score, formula: 'score + excess', slips: [] },
    },
  };
  const verdict = scoreCompleteWorksheet(broken, 0, { values: { excess: '1', score: '1' } });
  expect(verdict.raw).toBe(0);
  expect(completeWorksheetScorer.model(broken, 0)).toEqual({ values: { excess: '', score: '' } });
});

test('reads a response exactly as the schema does', () => {
  const key = fc.constantFrom(
    'excess',
    'a_1',
    'Excess',
    '1a',
    'a-b',
    '__proto__',
    'constructor',
    'x'.repeat(41),
  );
  const text = fc.oneof(typed, fc.string({ maxLength: 60 }), fc.integer(), fc.constant(null));
  const record = fc.oneof(
    fc.dictionary(key, text, { noNullPrototype: false }),
    fc.constantFrom(null, undefined, [], 'x'),
  );
  expectReaderToAgree(
    completeWorksheetKind,
    fc.oneof(
      fc.record({ values: record }),
      fc.record({ values: record, more: fc.integer() }),
      fc.constantFrom({}, null, undefined, [], 1, 'x'),
    ),
  );
});

test('counts a slip once where the next figure follows from it', () => {
  expect(stateOf(itemScore, 0, { excess: '100', score: '92' }, 'score')).toBe('right');
  expect(stateOf(itemScore, 0, { excess: '100', score: '94' }, 'score')).toBe('right');
  expect(stateOf(itemScore, 0, { excess: '100', score: '93' }, 'score')).toBe('wrong');
  expect(stateOf(itemScore, 0, { score: '92' }, 'score')).toBe('wrong');
});

test('refuses to carry the same figure typed again and again', () => {
  expect(stateOf(composite, 0, { meanScore: '100', meanCoverage: '100', index: '100' }, 'index')).toBe(
    'wrong',
  );
  expect(stateOf(composite, 0, { meanScore: '90', meanCoverage: '50', index: '45' }, 'index')).toBe('right');
});

test('accepts a figure to the edge of its tolerance and no further', () => {
  expect(stateOf(itemScore, 0, { score: '94.05' }, 'score')).toBe('right');
  expect(stateOf(itemScore, 0, { score: '93.95' }, 'score')).toBe('right');
  expect(stateOf(itemScore, 0, { score: '94.06' }, 'score')).toBe('wrong');
  // Half of the last decimal shown, where no tolerance is given.
  expect(stateOf(itemScore, 0, { excess: '50.5' }, 'excess')).toBe('right');
  expect(stateOf(itemScore, 0, { excess: '50.6' }, 'excess')).toBe('wrong');
});

test('passes at the share that the definition asks for', () => {
  const values = { share: '90', low: '74.4' };
  expect(scoreCompleteWorksheet(audit, 0, { values }).passed).toBe(false);
  expect(scoreCompleteWorksheet({ ...audit, pass: 2 / 3 }, 0, { values }).passed).toBe(true);
});

test('takes the variant that the seed names', () => {
  expect([0, 1, 2, 3].map((seed) => readSheet(itemScore, seed).givens.get('records'))).toEqual([
    2500, 1000, 2500, 1000,
  ]);
});

test('puts each answer after those it rests on, and finds a cycle', () => {
  const uses = new Map([
    ['c', ['b', 'a']],
    ['b', ['a']],
    ['a', []],
  ]);
  expect(orderAnswers(uses)).toEqual(['a', 'b', 'c']);
  expect(findCycle(uses)).toBeUndefined();
  const round = new Map([
    ['a', ['b']],
    ['b', ['c']],
    ['c', ['b']],
  ]);
  expect(findCycle(round)).toEqual(['b', 'c', 'b']);
  expect(orderAnswers(round)).toHaveLength(3);
});

test('keeps one text a box, and none of an emptied one', () => {
  const first = applyWorksheetEdit({ values: {} }, { type: 'value.edit', answer: 'excess', text: '5' });
  const second = applyWorksheetEdit(first, { type: 'value.edit', answer: 'excess', text: '50' });
  expect(second).toEqual({ values: { excess: '50' } });
  expect(applyWorksheetEdit(second, { type: 'value.edit', answer: 'excess', text: '' })).toEqual({
    values: {},
  });
});
