import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DECISIONS } from '../../../../src/exercises/sign-account/decisions.ts';
import type { Decision } from '../../../../src/exercises/sign-account/decisions.ts';
import { drawClaims } from '../../../../src/exercises/sign-account/draw.ts';
import { drawnFive, eightClaims, sixClaims } from '../../../../src/exercises/sign-account/examples.ts';
import { signAccountKind } from '../../../../src/exercises/sign-account/index.ts';
import { scoreSignAccount, signAccountScorer } from '../../../../src/exercises/sign-account/score.ts';
import {
  expectCasesToHold,
  expectModelAndLazyToHold,
  expectReaderToAgree,
  expectScoreToBeTotal,
} from '../kind-proofs.ts';
import { runs } from '../../../runs.ts';

const ids = eightClaims.claims.map(({ id }) => id);
const model = signAccountScorer.model(sixClaims, 2);

/** The raw mark of the model answer with one claim decided otherwise. */
function rawWith(claim: string, decision: Decision, reason?: string): number {
  const { decisions, reasons } = model;
  return scoreSignAccount(sixClaims, 2, {
    decisions: { ...decisions, [claim]: decision },
    reasons: { ...reasons, ...(reason === undefined ? {} : { [claim]: reason }) },
  }).raw;
}

test('marks every golden case as its author worked it out', () => expectCasesToHold(signAccountKind));

test('gives the model 100 and every lazy answer 0 at every seed tried', () =>
  expectModelAndLazyToHold(signAccountKind));

test('gives a verdict for any response', () => {
  const claim = fc.constantFrom(...ids, 'elsewhere', 'constructor');
  expectScoreToBeTotal(signAccountKind, ({ claims }) =>
    fc.record({
      decisions: fc.dictionary(claim, fc.constantFrom(...DECISIONS)),
      reasons: fc.dictionary(
        claim,
        fc.constantFrom(...claims.flatMap(({ reasons }) => reasons.map(({ id }) => id)), 'constructor'),
      ),
    }),
  );
});

test('reads a response exactly as the schema does', () => {
  const text = fc.constantFrom('falls-up', 'a', 'A', 'a b', '', '__proto__', 'constructor', 'sign', 'refuse');
  const entry = fc.oneof(text, fc.integer(), fc.constant(null));
  const record = fc.oneof(fc.dictionary(text, entry), fc.constantFrom(null, undefined, [], 'x'));
  expectReaderToAgree(
    signAccountKind,
    fc.oneof(
      fc.record({ decisions: record, reasons: record }),
      fc.record({ decisions: record, reasons: record, more: fc.integer() }),
      fc.constantFrom({}, null, undefined, [], 1),
    ),
  );
});

test('draws without replacement, evenly over the decisions, the same for the same seed', () => {
  fc.assert(
    fc.property(fc.nat(2_147_483_647), (seed) => {
      const drawn = drawClaims(drawnFive, seed);
      expect(new Set(drawn.map(({ id }) => id)).size).toBe(5);
      expect(drawClaims(drawnFive, seed)).toEqual(drawn);
      const counts = DECISIONS.map((one) => drawn.filter(({ decision }) => decision === one).length);
      expect(counts.sort()).toEqual([1, 2, 2]);
    }),
    runs,
  );
});

test('shows all claims, in another order for another seed, where none is left out', () => {
  const orders = Array.from({ length: 20 }, (_, seed) => drawClaims(eightClaims, seed).map(({ id }) => id));
  expect(orders.every((order) => [...order].sort().join() === [...ids].sort().join())).toBe(true);
  expect(new Set(orders.map((order) => order.join())).size).toBeGreaterThan(15);
});

test('takes most for a wrong signature, and never more for caution than for harm', () => {
  const falselySigned = rawWith('discharge-letters', 'sign');
  const others = [
    rawWith('falls-up', 'refuse', 'bad-news'),
    rawWith('falls-up', 'caveat', 'bad-news'),
    rawWith('pain-rounds', 'sign'),
    rawWith('pain-rounds', 'refuse', 'chosen-period'),
    rawWith('discharge-letters', 'caveat', 'tiny-number'),
    rawWith('discharge-letters', 'refuse', 'tiny-number'),
  ];
  expect(Math.min(...others)).toBeGreaterThan(falselySigned);
  expect(rawWith('falls-up', 'refuse', 'bad-news')).toBeGreaterThan(rawWith('pain-rounds', 'sign'));
});

test('gives part for a caveat where a refusal is needed, more with the right reason', () => {
  const soft = rawWith('discharge-letters', 'caveat');
  expect(soft).toBe(32 / 36);
  expect(rawWith('discharge-letters', 'caveat', 'tiny-number')).toBe(30 / 36);
  expect(rawWith('discharge-letters', 'sign')).toBe(28 / 36);
});

test('takes a decision without its reason for open, and asks no reason of a signature', () => {
  const { parts, findings } = scoreSignAccount(sixClaims, 2, {
    decisions: { 'falls-up': 'sign', 'pain-rounds': 'caveat', 'discharge-letters': 'refuse' },
    reasons: { 'falls-up': 'bad-news', 'discharge-letters': 'constructor' },
  });
  const stateOf = (claim: string) => parts.find(({ id }) => id === claim)?.state;
  expect(['falls-up', 'pain-rounds', 'discharge-letters', 'pressure-ulcers'].map(stateOf)).toEqual([
    'right',
    'unanswered',
    'unanswered',
    'unanswered',
  ]);
  expect(findings.map(({ code }) => code)).toEqual(['reason-missing', 'reason-missing']);
});

test('passes at the share that the definition asks for, and never over a false signature', () => {
  const soft = {
    decisions: { ...model.decisions, 'falls-up': 'caveat' as const },
    reasons: { ...model.reasons, 'falls-up': 'bad-news' },
  };
  expect(scoreSignAccount({ ...sixClaims, pass: 34 / 36 }, 2, soft).passed).toBe(true);
  expect(scoreSignAccount({ ...sixClaims, pass: 0.95 }, 2, soft).passed).toBe(false);
  const signed = { ...model, decisions: { ...model.decisions, 'discharge-letters': 'sign' as const } };
  const verdict = scoreSignAccount({ ...sixClaims, pass: 0.5 }, 2, signed);
  expect(verdict.passed).toBe(false);
  expect(verdict.figures).toEqual([
    { name: 'right', value: 5 },
    { name: 'false-signatures', value: 1 },
  ]);
});
