import { expect, test } from 'vitest';
import { buildSearchFiles } from '../../../src/search/build-index.ts';
import type { SearchDocument } from '../../../src/search/document.ts';
import { findHits } from '../../../src/search/hits.ts';
import { openLeafTerms } from '../../../src/search/leaf-terms.ts';
import type { Entry } from '../../../src/search/leaf.ts';

const texts = [
  'The secondary uses of a service',
  'Our service',
  'The administration of a ward',
  'SUS sends it',
  'Sustained effort',
];
const documents = texts.map((text): SearchDocument => {
  return { kind: 'step', title: text, path: '', context: '', excerpt: '', ask: '', text: '' };
});
const { manifest, files } = buildSearchFiles(documents);
const terms = openLeafTerms(manifest.separators, (leaf) =>
  Promise.resolve(JSON.parse(files.get(`l${leaf}.json`) ?? '') as Entry[]),
);

const find = async (text: string): Promise<string[]> => {
  const { hits } = await findHits(text, terms, manifest.lunr);
  return hits.map(({ document }) => texts[document] ?? '');
};

test('finds an abbreviation written out, and nothing that has only a part of it', async () => {
  expect(await find('sus')).toEqual(['SUS sends it', 'The secondary uses of a service']);
});

test('finds by any of the words that were asked for themselves', async () => {
  expect(new Set(await find('service ward '))).toEqual(
    new Set(['Our service', 'The secondary uses of a service', 'The administration of a ward']),
  );
});

test('finds what a half-typed word may become', async () => {
  expect(await find('sustai')).toEqual(['Sustained effort']);
});

test('says which stems matched, and what matched nothing', async () => {
  const { hits, unknown } = await findHits('services zebra ', terms, manifest.lunr);
  expect(hits.map(({ terms: matched }) => matched)).toEqual([['servic'], ['servic']]);
  expect(unknown).toEqual(['zebra']);
});

test('finds nothing for a query of no words', async () => {
  expect(await findHits(' … ', terms, manifest.lunr)).toEqual({ hits: [], unknown: [] });
});
