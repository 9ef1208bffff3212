import { expect, test } from 'vitest';
import { countSyllables, readingAge } from '../../../src/curriculum/reading-age.ts';

test.each([
  ['the', 1],
  ['table', 2],
  ['asked', 1],
  ['wanted', 2],
  ['boxes', 2],
  ['likes', 1],
  ['pages', 2],
  ['patient', 2],
  ['record’s', 2],
  ['information', 4],
  ['NHS', 3],
  ['GPs', 2],
  ['hmm', 1],
])('hears %s as %i', (word, syllables) => {
  expect(countSyllables(word)).toBe(syllables);
});

test('is the Flesch–Kincaid grade plus 5', () => {
  // 6 words in 1 sentence, 6 syllables: 0.39 × 6 + 11.8 × 1 − 15.59 = −1.45.
  expect(readingAge(['The cat sat on the mat.'])).toBeCloseTo(3.55, 2);
  // 10 words in 2 sentences, 14 syllables: 0.39 × 5 + 11.8 × 1.4 − 15.59 = 2.88.
  expect(readingAge(['The table is empty here. The ward is empty today.'])).toBeCloseTo(7.88, 2);
});

test('ends a sentence with its passage, and takes numbers for no words', () => {
  const one = readingAge(['The cat sat.', 'The cat sat.']);
  expect(readingAge(['The cat sat', 'The 12 cat 4.5% sat'])).toBeCloseTo(one, 10);
});

test('rises with longer sentences and longer words', () => {
  const plain = readingAge(['We ask. We write it down. We check.']);
  expect(readingAge(['We ask and we write it down and we check'])).toBeGreaterThan(plain);
  expect(readingAge(['We interrogate. We document it appropriately. We validate.'])).toBeGreaterThan(plain);
});

test('is 0 without words', () => {
  expect(readingAge([])).toBe(0);
  expect(readingAge(['1, 2, 3.'])).toBe(0);
});
