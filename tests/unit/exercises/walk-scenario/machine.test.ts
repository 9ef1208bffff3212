import { expect, test } from 'vitest';
import { twoMrsKhans } from '../../../../src/exercises/walk-scenario/examples.ts';
import { walkScenarioKind } from '../../../../src/exercises/walk-scenario/index.ts';
import { applyWalkScenarioEdit } from '../../../../src/exercises/walk-scenario/machine.ts';
import type { WalkScenarioEdit } from '../../../../src/exercises/walk-scenario/machine.ts';
import { expectMachineToWalk } from '../kind-proofs.ts';

const EDITS: WalkScenarioEdit[] = [
  { type: 'choice.take', step: 'desk:0', after: 0 },
  { type: 'choice.take', step: 'nodded:0', after: 1 },
  { type: 'choice.back' },
  { type: 'choice.jump', after: 0 },
  { type: 'choice.take', step: 'desk:1', after: 0 },
];

test('takes its edits, is checked, and ends at the answer', () => {
  expectMachineToWalk(walkScenarioKind, twoMrsKhans, EDITS, { path: ['desk:1'] });
});

test('takes one choice for two presses on its button', () => {
  const once = applyWalkScenarioEdit({ path: [] }, { type: 'choice.take', step: 'desk:0', after: 0 });
  expect(applyWalkScenarioEdit(once, { type: 'choice.take', step: 'desk:0', after: 0 })).toEqual(once);
});

test('goes back without changing the path it came from', () => {
  const path = ['desk:0', 'nodded:1', 'stated:0'];
  expect(applyWalkScenarioEdit({ path }, { type: 'choice.back' })).toEqual({ path: ['desk:0', 'nodded:1'] });
  expect(applyWalkScenarioEdit({ path }, { type: 'choice.jump', after: 1 })).toEqual({ path: ['desk:0'] });
  expect(applyWalkScenarioEdit({ path: [] }, { type: 'choice.back' })).toEqual({ path: [] });
  expect(path).toHaveLength(3);
});
