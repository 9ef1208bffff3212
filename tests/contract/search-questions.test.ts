import { expect, test } from 'vitest';
import { buildSearchFiles } from '../../src/search/build-index.ts';
import { openSearch } from '../../src/search/query.ts';
import { isCommon, stemOf } from '../../src/search/stem.ts';
import { wordsOf } from '../../src/search/words.ts';
import { FIRST_LIMITS } from '../../src/shell/search-limits.ts';
import { questions } from './search/questions.ts';
import { readSite } from './search/site.ts';

/** How far down a page of results people look before they type anew. */
const FIRST = 3;

const { documents } = readSite();
const { manifest, files } = buildSearchFiles(documents);
const search = openSearch(<T>(path: string) => {
  const text = path === 'manifest.json' ? JSON.stringify(manifest) : files.get(path.split('/')[1] ?? '');
  return Promise.resolve(JSON.parse(text ?? 'null') as T);
});

/** The addresses of the first results in the order of the page, once the search key was pressed. */
async function firstResults(ask: string): Promise<string[]> {
  const { groups } = await search.answer({ text: `${ask} `, limits: FIRST_LIMITS });
  return groups.flatMap(({ results }) => results.map(({ path }) => path)).slice(0, FIRST);
}

test('leads every question of a clinician to its page among the first three results', async () => {
  const missed: string[] = [];
  for (const { ask, finds } of questions) {
    const found = await firstResults(ask);
    if (!found.includes(finds)) missed.push(`“${ask}” finds ${found.join(', ') || 'nothing'}, not ${finds}`);
  }
  expect(missed).toEqual([]);
});

test('asks for pages that exist, half of them and more in words that their title does not have', () => {
  const titles = new Map(documents.map(({ path, title }) => [path, new Set(wordsOf(title).map(stemOf))]));
  expect(questions.filter(({ finds }) => !titles.has(finds))).toEqual([]);
  const foreign = questions.filter(({ ask, finds }) =>
    wordsOf(ask).every((word) => isCommon(word) || !titles.get(finds)?.has(stemOf(word))),
  );
  expect(questions.length).toBeGreaterThanOrEqual(40);
  expect(foreign.length).toBeGreaterThanOrEqual(questions.length / 2);
});
