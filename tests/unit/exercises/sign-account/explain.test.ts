import { expect, test } from 'vitest';
import { mark } from '../../../../src/exercises/kind.ts';
import type { Message, Rung } from '../../../../src/exercises/kind.ts';
import { sixClaims } from '../../../../src/exercises/sign-account/examples.ts';
import { explainSignAccount } from '../../../../src/exercises/sign-account/explain.ts';
import { FAULT_WORDS } from '../../../../src/exercises/sign-account/planted.ts';
import type { SignAccountResponse } from '../../../../src/exercises/sign-account/schema.ts';
import { signAccountScorer } from '../../../../src/exercises/sign-account/score.ts';

const RIGHT = signAccountScorer.model(sixClaims, 2);
const EMPTY: SignAccountResponse = { decisions: {}, reasons: {} };

function explain(response: SignAccountResponse, rung: Rung): Message[] {
  const verdict = mark(signAccountScorer, sixClaims, 2, response);
  return explainSignAccount(sixClaims, 2, response, verdict, rung);
}

function textsAt(response: SignAccountResponse, rung: Rung): string[] {
  return explain(response, rung).map(({ text }) => text);
}

/** The model answer with some claims decided otherwise. */
function but(
  decisions: SignAccountResponse['decisions'],
  reasons: SignAccountResponse['reasons'] = {},
): SignAccountResponse {
  return { decisions: { ...RIGHT.decisions, ...decisions }, reasons: { ...RIGHT.reasons, ...reasons } };
}

test('counts first, and nudges once to the evidence of the costliest decision', () => {
  const cautious = but({ 'falls-up': 'refuse', 'pain-rounds': 'sign' }, { 'falls-up': 'bad-news' });
  expect(textsAt(cautious, 1)).toEqual([
    '4 of 6 claims decided well.',
    FAULT_WORDS['low-completeness'].nudge,
  ]);
  expect(textsAt(but({ 'falls-up': 'refuse', 'discharge-letters': 'sign' }), 1).at(-1)).toBe(
    FAULT_WORDS['changed-denominator'].nudge,
  );
  expect(
    textsAt(but({ 'pressure-ulcers': 'sign', 'falls-up': 'caveat' }, { 'falls-up': 'bad-news' }), 1),
  ).toEqual([
    '4 of 6 claims decided well, 1 in part.',
    'Your name stands under a claim that must not be signed. With that one signature the account cannot go out.',
    FAULT_WORDS['dropped-site'].nudge,
  ]);
});

test('says on the first rung what is open, and how to begin where nothing is decided', () => {
  expect(textsAt(EMPTY, 1)).toEqual([
    '0 of 6 claims decided well.',
    '6 claims are still open.',
    'Take one claim at a time: of whom is it a share, who is not in it, and from when to when?',
  ]);
  const bare = { decisions: RIGHT.decisions, reasons: {} };
  expect(textsAt(bare, 1)[1]).toBe(
    '4 claims are still open. A caveat or a refusal counts once it has its reason.',
  );
  expect(textsAt(bare, 2)).toContain('Pain assessed on rounds: it still lacks its reason.');
});

test('marks each claim on the second rung with its rule, never with the right decision', () => {
  const response = but(
    { 'pain-rounds': 'sign', 'pressure-ulcers': 'sign', 'falls-up': 'refuse' },
    { 'falls-up': 'bad-news', 'discharge-letters': 'tiny-number' },
  );
  const texts = textsAt(response, 2);
  const said = texts.join(' ');
  for (const fault of [
    'low-completeness',
    'dropped-site',
    'changed-denominator',
    'tiny-number',
    'sound',
  ] as const)
    expect(said).toContain(FAULT_WORDS[fault].rule);
  expect(texts).toContain(
    `Pain assessed on rounds: you chose “Sign”. The sum is right for what came in. Nearly four rounds in ten did not, and they may be the busiest. ${FAULT_WORDS['low-completeness'].rule}`,
  );
  expect(texts).toContain(
    `Letters within a day: “Do not sign” is right, for another reason than “The numbers are too small for a rate.” That is not what is wrong with it. ${FAULT_WORDS['changed-denominator'].rule}`,
  );
  for (const { because, decision, id } of sixClaims.claims) {
    if (response.decisions[id] !== decision) expect(said).not.toContain(because[decision]);
  }
});

test('brings a letter for each wrong signature, and for no other mistake', () => {
  const isLetter = ({ text }: Message): boolean => text.startsWith('A letter from the ');
  const wrong = but({ 'pain-rounds': 'sign', 'pressure-ulcers': 'sign', 'discharge-letters': 'caveat' });
  expect(explain(wrong, 1).filter(isLetter)).toEqual([]);
  expect(
    explain(wrong, 2)
      .filter(isLetter)
      .map(({ at }) => at)
      .sort(),
  ).toEqual(['pain-rounds', 'pressure-ulcers']);
  expect(explain(but({ 'discharge-letters': 'caveat' }), 2).filter(isLetter)).toEqual([]);
});

test('gives the right decision and reason of every claim on the third rung', () => {
  const { 'falls-up': _open, ...decisions } = RIGHT.decisions;
  const texts = textsAt(
    { decisions: { ...decisions, 'pressure-ulcers': 'sign' }, reasons: RIGHT.reasons },
    3,
  );
  expect(texts).toContain(
    'Falls in hospital: “Sign”. The figure is unwelcome, complete and counted as before. Readers trust an account that prints it.',
  );
  expect(texts).toContain(
    'Pressure ulcers: “Do not sign”. Reason: “A site is left out.” At Thornmere alone 122 became 120. The patients at Eastwick are in one year and not in the other.',
  );
});

test('says after a pass why each decision was right, and what one was not', () => {
  expect(textsAt(RIGHT, 1)).toHaveLength(7);
  expect(textsAt(RIGHT, 1)[0]).toBe('All 6 claims decided well.');
  expect(textsAt(RIGHT, 3).join(' ')).not.toContain(FAULT_WORDS['dropped-site'].rule);
  const texts = textsAt(but({ 'falls-up': 'caveat' }, { 'falls-up': 'bad-news' }), 3);
  expect(texts[0]).toBe('5 of 6 claims decided well, 1 in part.');
  expect(texts.join(' ')).toContain('you chose “Sign with a caveat”. An excuse beside the figure');
});
