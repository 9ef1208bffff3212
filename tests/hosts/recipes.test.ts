import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentTypeOf, endOf, PACKED } from '../../src/kernel/content-types.ts';
import { headerRules, headersOf } from '../../src/packaging/headers.ts';
import { BASE, DIST, DIST_BASE, listFiles } from '../budgets/built-site.ts';
import { ask } from './ask.ts';
import type { Answer } from './ask.ts';
import { copyBuild, isHere, SERVERS } from './servers.ts';
import type { Running } from './servers.ts';

/** Files that some hosts have and the build that is tried has not. */
const MORE: Record<string, string> = {
  '.well-known/did.json': '{"id":"did:web:learn.example.org"}',
  'did.json': '{"id":"did:web:learn.example.org"}',
  'status-list.json': '{}',
  'sw.js': '// A worker.',
  'app.webmanifest': '{}',
  'guide.pdf': '%PDF-1.7',
  'package.zip': 'PK',
  'notes.xml': '<notes />',
  'unknown.p12': 'bytes',
};

const SETTINGS = [
  { build: DIST, base: '/', origins: [] },
  { build: DIST_BASE, base: BASE, origins: [] },
  { build: DIST, base: '/', origins: ['https://lms.example.org', 'http://lms.test:8080'] },
];

/** What no server decides by our files: who it is, and how the bytes travel. */
const OWN_TO_SERVERS =
  /^(server|date|etag|last-modified|accept-ranges|connection|keep-alive|content-(length|type|encoding)|transfer-encoding|vary|location)$/;

/** How the headers of an answer differ from those that a file should have. Each has to come once. */
function compareHeaders({ headers }: Answer, file: string, origins: readonly string[]): string[] {
  const wanted = Object.entries(headersOf(headerRules(origins), file)).map(
    ([name, value]) => [name.toLowerCase(), value] as const,
  );
  const missing = wanted
    .filter(([name, value]) => headers.get(name)?.join(' and ') !== value)
    .map(([name, value]) => `${name}: ${headers.get(name)?.join(' and ') ?? 'none'}, not ${value}`);
  const known = new Set(wanted.map(([name]) => name));
  const strange = [...headers.keys()].filter((name) => !known.has(name) && !OWN_TO_SERVERS.test(name));
  return [...missing, ...strange.map((name) => `${name} was not asked for`)];
}

/** One file of each sort, some in folders, and one whose name is all that its page has. */
function pickFiles(build: string): string[] {
  const all = listFiles('**/*', build).filter((path) => endOf(path) !== '' && !path.startsWith('gallery/'));
  const firsts = [...new Set(all.map(endOf))].map((end) => all.find((path) => endOf(path) === end) ?? '');
  const lasting = ['_astro/', 'd/'].map((folder) => all.find((path) => path.startsWith(folder)) ?? '');
  return [...new Set([...firsts, ...lasting, '404.html', 'sw.js', 'index.html'])];
}

const addressOf = (base: string, file: string): string => base + file.replace(/(^|\/)index\.html$/, '$1');

describe.each(SERVERS)('$name', (server) => {
  describe.runIf(isHere(server)).each(SETTINGS)(
    'below $base, shown by $origins',
    ({ build, base, origins }) => {
      let running: Running;
      let site: string;
      let files: string[];
      let remove: () => void;

      beforeAll(async () => {
        const picked = pickFiles(build);
        const copy = copyBuild(build, [...picked, 'learn/index.html', 'learn/data-quality/index.html']);
        ({ remove, site } = copy);
        files = [...picked, ...Object.keys(MORE)];
        for (const [file, text] of Object.entries(MORE)) {
          mkdirSync(dirname(join(site, file)), { recursive: true });
          writeFileSync(join(site, file), text);
        }
        running = await server.start({ folder: copy.folder, base, origins });
      });
      afterAll(async () => {
        await running.stop();
        remove();
      });

      const amiss = (answer: Answer, status: number, file: string): string[] => [
        ...(answer.status === status ? [] : [`status ${String(answer.status)}, not ${String(status)}`]),
        ...compareHeaders(answer, file, origins),
      ];

      test('gives each sort of file with its type, its headers once each and its own bytes', async () => {
        const wrong: string[] = [];
        for (const file of files) {
          const answer = await ask(running.port, addressOf(base, file));
          const type = answer.headers.get('content-type')?.join(' and ') ?? 'none';
          const faults = amiss(answer, 200, file);
          // A sort of file that is not ours may also come without a type.
          if (type !== contentTypeOf(file) && endOf(file) !== 'p12') faults.push(`type ${type}`);
          if (!answer.body.equals(readFileSync(join(site, file)))) faults.push('other bytes');
          wrong.push(...faults.map((fault) => `${file}: ${fault}`));
        }
        expect(wrong).toEqual([]);
      });

      test('packs what is worth it, says so to caches, and answers 304 where nothing is new', async () => {
        const wrong: string[] = [];
        for (const file of files.filter((path) => statSync(join(site, path)).size > 2000)) {
          const answer = await ask(running.port, addressOf(base, file), { 'Accept-Encoding': 'gzip' });
          const isPacked = answer.headers.get('content-encoding')?.join() === 'gzip';
          if (isPacked !== PACKED.includes(endOf(file))) wrong.push(`${file}: packed ${String(isPacked)}`);
          const bytes = isPacked ? gunzipSync(answer.body) : answer.body;
          if (!bytes.equals(readFileSync(join(site, file)))) wrong.push(`${file}: other bytes`);
          wrong.push(...amiss(answer, 200, file).map((fault) => `${file}: ${fault}`));
          if (!server.tool) continue;
          if (isPacked && !/accept-encoding/i.test(answer.headers.get('vary')?.join() ?? ''))
            wrong.push(`${file}: caches are not told`);
          const again = await ask(running.port, addressOf(base, file), {
            'Accept-Encoding': 'gzip',
            'If-None-Match': answer.headers.get('etag')?.join() ?? '',
          });
          if (again.status !== 304) wrong.push(`${file}: status ${String(again.status)} when nothing is new`);
        }
        expect(wrong).toEqual([]);
      });

      test('sends a folder without its slash to the one with it, by path alone', async () => {
        const wrong: string[] = [];
        for (const folder of ['learn', 'learn/data-quality', ...(base === '/' ? [] : [''])]) {
          const path = (base + folder).replace(/\/$/, '');
          const answer = await ask(running.port, path);
          const to = answer.headers.get('location')?.join(' and ') ?? 'nowhere';
          const pathTo = to.replace(/^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?/, '');
          if (pathTo !== `${path}/`) wrong.push(`${path}: to ${to}`);
          if (server.name === 'nginx' && to.startsWith('http')) wrong.push(`${path}: to ${to}`);
          wrong.push(...amiss(answer, 301, '').map((fault) => `${path}: ${fault}`));
        }
        expect(wrong).toEqual([]);
      });

      test('answers what is not there with the page for it and status 404, which nothing keeps', async () => {
        const page = readFileSync(join(site, '404.html'));
        const wrong: string[] = [];
        for (const path of [
          'nothing',
          'nothing/',
          'learn/nothing.html',
          '_astro/gone.js',
          'd/gone.json',
          'index',
        ]) {
          const answer = await ask(running.port, base + path);
          const faults = amiss(answer, 404, '404.html');
          if (!answer.body.equals(page)) faults.push('another page');
          if (answer.headers.get('content-type')?.join() !== 'text/html; charset=utf-8')
            faults.push('another type');
          wrong.push(...faults.map((fault) => `${path}: ${fault}`));
        }
        expect(wrong).toEqual([]);
      });

      test('lists no folder', async () => {
        const { status, body } = await ask(running.port, `${base}_astro/`);
        expect([403, 404]).toContain(status);
        expect(String(body)).not.toMatch(/index of/i);
      });
    },
  );
});
