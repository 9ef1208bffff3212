import { expect, test } from 'vitest';
import { highlight } from '../../../src/search/highlight.ts';

const marked = (text: string, ...stems: string[]): string =>
  highlight(text, new Set(stems))
    .map((piece) => (piece.isMarked ? `[${piece.text}]` : piece.text))
    .join('');

test('marks the words whose stems matched, in whatever form they stand', () => {
  expect(marked('Admissions: one admission, admitted', 'admiss')).toBe(
    '[Admissions]: one [admission], admitted',
  );
});

test('marks a word with an accent or an apostrophe whole', () => {
  expect(marked('the ward’s naïve rule', 'ward', 'naiv')).toBe('the [ward’s] [naïve] rule');
});

test('leaves a common word unmarked that shares the stem of an abbreviation', () => {
  expect(marked('He read HES', 'he')).toBe('He read [HES]');
});

test('gives the text back in one piece when nothing matched, and nothing for no text', () => {
  expect(highlight('plain words', new Set())).toEqual([{ text: 'plain words', isMarked: false }]);
  expect(highlight('', new Set(['a']))).toEqual([]);
});

test('gives pieces that are the text when put together', () => {
  const text = '“Spell”, spells & spelling — SPELL';
  const pieces = highlight(text, new Set(['spell']));
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  expect(pieces.filter(({ isMarked }) => isMarked)).toHaveLength(4);
});
