import { expect, test } from 'vitest';
import { oneRegistration } from '../../../../src/exercises/repair-record/examples.ts';
import { repairRecordKind } from '../../../../src/exercises/repair-record/index.ts';
import { applyRepairRecordEdit } from '../../../../src/exercises/repair-record/machine.ts';
import type { RepairRecordEdit } from '../../../../src/exercises/repair-record/machine.ts';
import { expectMachineToWalk } from '../kind-proofs.ts';

const EDITS: RepairRecordEdit[] = [
  { type: 'decision.choose', field: 'dob', decision: 'correct' },
  { type: 'value.write', field: 'dob', value: '14/06/1956' },
  { type: 'pick.choose', field: 'dob', pick: 'letter' },
];

function apply(...edits: RepairRecordEdit[]) {
  return edits.reduce(applyRepairRecordEdit, { entries: {} }).entries;
}

test('takes its edits, is checked, and ends at the answer', () => {
  expectMachineToWalk(repairRecordKind, oneRegistration, EDITS, {
    entries: { dob: { do: 'correct', value: '14/06/1956', pick: 'letter' } },
  });
});

test('begins an entry afresh with another decision, and forgets it once it is left', () => {
  expect(apply(...EDITS, { type: 'decision.choose', field: 'dob', decision: 'query' })).toEqual({
    dob: { do: 'query' },
  });
  expect(apply(...EDITS, { type: 'decision.choose', field: 'dob', decision: 'leave' })).toEqual({});
});

test('takes a pick back, and nothing else with it', () => {
  expect(apply(...EDITS, { type: 'pick.choose', field: 'dob', pick: '' })).toEqual({
    dob: { do: 'correct', value: '14/06/1956' },
  });
});

test('leaves the other entries as they are', () => {
  const weight: RepairRecordEdit[] = [
    { type: 'decision.choose', field: 'weight', decision: 'missing' },
    { type: 'pick.choose', field: 'weight', pick: 'no-unit' },
  ];
  expect(apply(...weight, ...EDITS)).toEqual({
    weight: { do: 'missing', pick: 'no-unit' },
    dob: { do: 'correct', value: '14/06/1956', pick: 'letter' },
  });
});
