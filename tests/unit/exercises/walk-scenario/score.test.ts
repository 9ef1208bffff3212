import fc from 'fast-check';
import { expect, test } from 'vitest';
import { twoMrsKhans } from '../../../../src/exercises/walk-scenario/examples.ts';
import { walkScenarioKind } from '../../../../src/exercises/walk-scenario/index.ts';
import { scoreWalkScenario } from '../../../../src/exercises/walk-scenario/score.ts';
import type { WalkScenario } from '../../../../src/exercises/walk-scenario/schema.ts';
import {
  expectCasesToHold,
  expectModelAndLazyToHold,
  expectReaderToAgree,
  expectScoreToBeTotal,
} from '../kind-proofs.ts';

const PLACES = ['desk', 'nodded', 'stated', 'overlay', 'constructor'];
const step = fc
  .tuple(fc.constantFrom(...PLACES), fc.nat(9))
  .map(([node, position]) => `${node}:${String(position)}`);

test('marks every golden case as its author worked it out', () => expectCasesToHold(walkScenarioKind));

test('gives the model 100 and every lazy answer 0 at every seed tried', () =>
  expectModelAndLazyToHold(walkScenarioKind));

test('gives a verdict for any response', () => {
  expectScoreToBeTotal(walkScenarioKind, () => fc.record({ path: fc.array(step, { maxLength: 40 }) }));
});

test('reads a response exactly as the schema does', () => {
  const text = fc.constantFrom(
    'desk:0',
    'a:9',
    'desk',
    'desk:10',
    'Desk:0',
    ':0',
    'a--b:0',
    `${'a'.repeat(79)}:0`,
  );
  const path = fc.oneof(
    fc.array(fc.oneof(text, fc.integer(), fc.constant(null)), { maxLength: 3 }),
    fc.array(fc.constant('desk:0'), { minLength: 39, maxLength: 41 }),
    fc.constantFrom(null, undefined, {}, 'x'),
  );
  expectReaderToAgree(
    walkScenarioKind,
    fc.oneof(
      fc.record({ path }),
      fc.record({ path, more: fc.integer() }),
      fc.constantFrom({}, null, undefined, [], 1),
    ),
  );
});

test('takes the first, the last and the longest choice always for laziness', () => {
  const lazy = walkScenarioKind.scorer.lazy?.(twoMrsKhans, 1).map(({ path }) => path);
  expect(lazy).toEqual([[], ['desk:0', 'nodded:0'], ['desk:2'], ['desk:0', 'nodded:0']]);
  const wordy = structuredClone(twoMrsKhans);
  const wordiest = wordy.nodes['desk']?.choices[1];
  if (wordiest) wordiest.say += ', and to say it once more, slowly, if it was hard to hear';
  expect(walkScenarioKind.scorer.lazy?.(wordy, 1).at(-1)).toEqual({ path: ['desk:1', 'stated:1'] });
});

test('reads no step that is longer than the schema allows', () => {
  const step = (letters: number): unknown => ({ path: [`${'a'.repeat(letters)}:0`] });
  expect(walkScenarioKind.readResponse(step(78))).toEqual(step(78));
  expect(walkScenarioKind.readResponse(step(79))).toBeUndefined();
});

test('makes the ending and each safety-critical decision a part', () => {
  const { parts, figures } = scoreWalkScenario(twoMrsKhans, 1, { path: ['desk:0', 'nodded:1', 'stated:2'] });
  expect(parts).toEqual([
    { id: 'desk', state: 'wrong' },
    { id: 'nodded', state: 'right' },
    { id: 'stated', state: 'right' },
    { id: 'ending', state: 'partial' },
  ]);
  expect(figures).toEqual([
    { name: 'safe choices', value: 2 },
    { name: 'safety-critical choices', value: 3 },
    { name: 'minutes', value: 2 },
  ]);
});

test('asks for no particular way: a longer one without an unsafe choice earns as much', () => {
  const confirm = {
    title: 'You confirm',
    text: 'You repeat what you asked, in other words.',
    choices: [
      { say: 'Ask her to say it once more', to: 'stated', effect: {} },
      {
        say: 'Guess from the sound of it',
        to: 'overlay',
        effect: { safety: -1 },
        because: 'A guess is no identifier.',
      },
    ],
  };
  const desk = twoMrsKhans.nodes['desk'];
  if (!desk) throw new Error('desk');
  const longer: WalkScenario = {
    ...twoMrsKhans,
    nodes: {
      ...twoMrsKhans.nodes,
      confirm,
      desk: { ...desk, choices: [...desk.choices, { say: 'Ask her slowly', to: 'confirm', effect: {} }] },
    },
  };
  const walk = scoreWalkScenario(longer, 1, { path: ['desk:3', 'confirm:0', 'stated:0'] });
  expect(walk).toMatchObject({ raw: 1, passed: true });
  expect(scoreWalkScenario(longer, 1, { path: ['desk:1', 'stated:0'] }).raw).toBe(1);
});

test('gives nothing for a short cut past the decisions', () => {
  expect(scoreWalkScenario(twoMrsKhans, 1, { path: ['desk:1'] }).raw).toBe(0.25);
});

test('passes at the credit and the unsafe choices that the definition allows', () => {
  const path = ['desk:1', 'stated:2'];
  const at = (credit: number): boolean =>
    scoreWalkScenario({ ...twoMrsKhans, pass: { credit, unsafe: 0 } }, 1, { path }).passed;
  expect(at(0.3)).toBe(true);
  expect(at(0.31)).toBe(false);
});
