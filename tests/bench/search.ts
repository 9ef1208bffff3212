import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { findBrowser } from '../../src/cli/find-browser.ts';
import { buildSearchFiles, buildWholeIndex } from '../../src/search/build-index.ts';
import type { SearchFiles } from '../../src/search/build-index.ts';
import { searchDocuments } from '../../src/search/documents.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import type { SearchSource } from '../../src/search/documents.ts';
import { openSearch } from '../../src/search/query.ts';
import { FIRST_LIMITS } from '../../src/shell/search-limits.ts';
import { makeCorpus, textOfMadeUp } from '../contract/search/corpus.ts';
import { makeQueries } from '../contract/search/queries.ts';
import { readSite } from '../contract/search/site.ts';
import { measureBlocking } from './search-browser.ts';

/**
 * `npm run bench -- search`: what a query loads, on the real site and on 1,000 made-up lessons of about 740 words, and
 * what it does to the main thread in Chromium (of the site in `dist/`, or the folder that
 * `DIST` names).
 * Bytes and requests are exact; milliseconds depend on the machine.
 */

const DIST = process.env['DIST'] ?? 'dist';

interface Sizes {
  raw: number;
  gz: number;
  br: number;
}

function sizesOf(text: string): Sizes {
  const bytes = Buffer.from(text);
  return { raw: bytes.length, gz: gzipSync(bytes).length, br: brotliCompressSync(bytes).length };
}

function sum(list: readonly Sizes[]): Sizes {
  const add = (a: Sizes, b: Sizes): Sizes => ({ raw: a.raw + b.raw, gz: a.gz + b.gz, br: a.br + b.br });
  return list.reduce(add, { raw: 0, gz: 0, br: 0 });
}

function quantile(values: readonly number[], at: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(at * sorted.length))] ?? 0;
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const say = ({ raw, gz, br }: Sizes): string =>
  `${kilobytes(raw)} raw, ${kilobytes(gz)} gz, ${kilobytes(br)} br`;

function sayQuantiles(name: string, values: readonly number[], unit: (value: number) => string): void {
  console.log(
    `  ${name.padEnd(34)} p50 ${unit(quantile(values, 0.5))}   p95 ${unit(quantile(values, 0.95))}`,
  );
}

/** Every query asked of a search that has nothing loaded but the manifest, as a visitor's first query is. */
async function measureQueries({ manifest, files }: SearchFiles, queries: readonly string[]) {
  const sizes = new Map([...files].map(([path, text]) => [path, sizesOf(text)]));
  const manifestText = JSON.stringify(manifest);
  const costs = [];
  for (const query of queries) {
    const read: string[] = [];
    const search = openSearch((path) => {
      const name = path.split('/').at(-1) ?? '';
      if (name !== 'manifest.json') read.push(name);
      return Promise.resolve(
        JSON.parse(name === 'manifest.json' ? manifestText : (files.get(name) ?? 'null')),
      );
    });
    await search.warm();
    const from = performance.now();
    const { total } = await search.answer({ text: query, limits: FIRST_LIMITS });
    const ms = performance.now() - from;
    const of = (letter: string): Sizes[] =>
      read
        .filter((name) => name.startsWith(letter))
        .map((name) => sizes.get(name) ?? { raw: 0, gz: 0, br: 0 });
    costs.push({ ms, total, leaves: of('l'), shown: of('d'), words: of('w') });
  }
  console.log(`  ${queries.length} queries, ${costs.filter(({ total }) => total > 0).length} with results`);
  sayQuantiles(
    'index a query, gz',
    costs.map(({ leaves }) => sum(leaves).gz),
    kilobytes,
  );
  sayQuantiles(
    'index a query, br',
    costs.map(({ leaves }) => sum(leaves).br),
    kilobytes,
  );
  sayQuantiles(
    'index requests a query',
    costs.map(({ leaves }) => leaves.length),
    String,
  );
  sayQuantiles(
    'shown results a query, gz',
    costs.map(({ shown }) => sum(shown).gz),
    kilobytes,
  );
  sayQuantiles(
    'shown results a query, br',
    costs.map(({ shown }) => sum(shown).br),
    kilobytes,
  );
  sayQuantiles(
    'requests for shown results',
    costs.map(({ shown }) => shown.length),
    String,
  );
  sayQuantiles(
    'help with spelling, br',
    costs.map(({ words }) => sum(words).br),
    kilobytes,
  );
  sayQuantiles(
    'time in Node',
    costs.map(({ ms }) => ms),
    (ms) => `${ms.toFixed(1)} ms`,
  );
  const index = costs.map(({ leaves }) => sum(leaves).br);
  return {
    indexBytes: [quantile(index, 0.5), quantile(index, 0.95)],
    found: costs.filter(({ total }) => total > 0).length,
  };
}

async function measureCourse(name: string, source: SearchSource, documents: readonly SearchDocument[]) {
  const from = performance.now();
  const whole = buildWholeIndex(documents);
  const built = performance.now();
  const search = buildSearchFiles(documents, whole);
  const split = performance.now();
  const leaves = [...search.files].filter(([path]) => path.startsWith('l'));
  console.log(
    `\n${name}: ${documents.length} documents, ${leaves.length} leaves, ${search.files.size} files`,
  );
  console.log(`  built in ${Math.round(built - from)} ms, split in ${Math.round(split - built)} ms`);
  console.log(`  lunr whole        ${say(sizesOf(JSON.stringify(whole)))}`);
  console.log(`  all leaves        ${say(sum(leaves.map(([, text]) => sizesOf(text))))}`);
  console.log(`  manifest          ${say(sizesOf(JSON.stringify(search.manifest)))}`);
  const figures = await measureQueries(search, makeQueries(source, 500, 12));
  return { search, figures };
}

/** The scripts of the search page, where the site is built. */
function measureScripts(): void {
  const folder = `${DIST}/_astro`;
  if (!existsSync(folder))
    return console.log(`\nNo site in ${DIST}: scripts and the main thread are not measured.`);
  for (const file of readdirSync(folder).filter((name) => /(worker|search).*\.js$/.test(name))) {
    console.log(`  ${file.padEnd(40)} ${say(sizesOf(readFileSync(`${folder}/${file}`, 'utf8')))}`);
  }
}

async function measureMainThread(
  name: string,
  search: SearchFiles,
  queries: readonly string[],
): Promise<void> {
  if (!existsSync(`${DIST}/search/index.html`)) return undefined;
  const files = new Map([...search.files].map(([path, text]) => [`${search.manifest.build}/${path}`, text]));
  files.set('manifest.json', JSON.stringify(search.manifest));
  const base = /data-base="([^"]*)"/.exec(readFileSync(`${DIST}/search/index.html`, 'utf8'))?.[1] ?? '/';
  const visit = { executablePath: findBrowser(), dist: DIST, base, searchFiles: files, queries, slowdown: 4 };
  const blocking = await measureBlocking(visit);
  const { firstResult, nextResults, totalBlocking, longestTask } = blocking;
  console.log(`\nChromium, processor 4 times slower, ${name}, ${queries.length} queries typed:`);
  console.log(
    `  first result      ${Math.round(firstResult)} ms after the last key (150 ms of them waiting for the next)`,
  );
  console.log(`  next results      ${Math.round(quantile(nextResults, 0.5))} ms, p50`);
  console.log(
    `  main thread       ${Math.round(totalBlocking)} ms blocked, longest task ${Math.round(longestTask)} ms`,
  );
}

const typed = (source: SearchSource): string[] =>
  makeQueries(source, 40, 3)
    .map((query) => query.trim())
    .filter((query) => query.length > 2)
    .slice(0, 10);

/** Measures both courses, prints as it goes, and gives the figures. */
export async function benchSearch(): Promise<object> {
  const site = readSite();
  const madeUp = makeCorpus(7, { lessons: 1000, stepWords: 200 });
  const real = await measureCourse('The real site', site.library, site.documents);
  const big = await measureCourse('1,000 made-up lessons', madeUp, searchDocuments(madeUp, textOfMadeUp));
  measureScripts();
  return {
    real: {
      ...real.figures,
      mainThread: await measureMainThread('the real site', real.search, typed(site.library)),
    },
    big: {
      ...big.figures,
      mainThread: await measureMainThread('1,000 made-up lessons', big.search, typed(madeUp)),
    },
  };
}
