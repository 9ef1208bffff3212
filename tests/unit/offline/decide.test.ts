import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseSources, isKeptWhole, readRange } from '../../../src/offline/decide.ts';
import type { Extent } from '../../../src/offline/store.ts';
import { MANIFEST } from './build.ts';

const WHOLE = new Map<string, Extent>([
  ['first', 'whole'],
  ['second', 'part'],
]);

test('shows a page of the shell or of a whole module from what is kept', () => {
  for (const path of ['', 'offline/', 'learn/first/', 'learn/first/index.html']) {
    expect(isKeptWhole(MANIFEST, WHOLE, path), path).toBe(true);
    expect(chooseSources(MANIFEST, WHOLE, { path, isPage: true, by: undefined })[0]).toBe('kept');
  }
});

test('asks the server first for a page that is kept in part or not at all, and then says so', () => {
  for (const path of ['learn/second/', 'plan/', 'learn/second/x/']) {
    expect(chooseSources(MANIFEST, WHOLE, { path, isPage: true, by: undefined })).toEqual([
      'network',
      'kept',
      'page',
    ]);
  }
  expect(isKeptWhole(MANIFEST, new Map(), 'learn/first/')).toBe(false);
});

test('gives a kept page the files of its own build, and any other page those of the server', () => {
  const ask = (path: string, by?: string) => chooseSources(MANIFEST, WHOLE, { path, isPage: false, by });
  expect(ask('curriculum.json', 'learn/first/')).toEqual(['kept', 'network']);
  expect(ask('curriculum.json', 'learn/second/')).toEqual(['network', 'kept']);
  expect(ask('curriculum.json', 'plan/')).toEqual(['network', 'kept']);
  expect(ask('curriculum.json')).toEqual(['network', 'kept']);
});

test('takes what is named by its content from what is kept, whoever asks', () => {
  for (const path of ['_astro/page.js', `d/${'a'.repeat(64)}.json`, 's/0123456789ab/leaf-1.json']) {
    expect(chooseSources(MANIFEST, WHOLE, { path, isPage: false, by: 'plan/' })[0], path).toBe('kept');
  }
  for (const path of ['s/manifest.json', 'd/index.json', 'theme.js']) {
    expect(chooseSources(MANIFEST, WHOLE, { path, isPage: false, by: 'plan/' })[0], path).toBe('network');
  }
});

test.each([
  ['bytes=0-', [0, 9]],
  ['bytes=0-1', [0, 1]],
  ['bytes=4-40', [4, 9]],
  ['bytes=-3', [7, 9]],
  ['bytes=-40', [0, 9]],
  ['bytes=10-', undefined],
  ['bytes=5-4', undefined],
  ['bytes=-', undefined],
  ['bytes=0-1,4-5', undefined],
  ['lines=0-1', undefined],
  [null, undefined],
])('reads the range %s of ten bytes', (header, range) => {
  expect(readRange(header, 10)).toEqual(range);
});

test('never gives a range outside the file', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(), fc.nat(), fc.nat(1000), (text, from, to, size) => {
      for (const header of [text, `bytes=${from}-${to}`, `bytes=${from}-`, `bytes=-${to}`]) {
        const [first, last] = readRange(header, size) ?? [0, size - 1];
        expect(first).toBeGreaterThanOrEqual(0);
        expect(last).toBeLessThan(Math.max(size, 1));
      }
    }),
  );
});
