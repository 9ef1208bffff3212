import { expect, test } from 'vitest';
import { buildSearchFiles } from '../../../src/search/build-index.ts';
import type { SearchDocument } from '../../../src/search/document.ts';
import { findHits } from '../../../src/search/hits.ts';
import type { Hits } from '../../../src/search/hits.ts';
import { openLeafTerms } from '../../../src/search/leaf-terms.ts';
import type { Entry } from '../../../src/search/leaf.ts';

const texts = [
  'The secondary uses of a service',
  'Our service',
  'The administration of a ward',
  'SUS sends it',
  'Sustained effort',
];

/** What finds in a site of steps with these titles. */
function openSite(titles: readonly string[]): (text: string) => Promise<Hits> {
  const { manifest, files } = buildSearchFiles(
    titles.map((title): SearchDocument => {
      return { kind: 'step', title, path: '', context: '', excerpt: '', ask: '', text: '' };
    }),
  );
  const terms = openLeafTerms(manifest.separators, (leaf) =>
    Promise.resolve(JSON.parse(files.get(`l${leaf}.json`) ?? '') as Entry[]),
  );
  return (text) => findHits(text, terms, manifest.lunr);
}

const ask = openSite(texts);
const find = async (text: string): Promise<string[]> => {
  const { hits } = await ask(text);
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
  const { hits, unknown } = await ask('services zebra ');
  expect(hits.map(({ terms: matched }) => matched)).toEqual([['servic'], ['servic']]);
  expect(unknown).toEqual(['zebra']);
});

test('finds nothing for a query of no words', async () => {
  expect(await ask(' … ')).toEqual({ hits: [], unknown: [] });
});

test('puts what holds more of the words before what holds the rarest', async () => {
  const common = Array.from({ length: 10 }, () => ['Our service', 'This ward']).flat();
  const { hits } = await openSite([...common, 'Sepsis', 'Service of a ward'])('service ward sepsis ');
  expect(hits.slice(0, 2).map(({ document }) => document)).toEqual([21, 20]);
});

test('takes an abbreviation for all of the words that it stands for', async () => {
  const found = await find('secondary uses service effort ');
  expect(found.indexOf('SUS sends it')).toBeLessThan(found.indexOf('Sustained effort'));
});
