import { expect, test } from 'vitest';
import { chestLetter } from '../../../../src/exercises/code-narrative/examples.ts';
import { codeNarrativeKind } from '../../../../src/exercises/code-narrative/index.ts';
import { applyCodeNarrativeEdit } from '../../../../src/exercises/code-narrative/machine.ts';
import type { CodeNarrativeEdit } from '../../../../src/exercises/code-narrative/machine.ts';
import type { MarkedPhrase } from '../../../../src/exercises/code-narrative/schema.ts';
import { findSpan, quoteSpan } from '../../../../src/exercises/code-narrative/spans.ts';
import { expectMachineToWalk } from '../kind-proofs.ts';

function after(...edits: CodeNarrativeEdit[]): MarkedPhrase[] {
  return edits.reduce(applyCodeNarrativeEdit, { phrases: [] }).phrases;
}

const press = (sentence: number, word: number): CodeNarrativeEdit => ({ type: 'word.press', sentence, word });
const code = (phrase: number): CodeNarrativeEdit => ({
  type: 'phrase.code',
  phrase,
  change: { code: 'T-001' },
});
const place = (phrase: number, change: object): CodeNarrativeEdit => ({
  type: 'phrase.place',
  phrase,
  change,
});

test('marks the same phrase by pressing words and by choosing their numbers', () => {
  const pressed = after(press(3, 6), press(3, 7), code(0));
  const chosen = after(
    { type: 'phrase.add' },
    place(0, { sentence: 3 }),
    place(0, { from: 6 }),
    place(0, { to: 7 }),
    code(0),
  );
  expect(pressed).toEqual([{ sentence: 3, from: 6, to: 7, code: 'T-001' }]);
  expect(chosen).toEqual(pressed);
});

test('begins and ends a phrase with two presses, in either direction, and mends its end with a third', () => {
  expect(after(press(3, 7), press(3, 6))).toEqual([{ sentence: 3, from: 6, to: 7 }]);
  expect(after(press(3, 4), press(3, 7), press(3, 6))).toEqual([{ sentence: 3, from: 4, to: 6 }]);
});

test('begins another phrase in another sentence, and in the same one once the first has its code', () => {
  expect(after(press(3, 6), press(2, 3))).toHaveLength(2);
  expect(after(press(3, 6), code(0), press(3, 2))).toEqual([
    { sentence: 3, from: 6, to: 6, code: 'T-001' },
    { sentence: 3, from: 2, to: 2 },
  ]);
});

test('leaves a coded phrase as it is when one of its words is pressed', () => {
  expect(after(press(3, 6), press(3, 7), code(0), press(3, 7))).toHaveLength(1);
});

test('gives pressed words to a phrase that was added and has none', () => {
  expect(after({ type: 'phrase.add' }, press(2, 3))).toEqual([{ sentence: 2, from: 3, to: 3 }]);
});

test('takes the last word along with the first, never the other way, and begins afresh in another sentence', () => {
  const begun: CodeNarrativeEdit[] = [
    { type: 'phrase.add' },
    place(0, { sentence: 3 }),
    place(0, { from: 6 }),
  ];
  expect(after(...begun)).toEqual([{ sentence: 3, from: 6, to: 6 }]);
  // Arrow keys pass through "Choose one" and every word before the one that is meant.
  const arrows = [0, 6, 7].map((to) => place(0, { to }));
  expect(after(...begun, ...arrows)).toEqual([{ sentence: 3, from: 6, to: 7 }]);
  expect(after(...begun, ...arrows, place(0, { from: 2 }))).toEqual([{ sentence: 3, from: 2, to: 7 }]);
  expect(after(...begun, ...arrows, place(0, { from: 8 }))).toEqual([{ sentence: 3, from: 8, to: 8 }]);
  expect(after(...begun, place(0, { sentence: 4 }))).toEqual([{ sentence: 4, from: 0, to: 0 }]);
});

test('takes a choice back, removes a phrase, and changes nothing that is not there', () => {
  const marked = [press(3, 6), code(0)];
  expect(after(...marked, { type: 'phrase.code', phrase: 0, change: { code: undefined } })).toEqual([
    { sentence: 3, from: 6, to: 6 },
  ]);
  expect(after(...marked, { type: 'phrase.side', phrase: 0, change: { side: 'left' } })[0]?.side).toBe(
    'left',
  );
  expect(after(...marked, { type: 'phrase.remove', phrase: 0 })).toEqual([]);
  expect(after(...marked, { type: 'phrase.remove', phrase: 4 }, code(7))).toHaveLength(1);
});

test('marks no more than thirty phrases', () => {
  const forty = Array.from({ length: 40 }, (): CodeNarrativeEdit => ({ type: 'phrase.add' }));
  expect(after(...forty)).toHaveLength(30);
  const pressed = Array.from({ length: 40 }, (_, index) => press(index + 1, 1));
  expect(after(...pressed)).toHaveLength(30);
});

test('walks from ready to done', () => {
  const edits: CodeNarrativeEdit[] = [
    press(2, 3),
    { type: 'phrase.code', phrase: 0, change: { code: 'T-003' } },
    { type: 'phrase.status', phrase: 0, change: { status: 'confirmed' } },
  ];
  const response = {
    phrases: [{ sentence: 2, from: 3, to: 3, code: 'T-003', status: 'confirmed' as const }],
  };
  expectMachineToWalk(codeNarrativeKind, chestLetter, edits, response);
});

test('finds a phrase by its words, whatever marks touch them, and quotes it without', () => {
  const letter = ['Known "gout", on treatment.', 'Possible x-ray-proven gout (old).'];
  expect(findSpan(letter, 1, 'gout')).toEqual({ sentence: 1, from: 2, to: 2 });
  expect(findSpan(letter, 2, 'gout (old)')).toEqual({ sentence: 2, from: 3, to: 4 });
  expect(findSpan(letter, 2, 'gou')).toBeUndefined();
  expect(findSpan(letter, 3, 'gout')).toBeUndefined();
  expect(quoteSpan(letter, { sentence: 1, from: 2, to: 2 })).toBe('gout');
  expect(quoteSpan(letter, { sentence: 2, from: 2, to: 2 })).toBe('x-ray-proven');
  expect(quoteSpan(letter, { sentence: 9, from: 2, to: 2 })).toBe('');
});
