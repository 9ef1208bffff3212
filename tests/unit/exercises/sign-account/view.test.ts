import { expect, test } from 'vitest';
import { drawnFive, sixClaims } from '../../../../src/exercises/sign-account/examples.ts';
import { signAccount, signAccountKind } from '../../../../src/exercises/sign-account/index.ts';
import { signAccountMarking } from '../../../../src/exercises/sign-account/marking.ts';
import runtime from '../../../../src/exercises/sign-account/runtime.ts';
import type { SignAccountResponse } from '../../../../src/exercises/sign-account/schema.ts';
import { renderState } from '../kind-proofs.ts';

const RIGHT = signAccountKind.scorer.model(sixClaims, 2);
const EMPTY: SignAccountResponse = { decisions: {}, reasons: {} };

function stateNamed(name: string) {
  const state = signAccount.gallery.find((entry) => entry.name === name);
  if (!state) throw new Error(name);
  return renderState(runtime, signAccountMarking, state);
}

/** The model answer with some claims decided otherwise. */
function but(
  decisions: SignAccountResponse['decisions'],
  reasons: SignAccountResponse['reasons'] = {},
): SignAccountResponse {
  return { decisions: { ...RIGHT.decisions, ...decisions }, reasons: { ...RIGHT.reasons, ...reasons } };
}

test('renders every state of the gallery with its worked answer', () => {
  const blank = signAccount.gallery.filter((state) => {
    const { view, worked } = renderState(runtime, signAccountMarking, state);
    return !view.includes('type="radio"') || !worked.includes('<li');
  });
  expect(blank.map(({ name }) => name)).toEqual([]);
});

test('names every group by its claim, and shows the whole of its evidence', () => {
  const { view } = stateNamed('ready');
  const [heading, id] = /<h4 id="([^"]+)">1. [^<]+<\/h4>/.exec(view) ?? [];
  expect(heading).toBeDefined();
  expect(view).toContain(`role="group" aria-labelledby="${id ?? ''}"`);
  expect(view).toContain('<dt>Completeness</dt><dd>61%: 6,100 of 10,000 rounds were sent in</dd>');
  expect(view.match(/<legend>Your decision<\/legend>/g)).toHaveLength(6);
});

test('asks for a reason only where a decision needs one, and counts what is decided', () => {
  expect(stateNamed('ready').view).not.toContain('<legend>Because</legend>');
  const { view } = stateNamed('working');
  expect(view.match(/<legend>Because<\/legend>/g)).toHaveLength(2);
  expect(view).toContain('2 of 6 claims decided.');
});

test('locks the controls until it can answer and once the answer is shown', () => {
  expect(stateNamed('ready').view.match(/<input[^>]*disabled/g)).toHaveLength(18);
  expect(stateNamed('working').view).not.toMatch(/ disabled/);
  const { view } = stateNamed('revealed');
  expect(view.match(/<input[^>]*disabled/g)).toHaveLength(view.match(/<input/g)?.length ?? 0);
  expect(view).toContain('Worked answer: “Do not sign”. Reason: “A site is left out.”');
});

test('shows no mark on the first rung and a word beside every mark on the second', () => {
  expect(stateNamed('checked-first-rung').view).not.toContain('mark-');
  const { view } = stateNamed('checked-second-rung');
  expect(view.match(/✓ Right/g)).toHaveLength(2);
  expect(view.match(/◐ Partly right/g)).toHaveLength(1);
  expect(view.match(/✗ Not right yet/g)).toHaveLength(3);
});

test('publishes nothing of the key', () => {
  const pub = runtime.publish(sixClaims, 2) as { claims: { reasons: object[] }[] };
  const keys = pub.claims.flatMap((claim) => Object.keys(claim));
  expect([...new Set(keys)]).toEqual(['id', 'number', 'label', 'say', 'evidence', 'reasons']);
  const reasons = pub.claims.flatMap((claim) => claim.reasons.flatMap((reason) => Object.keys(reason)));
  expect([...new Set(reasons)]).toEqual(['id', 'say']);
});

test('lists what is open: a claim, or the reason that a decision still lacks', () => {
  const pub = runtime.publish(sixClaims, 2);
  const { 'pain-rounds': _reason, ...reasons } = RIGHT.reasons;
  const { 'falls-up': _decision, ...decisions } = RIGHT.decisions;
  expect(runtime.missing(pub, { decisions, reasons })).toEqual([
    { id: 'falls-up', label: '“Falls in hospital”' },
    { id: 'pain-rounds', label: 'the reason for “Pain assessed on rounds”' },
  ]);
  expect(runtime.missing(pub, RIGHT)).toEqual([]);
});

test('tells by decision and reason whether a claim was changed', () => {
  const at = (response: SignAccountResponse) => signAccountMarking.answerTo(response, 'pain-rounds');
  expect(at(RIGHT)).not.toEqual(at(but({}, { 'pain-rounds': 'chosen-period' })));
  expect(at(RIGHT)).not.toEqual(at(but({ 'pain-rounds': 'refuse' })));
  expect(at(EMPTY)).toEqual([null, null]);
});

test('ticks every decision by hand, and a reason where one is asked', () => {
  const pub = signAccountKind.publish(sixClaims, 2);
  const steps = signAccountKind.byHand(pub, RIGHT, 'keys');
  expect(steps).toHaveLength(10);
  const ulcers = pub.claims.find(({ id }) => id === 'pressure-ulcers');
  const group = `${String(ulcers?.number)}. Pressure ulcers`;
  expect(steps.filter((step) => step.in === group)).toEqual([
    { does: 'tick', name: 'Do not sign', in: group },
    { does: 'tick', name: 'A site is left out.', in: group },
  ]);
  expect(signAccountKind.byHand(pub, EMPTY, 'pointer')).toEqual([]);
});

test('offers a new version only where claims are drawn', () => {
  expect(runtime.varies(drawnFive)).toBe(true);
  expect(runtime.varies(sixClaims)).toBe(false);
  expect(runtime.varies({ ...drawnFive, draw: drawnFive.claims.length } as typeof drawnFive)).toBe(false);
});
