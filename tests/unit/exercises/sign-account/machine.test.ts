import { expect, test } from 'vitest';
import { sixClaims } from '../../../../src/exercises/sign-account/examples.ts';
import { signAccountKind } from '../../../../src/exercises/sign-account/index.ts';
import { applySignAccountEdit } from '../../../../src/exercises/sign-account/machine.ts';
import type { SignAccountEdit } from '../../../../src/exercises/sign-account/machine.ts';
import type { SignAccountResponse } from '../../../../src/exercises/sign-account/schema.ts';
import { expectMachineToWalk } from '../kind-proofs.ts';

const EDITS: SignAccountEdit[] = [
  { type: 'decision.choose', claim: 'pain-rounds', decision: 'refuse' },
  { type: 'reason.choose', claim: 'pain-rounds', reason: 'low-completeness' },
  { type: 'decision.choose', claim: 'pain-rounds', decision: 'caveat' },
];

function apply(...edits: SignAccountEdit[]): SignAccountResponse {
  return edits.reduce(applySignAccountEdit, { decisions: {}, reasons: {} });
}

test('takes its edits, is checked, and ends at the answer', () => {
  expectMachineToWalk(signAccountKind, sixClaims, EDITS, {
    decisions: { 'pain-rounds': 'caveat' },
    reasons: { 'pain-rounds': 'low-completeness' },
  });
});

test('keeps a reason from one decision that needs it to the next, and drops it with a plain signature', () => {
  expect(apply(...EDITS).reasons).toEqual({ 'pain-rounds': 'low-completeness' });
  const signed = apply(...EDITS, { type: 'decision.choose', claim: 'pain-rounds', decision: 'sign' });
  expect(signed).toEqual({ decisions: { 'pain-rounds': 'sign' }, reasons: {} });
});

test('leaves the other claims as they are', () => {
  const other: SignAccountEdit[] = [
    { type: 'decision.choose', claim: 'falls-up', decision: 'refuse' },
    { type: 'reason.choose', claim: 'falls-up', reason: 'bad-news' },
  ];
  const both = apply(...other, ...EDITS);
  expect(both.decisions).toEqual({ 'falls-up': 'refuse', 'pain-rounds': 'caveat' });
  expect(both.reasons).toEqual({ 'falls-up': 'bad-news', 'pain-rounds': 'low-completeness' });
});
