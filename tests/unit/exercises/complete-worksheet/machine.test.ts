import { test } from 'vitest';
import { itemScore } from '../../../../src/exercises/complete-worksheet/examples-of-dqmi.ts';
import { completeWorksheetKind } from '../../../../src/exercises/complete-worksheet/index.ts';
import type { ValueEdit } from '../../../../src/exercises/complete-worksheet/machine.ts';
import { expectMachineToWalk } from '../kind-proofs.ts';

const EDITS: ValueEdit[] = [
  { type: 'value.edit', answer: 'excess', text: '5' },
  { type: 'value.edit', answer: 'excess', text: '50' },
];

test('takes its edits, is checked, and ends at the answer', () => {
  expectMachineToWalk(completeWorksheetKind, itemScore, EDITS, { values: { excess: '50' } });
});
