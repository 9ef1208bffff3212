import { expect, test } from 'vitest';
import { findGuessable } from '../../../../src/curriculum/rules/guessing.ts';
import { withQuestions } from './banks.ts';

/** A single-choice question with its right option at a place, which is the longest or not. */
function single(place: number, isLongest: boolean): object {
  const options = [0, 1, 2, 3].map((index) => ({
    say: index === place && isLongest ? 'A longer one' : 'As long',
    right: index === place,
  }));
  return { form: 'single', options };
}

const codes = (questions: object[]): string[] =>
  findGuessable(withQuestions(questions)).map(({ code }) => code);
const places = (...all: number[]): object[] => all.map((place) => single(place, false));

test('warns from 40% of longest right options on', () => {
  const bank = (longest: number): object[] =>
    Array.from({ length: 10 }, (_, index) => single(index % 4, index < longest));
  expect(codes(bank(3))).toEqual([]);
  expect(findGuessable(withQuestions(bank(4)))).toMatchObject([
    { code: 'bank/longest-is-right', at: ['items'], args: { longest: 4, total: 10 } },
  ]);
});

test('does not count the right option as longest where another is as long', () => {
  expect(codes(places(0, 1, 2, 3, 0))).toEqual([]);
});

test('warns of more than 40% in one place, and names it', () => {
  expect(codes(places(2, 2, 0, 1, 3))).toEqual([]);
  expect(findGuessable(withQuestions(places(2, 2, 2, 1, 3)))).toMatchObject([
    { code: 'bank/same-position', args: { position: 'third', count: 3, total: 5 } },
  ]);
});

test('judges single-choice items only, and no fewer than five', () => {
  expect(codes(places(0, 0, 0, 0))).toEqual([]);
  expect(codes([...places(0, 0, 0, 0), { form: 'numeric', answer: 4 }])).toEqual([]);
  expect(codes(places(0, 0, 0, 0, 0))).toEqual(['bank/same-position']);
});
