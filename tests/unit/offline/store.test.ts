import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { digestOf } from '../../../src/offline/fetch-verified.ts';
import { listFiles } from '../../../src/offline/manifest.ts';
import { dropOfflineStore, nameCaches, openOfflineStore } from '../../../src/offline/store.ts';
import { fakeSite } from './fake-caches.ts';
import type { Answers } from './fake-caches.ts';
import { makeRelease } from './release.ts';

const ROOT = new URL('https://site.example/base/');

beforeEach(() => vi.stubGlobal('setTimeout', (work: () => void) => queueMicrotask(work)));
afterEach(() => vi.unstubAllGlobals());

async function begin(change: Answers = {}) {
  const { build, answers } = await makeRelease('/base/', 'A');
  const site = fakeSite({ ...answers, ...change });
  return { ...site, build, store: openOfflineStore(ROOT) };
}

test('reads the list that the server has, and names the build by its digest', async () => {
  const { store, build } = await begin();
  expect(await store.fetchBuild()).toEqual(build);
  expect(build.id).toBe(await digestOf(new TextEncoder().encode(JSON.stringify(build.manifest))));
});

test.each([
  ['a page to log in to', '<!doctype html>'],
  ['a fault', new Response('{}', { status: 500 })],
])('takes no list from %s', async (_, answer) => {
  const { store } = await begin({ '/base/offline.json': answer });
  await expect(store.fetchBuild()).rejects.toThrow('cannot be read');
});

test('brings in what is missing, tells of each file, and finds it again', async () => {
  const { store, build, asked } = await begin();
  const files = listFiles(build.manifest, ['first']);
  let told = 0;
  await store.bring(build.manifest, files, () => (told += 1));
  expect(told).toBe(files.length);
  expect(asked).toContain('/base/learn/first/');
  expect(await (await store.find(build.manifest, 'learn/first/index.html'))?.text()).toContain('first');
  expect(await store.find(build.manifest, 'learn/second/index.html')).toBeUndefined();
  expect(await store.find(build.manifest, 'none')).toBeUndefined();
  asked.length = 0;
  await store.bring(build.manifest, files);
  expect(asked).toEqual([]);
});

test('goes on where it was broken off, and keeps nothing that is wrong', async () => {
  const answers: Answers = { '/base/d/shared.json': '<!doctype html>' };
  const { store, build, caches } = await begin(answers);
  const files = listFiles(build.manifest, ['first']);
  await expect(store.bring(build.manifest, files)).rejects.toThrow('is not the file of this build');
  const held = [...(caches.all.get(nameCaches('/base/').files)?.values() ?? [])];
  const texts = await Promise.all(held.map((one) => one.clone().text()));
  expect(texts.join()).not.toContain('doctype');
  const { answers: right } = await makeRelease('/base/', 'A');
  const again = fakeSite(right);
  vi.stubGlobal('caches', caches);
  await store.bring(build.manifest, files);
  expect(again.asked).toHaveLength(files.length - texts.length);
});

test('stops when told, and says that the room is full', async () => {
  const { store, build, caches } = await begin();
  const stop = new AbortController();
  stop.abort();
  const files = listFiles(build.manifest, []);
  await expect(store.bring(build.manifest, files, undefined, stop)).rejects.toMatchObject({
    name: 'AbortError',
  });
  caches.isFull = true;
  await expect(store.bring(build.manifest, files)).rejects.toMatchObject({ name: 'QuotaExceededError' });
});

test('keeps on tidying what any known build needs for what was asked for, and no more', async () => {
  const { store, build } = await begin();
  await store.noteBuild(build);
  await store.noteModule('first', 'whole');
  await store.noteModule('second', 'part');
  await store.bring(build.manifest, listFiles(build.manifest, ['first', 'second']));
  await store.tidy();
  expect((await store.listHeld()).size).toBe(6);
  await store.dropNote('module/first');
  await store.tidy();
  expect(await store.find(build.manifest, 'learn/first/index.html')).toBeUndefined();
  expect(await store.find(build.manifest, 'd/shared.json')).toBeDefined();
  expect(await store.listModules()).toEqual(new Map([['second', 'part']]));
});

test('keeps two copies of the site on one origin apart, and drops one without the other', async () => {
  const { store, build, caches } = await begin();
  await store.noteBuild(build);
  await store.bring(build.manifest, build.manifest.shell);
  const other = openOfflineStore(new URL('https://site.example/base/two/'));
  await other.noteModule('first', 'part');
  expect((await other.listHeld()).size).toBe(0);
  expect((await store.listModules()).size).toBe(0);
  await caches.open('point-twelve:/base/');
  await dropOfflineStore('/base/');
  expect([...caches.all.keys()].sort()).toEqual([
    'point-twelve-offline-files:/base/two/',
    'point-twelve-offline-notes:/base/two/',
    'point-twelve:/base/',
  ]);
});
