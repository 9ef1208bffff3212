import { spawnSync } from 'node:child_process';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { findTools } from '../../../src/cli/find-tools.ts';
import type { Tool } from '../../../src/cli/find-tools.ts';
import { CONTENT_TYPES } from '../../../src/kernel/content-types.ts';
import { headerRules, headersOf } from '../../../src/packaging/headers.ts';
import { writeRecipes } from '../../../src/packaging/recipes/all.ts';
import type { Server } from '../../../src/packaging/recipes/all.ts';
import { moveRecipes } from '../../../src/packaging/recipes/move.ts';

const LMS = ['https://lms.example.org', 'http://lms.test:8080'];
const PATHS = [
  'index.html',
  '_astro/page.Cx1.js',
  'd/00ff.json',
  'did.json',
  '.well-known/did.json',
  'learn/d/x.json',
];
const VALIDATOR: Tool = 'xmllint';
/** What these two hosts do by themselves, and would do twice if told. */
const BY_ITSELF = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== 'no-cache'));

const textOf = (server: Server, base = '/', origins: readonly string[] = []): string =>
  writeRecipes(base, origins)[server][0]?.text ?? '';

/** What a `_headers` file gives one path: every block that fits adds its lines, and a second value would be joined. */
function readHeadersFile(text: string, path: string): Record<string, string> {
  const found: Record<string, string> = {};
  let isFitting = false;
  for (const line of text.split('\n').filter((one) => one !== '' && !one.startsWith('#'))) {
    if (!line.startsWith(' ')) {
      isFitting = line.endsWith('*') ? path.startsWith(line.slice(0, -1)) : path === line;
      continue;
    }
    const [, name = '', value = ''] = /^ {2}([A-Za-z-]+): (.+)$/.exec(line) ?? [];
    if (isFitting) found[name] = name in found ? `${String(found[name])}, ${value}` : value;
  }
  return found;
}

describe.each(['/', '/a/b/', '/~u/x%20y/'])('below %s', (base) => {
  test.each([[[]], [LMS]])('gives Netlify each header of a file once, shown by %j', (origins) => {
    const text = textOf('netlify', base, origins);
    for (const path of PATHS)
      expect(readHeadersFile(text, base + path), path).toEqual(
        BY_ITSELF(headersOf(headerRules(origins), path)),
      );
    // More than 2,000 signs in a line are refused by Cloudflare Pages.
    expect(text.split('\n').filter((line) => line.length > 2000)).toEqual([]);
  });

  test.each([[[]], [LMS]])('gives Azure each header of a file, shown by %j', (origins) => {
    const config = JSON.parse(textOf('azure', base, origins)) as {
      globalHeaders: Record<string, string>;
      routes: { route: string; headers: Record<string, string> }[];
      responseOverrides: Record<string, { rewrite: string; statusCode: number }>;
      mimeTypes: Record<string, string>;
    };
    for (const path of PATHS) {
      // The first route that fits is the only one.
      const route = config.routes.find(({ route: one }) =>
        one.endsWith('*') ? (base + path).startsWith(one.slice(0, -1)) : base + path === one,
      );
      expect({ ...config.globalHeaders, ...route?.headers }, path).toEqual(
        headersOf(headerRules(origins), path),
      );
    }
    expect(config.responseOverrides['404']).toEqual({ rewrite: `${base}404.html`, statusCode: 404 });
    expect(config.mimeTypes['.js']).toBe(CONTENT_TYPES.js);
  });

  test('names the folder in the files for servers that have to know it', () => {
    for (const server of ['nginx', 'apache', 'azure', 'other'] as const)
      expect(textOf(server, base), server).toContain(
        `${server === 'nginx' ? decodeURI(base) : base}404.html`,
      );
  });
});

test('has IIS send each header once, with caching left to what IIS has for it', () => {
  const text = textOf('iis', '/', LMS);
  const [everywhere = '', ...places] = text.split('<location ');
  for (const [name, value] of Object.entries(headersOf(headerRules(LMS), 'index.html'))) {
    const isCaching = name === 'Cache-Control';
    expect(everywhere.split(`<add name="${name}"`), name).toHaveLength(isCaching ? 1 : 2);
    if (!isCaching) expect(everywhere).toContain(value);
  }
  expect(everywhere).toContain('cacheControlMode="DisableCache"');
  expect(
    places.filter((place) => place.includes('"UseMaxAge" cacheControlMaxAge="365.00:00:00"')),
  ).toHaveLength(2);
  // IIS stops with an error where a type is there twice, so each is taken away first.
  for (const end of Object.keys(CONTENT_TYPES))
    expect(everywhere).toMatch(
      new RegExp(`<remove fileExtension="\\.${end}" />\\s*<mimeMap fileExtension="\\.${end}"`),
    );
});

test.each([[[]], [LMS]])('writes IIS a file that is XML, shown by %j', (origins) => {
  findTools([VALIDATOR]);
  const { status, stderr } = spawnSync(VALIDATOR, ['--noout', '-'], {
    input: textOf('iis', '/', origins),
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});

test('has IIS let other sites read what credentials are checked by', () => {
  const [, ...places] = textOf('iis').split('<location ');
  const open = places.filter((place) => place.includes('Access-Control-Allow-Origin'));
  expect(open.map((place) => /path="([^"]+)"/.exec(place)?.[1])).toEqual([
    '.well-known/did.json',
    'did.json',
    'status-list.json',
  ]);
});

test.each([
  ['/learn/', '/learn/index.html'],
  ['/', '/index.html'],
  ['/_astro/page.js', '/_astro/page.js'],
  ['/learn', 301],
])('has CloudFront make of %s %s', (uri, wanted) => {
  const answer: unknown = runInNewContext(`${textOf('cloudfront')}; handler({ request: { uri: asked } })`, {
    asked: uri,
  });
  expect(answer).toMatchObject(
    typeof wanted === 'string'
      ? { uri: wanted }
      : { statusCode: wanted, headers: { location: { value: `${uri}/` } } },
  );
});

describe.each([[[]], [LMS]])('shown by %j', (origins) => {
  const all = (base: string): string[] =>
    Object.values(writeRecipes(base, origins)).flatMap((files) => files.map(({ text }) => text));
  const asPage = (text: string): string =>
    `<h1>Above</h1><pre><code>${text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&#39;')}</code></pre>`;

  test.each([
    ['/', '/a/b/'],
    ['/a/b/', '/'],
    ['/a/', '/~u/x%20y/'],
  ])('writes every file, and every page that shows it, anew when a site moves from %s to %s', (from, to) => {
    expect(all(from).map((text) => moveRecipes(text, from, to))).toEqual(all(to));
    expect(all(from).map((text) => moveRecipes(asPage(text), from, to))).toEqual(all(to).map(asPage));
  });
});

test('answers to the name of the site, and keeps it when the site moves', () => {
  const [at, moved] = ['/', '/a/'].map((base) => writeRecipes(base, [], 'learn.trust.nhs.uk').nginx[0]?.text);
  expect(at).toContain('server_name learn.trust.nhs.uk;');
  expect(moveRecipes(at ?? '', '/', '/a/')).toBe(moved);
});

test('calls no download what a server would take for a file of its own', () => {
  const names = Object.values(writeRecipes('/', [])).flatMap((files) => files.map(({ file }) => file));
  expect(names.filter((name) => !/^[a-z][a-z-]*\.txt$/.test(name))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
});
