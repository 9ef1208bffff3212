import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { mark } from '../../../../src/exercises/kind.ts';
import { rewriteEntry, shortNote } from '../../../../src/exercises/write-and-compare/examples.ts';
import { writeAndCompareKind } from '../../../../src/exercises/write-and-compare/index.ts';
import { writeAndCompareSchema } from '../../../../src/exercises/write-and-compare/schema.ts';
import type { WriteAndCompare } from '../../../../src/exercises/write-and-compare/schema.ts';
import { countWords, paragraphsOf, sayLength } from '../../../../src/exercises/write-and-compare/words.ts';
import { definitionsOf } from '../kind-proofs.ts';

function faultsOf(def: WriteAndCompare): string[] {
  const result = writeAndCompareSchema.safeParse(def);
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
}

test('accepts every definition of its cases and gallery unchanged', () => {
  for (const def of definitionsOf(writeAndCompareKind)) expect(writeAndCompareSchema.parse(def)).toEqual(def);
});

test('refuses two lines with one id, a length turned round, and a model answer of another length', () => {
  const [first, second] = shortNote.rubric;
  const rubric = first && second ? [first, { ...second, id: first.id }] : [];
  expect(faultsOf({ ...shortNote, rubric })).toEqual([
    'rubric.1.id is "owner", which another line has already',
  ]);
  expect(faultsOf({ ...rewriteEntry, words: { least: 60, most: 20 } })).toEqual([
    'words.most is less than `least`',
  ]);
  expect(faultsOf({ ...rewriteEntry, words: { least: 20, most: 30 } })).toEqual([
    'model has 42 words, and `words` asks for 20 to 30',
  ]);
  expect(faultsOf({ ...rewriteEntry, words: { least: 42, most: 42 } })).toEqual([]);
});

test.each([
  ['', 0, '0 words.'],
  [' \n', 0, '0 words.'],
  ['One', 1, '1 word.'],
  [' One, two\n\nthree ', 3, '3 words.'],
])('counts the words of %j: %i', (text, count, said) => {
  expect(countWords(text)).toBe(count);
  expect(sayLength(text, undefined)).toBe(said);
});

test('says the length to aim for beside the count, and gives every line as a paragraph', () => {
  expect(sayLength('One two', { least: 5, most: 9 })).toBe('2 words. Aim for 5 to 9.');
  expect(paragraphsOf('One.\n\nTwo.\n')).toEqual(['One.', 'Two.']);
});

test('makes a starter that holds, can be answered, and shows nothing of its key', () => {
  const kind = writeAndCompareKind;
  const def = writeAndCompareSchema.parse(parse(kind.starter.replaceAll('ID', 'new-text')));
  expect(mark(kind.scorer, def, 0, kind.scorer.model(def, 0)).earned).toBe(100);
  const open = `${kind.searchText(def)}\n${JSON.stringify(kind.publish(def, 0))}`;
  expect(kind.keyStrings(def).filter((text) => open.includes(text))).toEqual([]);
  expect(kind.estimateSeconds(def)).toBe(74);
});
