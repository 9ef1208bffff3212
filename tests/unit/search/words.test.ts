import { expect, test } from 'vitest';
import { wordsOf } from '../../../src/search/words.ts';

test('keeps the marks that hold a word together and drops all others', () => {
  expect(wordsOf('Lesson 4.2: A&E, dm+d (EPR/EHR) follow-up…')).toEqual([
    'lesson',
    '4.2',
    'a&e',
    'dm+d',
    'epr',
    'ehr',
    'follow',
    'up',
  ]);
});

test('folds case, accents and possessives', () => {
  expect(wordsOf('Ménière’s WARD’S ward‘s café')).toEqual(['meniere', 'ward', 'ward', 'cafe']);
});

test('gives nothing for a text without letters or digits', () => {
  expect(wordsOf(' — … * < > ')).toEqual([]);
});
