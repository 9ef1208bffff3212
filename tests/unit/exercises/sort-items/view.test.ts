import { expect, test } from 'vitest';
import { mark } from '../../../../src/exercises/kind.ts';
import type { Rung } from '../../../../src/exercises/kind.ts';
import { dimensions, drawnSix } from '../../../../src/exercises/sort-items/examples.ts';
import { sortItems, sortItemsKind } from '../../../../src/exercises/sort-items/index.ts';
import runtime from '../../../../src/exercises/sort-items/runtime.ts';
import { sortItemsMarking } from '../../../../src/exercises/sort-items/marking.ts';
import { renderState } from '../kind-proofs.ts';

const RIGHT = Object.fromEntries(dimensions.cards.map(({ id, group }) => [id, group]));

function textsAt(placed: Record<string, string>, rung: Rung): string[] {
  const response = { placed };
  const verdict = mark(sortItemsKind.scorer, dimensions, 2, response);
  return sortItemsMarking.explain(dimensions, 2, response, verdict, rung).map(({ text }) => text);
}

function stateNamed(name: string) {
  const state = sortItems.gallery.find((entry) => entry.name === name);
  if (!state) throw new Error(name);
  return renderState(runtime, sortItemsMarking, state);
}

test('renders every state of the gallery with its worked answer', () => {
  const blank = sortItems.gallery.filter((state) => {
    const { view, worked } = renderState(runtime, sortItemsMarking, state);
    return !view.includes('<select') || !worked.includes('<li');
  });
  expect(blank.map(({ name }) => name)).toEqual([]);
});

test('names every select by its card and every button by its group', () => {
  const { view } = stateNamed('ready');
  expect(view).toContain('Group of: The allergy field is empty.</label>');
  expect(view).toContain('Place here<span class="visually-hidden">, in Validity</span>');
});

test('counts the cards of each group and those placed', () => {
  const { view } = stateNamed('working');
  expect(view).toContain('4 of 8 cards placed.');
  expect(view).toContain('2 cards');
  expect(view).toContain('1 card<');
});

test('locks the cards until it can answer and once the answer is shown', () => {
  expect(stateNamed('ready').view.match(/<select[^>]*disabled/g)).toHaveLength(8);
  expect(stateNamed('working').view).not.toMatch(/ disabled/);
  const { view } = stateNamed('revealed');
  expect(view.match(/<select[^>]*disabled/g)).toHaveLength(8);
  expect(view).toContain('Worked answer: Completeness');
});

test('shows no mark on the first rung and a word beside every mark on the second', () => {
  expect(stateNamed('checked-first-rung').view).not.toContain('mark-');
  const { view } = stateNamed('checked-second-rung');
  expect(view).toContain('✗ Not right yet');
  expect(view).toContain('◐ Partly right');
});

test('publishes no group and no reason of any card', () => {
  const pub = runtime.publish(dimensions, 2) as { cards: object[] };
  expect(
    pub.cards.flatMap((card) => Object.keys(card)).filter((key) => key !== 'id' && key !== 'say'),
  ).toEqual([]);
  const published = JSON.stringify(pub);
  expect(sortItemsKind.keyStrings(dimensions).filter((text) => published.includes(text))).toEqual([]);
});

test('lists the cards in no group as still to do', () => {
  const pub = runtime.publish(dimensions, 2);
  const { 'no-postcode': _left, ...others } = RIGHT;
  expect(runtime.missing(pub, { placed: { ...others, 'no-postcode': 'elsewhere' } })).toEqual([
    { id: 'no-postcode', label: '“A patient with an address has no postcode.”' },
  ]);
});

test('climbs from the two groups that are mixed up, to reasons, to where each belongs', () => {
  const placed = {
    ...RIGHT,
    'wrong-side': 'validity',
    'wrong-patient': 'validity',
    'no-postcode': 'accuracy',
  };
  expect(textsAt(placed, 1)).toEqual([
    '5 of 8 cards are in the right group.',
    '2 of the others lie between Validity and Accuracy. Ask of each card: Validity: Could this value legally exist in this field? Accuracy: Is it true?',
  ]);
  const second = textsAt(placed, 2);
  expect(second).toHaveLength(4);
  expect(second).toContain(
    '“The record says left knee; the operation was on the right.” does not belong in Validity. Left is on the list of sides, so it is valid.',
  );
  expect(second).toContain(
    '“A patient with an address has no postcode.” does not belong in Accuracy. That group is for this: Is it true?',
  );
  const third = textsAt(placed, 3);
  expect(third).toContain(
    '“A patient with an address has no postcode.” belongs in Completeness. The postcode was needed and is not there.',
  );
  expect(third).toHaveLength(1 + 8 + 3);
});

test('says what is second best without saying what is best', () => {
  const texts = textsAt(
    { ...RIGHT, 'not-stated': 'accuracy', 'wrong-side': 'validity', 'wrong-patient': 'validity' },
    2,
  );
  expect(texts[0]).toBe('5 of 8 cards are in the right group. One is in a second-best group.');
  expect(texts).toContain(
    '“Ethnic category holds Z, not stated, in nine records of ten.” is second best in Accuracy. It may well be untrue, but first of all it is no answer.',
  );
});

test('gives every reason after a pass, and keeps the place of the one that is wrong', () => {
  const texts = textsAt({ ...RIGHT, 'wrong-side': 'validity' }, 3);
  expect(texts).toHaveLength(9);
  expect(texts.join(' ')).not.toContain('belongs in Accuracy. Left');
  expect(textsAt(RIGHT, 1)[0]).toBe('All 8 cards are in the right group.');
});

test('says how many cards are in no group, and where to begin, where nothing was placed', () => {
  expect(textsAt({}, 1)).toEqual([
    '0 of 8 cards are in the right group.',
    '8 cards are in no group yet.',
    'Take one group at a time. Completeness: Is anything blank that I needed?',
  ]);
  expect(textsAt({ ...RIGHT, 'wrong-side': 'elsewhere', 'wrong-patient': 'elsewhere' }, 2)).toContain(
    '“A blood result of another patient stands in the notes.” is in no group yet.',
  );
});

test('offers a new version only where cards are drawn', () => {
  expect(runtime.varies(drawnSix)).toBe(true);
  expect(runtime.varies(dimensions)).toBe(false);
  expect(runtime.varies({ ...drawnSix, draw: dimensions.cards.length } as typeof drawnSix)).toBe(false);
});
