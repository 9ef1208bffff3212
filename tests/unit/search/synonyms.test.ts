import { expect, test } from 'vitest';
import { expansionsOf, isAbbreviation } from '../../../src/search/synonyms.ts';
import { wordsOf } from '../../../src/search/words.ts';

const expand = (query: string): string[] => expansionsOf(wordsOf(query)).map(({ stems }) => stems.join(' '));

test('writes an abbreviation out, in each of its meanings', () => {
  expect(expand('DQMI')).toEqual(['data qualiti matur index']);
  expect(expand('what is CDS')).toEqual(['commiss data set', 'clinic decis support']);
});

test('abbreviates a long form, wherever it stands in the query', () => {
  expect(expand('our patient administration systems')).toEqual(['pa']);
});

test('takes names of one thing for each other', () => {
  expect(expand('EHR')).toContain('epr');
  expect(expand('A&E')).toContain('ed');
});

test('leaves words alone that are only part of a long form or stand in another order', () => {
  expect(expand('administration system')).toEqual([]);
  expect(expand('system administration patient')).toEqual([]);
});

test('knows an abbreviation from a word', () => {
  expect(isAbbreviation('pas')).toBe(true);
  expect(isAbbreviation('pass')).toBe(false);
});
