import { expect, test } from 'vitest';
import { gzippedBytes, listFiles, listTags, readBuilt, readPages } from './built-site.ts';
import type { BuiltPage } from './built-site.ts';
import { closeOverImports, listLazy, scriptsOf, sumGzipped } from './module-graph.ts';
import { registry } from '../../src/exercises/registry.ts';

/** Budgets in bytes after gzip; a kilobyte has 1,000 bytes, the stricter reading. */
const KILOBYTE = 1000;
const LESSON_HTML = 12 * KILOBYTE;
/** The longest pages to read, which list everything of a kind. */
const LIST_HTML = 60 * KILOBYTE;
const STYLES = 10 * KILOBYTE;
const FONTS = 45 * KILOBYTE;
const READING_SCRIPTS = 6 * KILOBYTE;
const PROGRESS_SCRIPTS = 12 * KILOBYTE;
/** Page and worker, before a credential or a PDF is dropped. */
const VERIFYING = 60 * KILOBYTE;
const KIND_SCRIPTS = 8 * KILOBYTE;
const KIND_STYLES = 1 * KILOBYTE;

const pages = readPages();
const at = (pattern: RegExp): BuiltPage[] => pages.filter(({ address }) => pattern.test(address));
const lessons = at(/^learn\/[^/]+\/(?!assessment\/)[^/]+\/$/);

/** The pages over a budget, heaviest first, in words. */
function listOver(heavy: readonly BuiltPage[], budget: number, weigh: (page: BuiltPage) => number): string[] {
  return heavy
    .map((page) => ({ address: page.address, bytes: weigh(page) }))
    .filter(({ bytes }) => bytes > budget)
    .sort((a, b) => b.bytes - a.bytes)
    .map(({ address, bytes }) => `/${address} has ${String(bytes)} bytes of ${String(budget)}`);
}

const scriptBytes = ({ html }: BuiltPage): number => sumGzipped(scriptsOf(html));

test('keeps the HTML of every lesson within its budget', () => {
  expect(lessons.length).toBeGreaterThanOrEqual(6);
  expect(listOver(lessons, LESSON_HTML, ({ html }) => gzippedBytes(html))).toEqual([]);
});

test('keeps the pages that list everything of a kind within their budget', () => {
  const lists = at(/^(plan|sources|frameworks|glossary|learn)\/$/);
  expect(lists).toHaveLength(5);
  expect(listOver(lists, LIST_HTML, ({ html }) => gzippedBytes(html))).toEqual([]);
});

test('keeps the styles that any page links within their budget, all kinds in them', () => {
  const styleBytes = ({ html }: BuiltPage): number =>
    sumGzipped(
      listTags(html)
        .filter(({ name, attributes }) => name === 'link' && attributes.get('rel') === 'stylesheet')
        .flatMap(({ attributes }) => attributes.get('href')?.slice(1) ?? []),
    );
  expect(listOver(pages, STYLES, styleBytes)).toEqual([]);
});

test('keeps all fonts together within their budget', () => {
  const fonts = listFiles('**/*.woff2');
  expect(fonts.length).toBeGreaterThan(0);
  expect(fonts.reduce((sum, path) => sum + readBuilt(path).length, 0)).toBeLessThanOrEqual(FONTS);
});

test('loads little script on pages to read', () => {
  const reading = at(
    /^(glossary\/|help\/|plan\/|sources\/|frameworks\/|privacy\/|accessibility\/|for-(?:authors|hosts)\/|404\.html)/,
  );
  expect(reading.length).toBeGreaterThan(20);
  expect(listOver(reading, READING_SCRIPTS, scriptBytes)).toEqual([]);
});

test('loads little more on pages that show progress', () => {
  const showing = at(
    /^$|^learn\/$|^learn\/[^/]+\/$|^progress\/$|^review\/$|^transfer\/$|^storage\/$|^certificates\/[^/]+\/$/,
  );
  expect(showing.length).toBeGreaterThanOrEqual(5);
  expect(listOver(showing, PROGRESS_SCRIPTS, scriptBytes)).toEqual([]);
});

test('loads no code of any kind before an exercise is near', () => {
  const withExercise = lessons[0];
  if (!withExercise) throw new Error('No lesson');
  const early = scriptsOf(withExercise.html);
  expect(early.filter((path) => /\/(workbench|runtime|marking|maker)\./.test(path))).toEqual([]);
  expect(sumGzipped(early)).toBeLessThanOrEqual(PROGRESS_SCRIPTS);
});

test('keeps the code that each kind adds within its budget, without what another kind brings as well', () => {
  const mounting = closeOverImports(
    listFiles('_astro/*.js').filter((path) => /\/workbench\.[^/]+\.js$/.test(path)),
  );
  const runtimes = [...new Set(mounting.flatMap(listLazy))].filter((path) => /\/runtime\./.test(path));
  expect(runtimes).toHaveLength(registry.length);
  const brought = runtimes.flatMap((path) => closeOverImports([path]));
  const isShared = (part: string): boolean =>
    mounting.includes(part) || brought.filter((other) => other === part).length > 1;
  const over = runtimes
    .map((path) => closeOverImports([path]).filter((part) => !isShared(part)))
    .map((parts) => ({ parts, bytes: sumGzipped(parts) }))
    .filter(({ bytes }) => bytes > KIND_SCRIPTS)
    .map(({ parts, bytes }) => `${parts.join(' ')}: ${String(bytes)} bytes of ${String(KIND_SCRIPTS)}`);
  expect(over).toEqual([]);
});

test('checks evidence with little, and loads neither PDFs nor credentials before one is there', () => {
  const [page] = at(/^verify\/$/);
  if (!page) throw new Error('No page to check certificates');
  const [worker] = listFiles('_astro/worker-*.js').filter((path) =>
    readBuilt(path).toString('utf8').includes('issuers.json'),
  );
  if (!worker) throw new Error('No worker to check certificates');
  const early = [...scriptsOf(page.html), ...closeOverImports([worker])];
  expect(early.filter((path) => /\/(draw|read|verify-credential|runtime)[.-]/.test(path))).toEqual([]);
  expect(sumGzipped([...new Set(early)]) + gzippedBytes(page.html)).toBeLessThanOrEqual(VERIFYING);
});

test('keeps the styles of each kind within their budget', () => {
  const styles = listFiles('_astro/runtime.*.css');
  expect(styles.filter((path) => sumGzipped([path]) > KIND_STYLES)).toEqual([]);
});
