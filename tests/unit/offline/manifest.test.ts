import { expect, test } from 'vitest';
import {
  addressAt,
  digestsOf,
  fileAt,
  listFiles,
  readManifest,
  weigh,
} from '../../../src/offline/manifest.ts';
import { MANIFEST, hex } from './build.ts';

test.each([
  ['', 'index.html'],
  ['learn/', 'learn/index.html'],
  ['learn/a/index.html', 'learn/a/index.html'],
  ['curriculum.json', 'curriculum.json'],
])('finds the file of the address "%s"', (path, file) => {
  expect(fileAt(path)).toBe(file);
});

test.each([
  ['index.html', ''],
  ['learn/index.html', 'learn/'],
  ['404.html', '404.html'],
  ['learn/myindex.html', 'learn/myindex.html'],
])('asks for %s under the address that a server does not lead elsewhere', (file, address) => {
  expect(addressAt(file)).toBe(address);
});

test('lists each file of the shell and of modules once, and nothing for a module that is not there', () => {
  expect(listFiles(MANIFEST, ['first', 'second', 'none'])).toEqual([
    ...['index.html', 'offline/index.html', '_astro/page.js'],
    ...['learn/first/index.html', 'd/shared.json', 'learn/second/index.html'],
  ]);
  expect(listFiles(MANIFEST, [])).toEqual(MANIFEST.shell);
});

test('weighs each content once, without what is held', () => {
  const files = listFiles(MANIFEST, ['first']);
  expect(weigh(MANIFEST, files)).toEqual({ files: 5, bytes: 15 });
  expect(weigh(MANIFEST, files, new Set([hex(1), hex(5)]))).toEqual({ files: 3, bytes: 9 });
  const twins = { ...MANIFEST, files: { a: [hex(1), 7], b: [hex(1), 7] } as const };
  expect(weigh(twins, ['a', 'b', 'gone'])).toEqual({ files: 1, bytes: 7 });
  expect(digestsOf(twins, ['b', 'gone'])).toEqual([hex(1)]);
});

test('reads what the build writes', () => {
  expect(readManifest(JSON.stringify(MANIFEST))).toEqual(MANIFEST);
});

test.each([
  ['no JSON', '<!doctype html><title>Log in</title>'],
  ['nothing', ''],
  ['a list', '[]'],
  ['another format', JSON.stringify({ ...MANIFEST, format: 2 })],
  ['a shell of numbers', JSON.stringify({ ...MANIFEST, shell: [1] })],
  ['a pack without files', JSON.stringify({ ...MANIFEST, packs: { first: { title: 'First' } } })],
  ['a pack that is null', JSON.stringify({ ...MANIFEST, packs: { first: null } })],
  ['a file without a digest', JSON.stringify({ ...MANIFEST, files: { 'index.html': ['', 1] } })],
  ['a file without its bytes', JSON.stringify({ ...MANIFEST, files: { 'index.html': [hex(1)] } })],
])('reads nothing from %s', (_, text) => {
  expect(readManifest(text)).toBeUndefined();
});
