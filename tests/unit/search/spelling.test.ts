import { expect, test } from 'vitest';
import type { SearchDocument } from '../../../src/search/document.ts';
import { spellingLists } from '../../../src/search/spelling-lists.ts';
import { respell, spellWords } from '../../../src/search/spelling.ts';

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

const spell = async (word: string): Promise<string | undefined> =>
  (await spellWords([word], readList))[0]?.near;

test('finds the nearest word of the site to an unknown one', async () => {
  expect(await spell('pregnent')).toBe('pregnant');
  expect(await spell('admision')).toBe('admission');
});

test('finds a word whose first two letters changed places', async () => {
  expect(await spell('aptient')).toBe('patient');
});

test('finds nothing for a word that is near to none, or too short to tell', async () => {
  expect(await spell('zebra')).toBeUndefined();
  expect(await spell('mon')).toBeUndefined();
  expect(await spellWords([], readList)).toEqual([]);
});

test.each([
  ['pregnnat', true],
  ['pregnet', false],
  ['patint', true],
  ['paient', true],
  ['pateins', false],
  ['admisioon', true],
  ['adminnsioon', false],
])('takes %s for a slip: %s', async (typed, isSlip) => {
  expect((await spellWords([typed], readList))[0]?.isSlip).toBe(isSlip);
});

test('never takes a word of four letters for a slip', async () => {
  const [spelling] = await spellWords(['ward'], () => Promise.resolve(['word']));
  expect(spelling).toEqual({ typed: 'ward', near: 'word', isSlip: false });
});

test('spells a query anew, and keeps the space that ends it', () => {
  const spellings = [{ typed: 'pregnent', near: 'pregnant', isSlip: true }];
  expect(respell('Pregnent  men ', spellings)).toBe('pregnant men ');
  expect(respell('men "pregnent"', spellings)).toBe('men pregnant');
});
