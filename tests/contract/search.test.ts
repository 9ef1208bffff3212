import { describe, expect, test } from 'vitest';
import { kindNamed } from '../../src/exercises/registry.ts';
import { createRandom } from '../../src/kernel/random.ts';
import { buildSearchFiles } from '../../src/search/build-index.ts';
import { searchDocuments } from '../../src/search/documents.ts';
import type { SearchSource } from '../../src/search/documents.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import { isCommon } from '../../src/search/stem.ts';
import { isAbbreviation } from '../../src/search/synonyms.ts';
import { makeCorpus, textOfMadeUp } from './search/corpus.ts';
import { readSite } from './search/site.ts';
import { makeQueries } from './search/queries.ts';
import { buildBoth } from './search/split-index.ts';
import { isThorough } from '../runs.ts';

const QUERIES = 500;

/** The promise of the split index over one course: the same answers as the whole, and every leaf needed. */
function describeIdentity(name: string, source: SearchSource, documents: readonly SearchDocument[]): void {
  describe(name, () => {
    const both = buildBoth(documents);
    const queries = makeQueries(source, QUERIES, 12);

    test.runIf(isThorough)(
      `gives the refs, order and scores of the whole index on ${QUERIES} queries`,
      async () => {
        const different: string[] = [];
        let found = 0;
        for (const query of queries) {
          const [whole, split] = [await both.askWhole(query), (await both.askSplit(query)).hits];
          if (JSON.stringify(whole) !== JSON.stringify(split)) different.push(query);
          if (split.length > 0) found += 1;
        }
        expect(different).toEqual([]);
        expect(found / QUERIES).toBeGreaterThanOrEqual(0.95);
      },
    );

    test('gives what lunr gives for the same words in its own query language', async () => {
      const typed = queries.filter(
        (query) => /^[a-z]{4,}$/.test(query) && !isCommon(query) && !isAbbreviation(query),
      );
      const finished = typed.map((word) => ({ text: `${word} `, asked: `${word}^10` }));
      const open = typed.map((word) => ({ text: word, asked: `${word}^10 ${word}*` }));
      const compared = [...finished, ...open].flatMap(({ text, asked }) => {
        const results = both.whole.search(asked);
        // Where lunr has nothing, the split index goes on to look for beginnings and stems gone past.
        return results.length > 0 ? [{ text, results }] : [];
      });
      expect(compared.length).toBeGreaterThan(100);
      for (const { text, results } of compared) {
        const { hits } = await both.askSplit(text);
        const plain = hits.map(({ document, score }) => ({ ref: String(document), score }));
        expect(plain, text).toEqual(results.map(({ ref, score }) => ({ ref, score })));
      }
    });

    test.runIf(isThorough)('differs when any one of five leaves is withheld', async () => {
      const readers = new Map<number, string[]>();
      for (const query of queries) {
        for (const leaf of (await both.askSplit(query)).read) {
          readers.set(leaf, [...(readers.get(leaf) ?? []), query]);
        }
      }
      const often = [...readers].filter(([, asking]) => asking.length >= 2);
      const withheld = createRandom(5).shuffle(often).slice(0, 5);
      expect(withheld).toHaveLength(Math.min(5, both.leafCount));
      for (const [leaf, asking] of withheld) {
        const differ = await Promise.all(
          asking.map(async (query) => {
            const { hits } = await both.askSplit(query, leaf);
            return JSON.stringify(hits) !== JSON.stringify(await both.askWhole(query));
          }),
        );
        expect(differ, `leaf ${leaf}, of ${asking.join(', ')}`).toContain(true);
      }
    });
  });
}

const madeUp = makeCorpus(7, { lessons: 1000, stepWords: 60 });
describeIdentity('1,000 made-up lessons', madeUp, searchDocuments(madeUp, textOfMadeUp));

const site = readSite();
describeIdentity('the real site', site.library, site.documents);

test('keeps everything of every answer key out of the search files', () => {
  const { manifest, files } = buildSearchFiles(site.documents);
  const texts = [JSON.stringify(manifest), ...files.values()].map((text) => text.toLowerCase());
  const assessed = [...site.library.assessments.values()].flatMap(({ items }) => items);
  const kept = [...site.library.exercises.values(), ...assessed].flatMap(({ id, kind, definition }) =>
    (kindNamed(kind)?.keyStrings(definition) ?? []).map((key) => ({
      id,
      key: JSON.stringify(key).slice(1, -1),
    })),
  );
  const told = kept.filter(({ key }) => texts.some((text) => text.includes(key.toLowerCase())));
  expect(kept.length).toBeGreaterThan(0);
  expect(told).toEqual([]);
});
