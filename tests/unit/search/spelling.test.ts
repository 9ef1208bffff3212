import { expect, test } from 'vitest';
import type { SearchDocument } from '../../../src/search/document.ts';
import { spellingLists } from '../../../src/search/spelling-lists.ts';
import { suggestQuery } from '../../../src/search/spelling.ts';

const document = (text: string): SearchDocument => ({
  kind: 'term',
  title: 'Pregnant men',
  path: '',
  context: '',
  excerpt: '',
  ask: '',
  text,
});

const lists = spellingLists([
  document('patient admission admission of 2012 at admissions'),
  document('an admission'),
]);
const readList = (letter: string): Promise<readonly string[]> =>
  Promise.resolve(lists.find((list) => list[0]?.startsWith(letter)) ?? []);

test('lists the words as written, by first letter, the most frequent first', () => {
  expect(lists).toEqual([['admission', 'admissions'], ['men'], ['pregnant', 'patient']]);
});

test('suggests the query with its unknown word put right', async () => {
  expect(await suggestQuery('Pregnent  men ', ['pregnent'], readList)).toBe('pregnant men');
  expect(await suggestQuery('"admision"', ['admision'], readList)).toBe('admission');
});

test('finds a word whose first two letters changed places', async () => {
  expect(await suggestQuery('aptient', ['aptient'], readList)).toBe('patient');
});

test('suggests nothing for a word that is near to none, or too short to tell', async () => {
  expect(await suggestQuery('zebra', ['zebra'], readList)).toBeUndefined();
  expect(await suggestQuery('mon', ['mon'], readList)).toBeUndefined();
  expect(await suggestQuery('men', [], readList)).toBeUndefined();
});
