import { expect, test } from 'vitest';
import { twelveUnits } from '../../../../src/exercises/read-funnel/examples.ts';
import { readFunnelKind } from '../../../../src/exercises/read-funnel/index.ts';
import { applyReadFunnelEdit } from '../../../../src/exercises/read-funnel/machine.ts';
import type { ReadFunnelEdit } from '../../../../src/exercises/read-funnel/machine.ts';
import type { ReadFunnelResponse } from '../../../../src/exercises/read-funnel/schema.ts';
import { expectMachineToWalk } from '../kind-proofs.ts';

const EDITS: ReadFunnelEdit[] = [
  { type: 'unit.toggle', unit: 'R08' },
  { type: 'unit.toggle', unit: 'R05' },
  { type: 'unit.judge', unit: 'R08', percent: 90 },
  { type: 'check.choose', check: 'data' },
];

function apply(...edits: ReadFunnelEdit[]): ReadFunnelResponse {
  return edits.reduce(applyReadFunnelEdit, { picks: [] });
}

test('takes its edits, is checked, and ends at the answer', () => {
  expectMachineToWalk(readFunnelKind, twelveUnits, EDITS, {
    picks: [{ unit: 'R05' }, { unit: 'R08', percent: 90 }],
    first: 'data',
  });
});

test('takes a pick off again with its probability, and keeps the check', () => {
  expect(apply(...EDITS, { type: 'unit.toggle', unit: 'R08' })).toEqual({
    picks: [{ unit: 'R05' }],
    first: 'data',
  });
});

test('takes a probability back, and judges no unit that is not picked', () => {
  const [pick] = apply(EDITS[0] as ReadFunnelEdit, EDITS[2] as ReadFunnelEdit, {
    type: 'unit.judge',
    unit: 'R08',
    percent: undefined,
  }).picks;
  expect(Object.keys(pick ?? {})).toEqual(['unit']);
  expect(apply({ type: 'unit.judge', unit: 'R01', percent: 50 })).toEqual({ picks: [] });
});
