import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { registry } from '../../src/exercises/registry.ts';
import { loadLibrary } from '../../src/loader/library.ts';

const KB = 1000;
const text = (file: string): string => readFileSync(file, 'utf8');
const weigh = (file: string): number => gzipSync(readFileSync(file), { level: 9 }).length;
const pages = globSync('dist/**/*.html');
const library = loadLibrary('content');
const lessons = library.lessons.map(({ module, slug }) => `dist/learn/${module}/${slug}/index.html`);
const sum = (files: Iterable<string>): number => [...files].reduce((total, file) => total + weigh(file), 0);

/** The scripts a page loads at once: its tags, and what those import without being asked. */
function scriptsOf(page: string): Set<string> {
  const found = new Set<string>();
  const visit = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    for (const [, name = ''] of text(file).matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)) {
      visit(`dist/_astro/${basename(name)}`);
    }
  };
  for (const [, source = ''] of text(page).matchAll(/<script[^>]* src="\/([^"]+)"/g)) visit(`dist/${source}`);
  return found;
}

test('keeps the HTML of every lesson within 12 kB', () => {
  const heavy = lessons.map((page) => [page, weigh(page)] as const).filter(([, size]) => size > 12 * KB);
  expect(heavy).toEqual([]);
});

test('keeps the CSS that any page links within 10 kB', () => {
  const heavy = pages
    .map((page) =>
      [...text(page).matchAll(/<link rel="stylesheet" href="\/([^"]+)"/g)].map(
        ([, file]) => `dist/${file ?? ''}`,
      ),
    )
    .map(sum)
    .filter((size) => size > 10 * KB);
  expect(heavy).toEqual([]);
});

test('keeps the fonts within 45 kB', () => {
  const fonts = globSync('dist/**/*.woff2');
  expect(fonts.length).toBeGreaterThan(0);
  expect(fonts.reduce((total, file) => total + readFileSync(file).length, 0)).toBeLessThanOrEqual(45 * KB);
});

test('keeps scripts within 6 kB on reading pages and 12 kB on pages that show progress', () => {
  const reading = pages.filter((page) =>
    /dist\/(help|privacy|accessibility|plan|glossary|for-authors)\//.test(page),
  );
  const showing = pages.filter((page) =>
    /^dist\/(index|learn\/index|learn\/[^/]+\/index|progress\/index|certificates\/[^/]+\/index)\.html$/.test(
      page,
    ),
  );
  expect(reading.length).toBeGreaterThan(10);
  expect(showing.length).toBeGreaterThanOrEqual(5);
  const heavy = [
    ...reading.filter((page) => sum(scriptsOf(page)) > 6 * KB),
    ...showing.filter((page) => sum(scriptsOf(page)) > 12 * KB),
  ];
  expect(heavy.map((page) => [page, sum(scriptsOf(page))])).toEqual([]);
});

test('carries no inline script and no inline style, and asks no other origin', () => {
  const bad = pages.flatMap((page) => {
    const html = text(page);
    return [
      ...(/<script(?![^>]* src=)[^>]*>/.test(html) ? [`${page}: inline script`] : []),
      ...(/<[a-z][^>]* style="/.test(html) ? [`${page}: style attribute`] : []),
      ...(/<style/.test(html) ? [`${page}: style element`] : []),
      ...(/<(?:script|img|link rel="stylesheet"|iframe)[^>]*(?:src|href)="(?:https?:)?\/\//.test(html)
        ? [`${page}: other origin`]
        : []),
    ];
  });
  expect(bad).toEqual([]);
});

test('states the security policy on every page', () => {
  const lax = pages.filter((page) => {
    const policy = /http-equiv="content-security-policy" content="([^"]+)"/.exec(text(page))?.[1] ?? '';
    return (
      !policy.includes("default-src 'none'") ||
      !policy.includes("require-trusted-types-for 'script'") ||
      policy.includes('unsafe')
    );
  });
  expect(lax).toEqual([]);
});

test('leads every link of the site to a page and a place that exist', () => {
  const broken: string[] = [];
  const htmlOf = new Map(pages.map((page) => [page, text(page)]));
  for (const [page, html] of htmlOf) {
    for (const [, href = ''] of html.matchAll(/<a [^>]*href="([^"]+)"/g)) {
      if (/^(https?:|mailto:)/.test(href)) continue;
      const [path = '', anchor] = href.split('#');
      const target =
        path === ''
          ? page
          : path.startsWith('/')
            ? `dist${path}index.html`
            : `${page.replace(/[^/]+$/, '')}${path}index.html`;
      const normal = target.replace(/[^/]+\/\.\.\//g, '');
      const there = htmlOf.get(normal);
      if (there === undefined) broken.push(`${page} → ${href}`);
      else if (anchor && !there.includes(`id="${anchor}"`)) broken.push(`${page} → ${href}`);
    }
  }
  expect([...new Set(broken)]).toEqual([]);
});

test('lets no answer stand in a page outside noscript, nor in the search index', () => {
  const strip = (html: string): string => html.replace(/<noscript>[\s\S]*?<\/noscript>/g, '');
  // Author pages show examples with their keys on purpose; the gallery is never part of a release.
  const open = pages.filter((page) => !/dist\/(for-authors|gallery)\//.test(page));
  const plain = (html: string): string =>
    html
      .replace(/&#39;/g, "'")
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>');
  const practice = open.map((page) => plain(strip(text(page)))).join('\n');
  const whole = open.map((page) => plain(text(page))).join('\n');
  const index = globSync('dist/s/**/*.json').map(text).join('\n');
  const leaks: string[] = [];
  const look = (entry: { id: string; kind: string; definition: never }, where: string): void => {
    const kind = registry.find(({ name }) => name === entry.kind);
    for (const key of kind?.keyStrings(entry.definition) ?? []) {
      if (where.includes(key)) leaks.push(`${entry.id}: ${key}`);
      if (index.includes(JSON.stringify(key).slice(1, -1))) leaks.push(`${entry.id} in the index: ${key}`);
    }
  };
  for (const entry of library.exercises.values()) look(entry as never, practice);
  for (const { items } of library.assessments.values())
    for (const entry of items) look(entry as never, whole);
  expect(leaks).toEqual([]);
});
