import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { listFiles } from '../../../src/offline/manifest.ts';
import { openReleases } from '../../../src/offline/releases.ts';
import type { WorkerScope } from '../../../src/offline/scope.ts';
import { openOfflineStore } from '../../../src/offline/store.ts';
import { FakeCaches, fakeSite } from './fake-caches.ts';
import type { Answers } from './fake-caches.ts';
import { makeRelease } from './release.ts';

const ROOT = new URL('https://site.example/');
type Release = Awaited<ReturnType<typeof makeRelease>>;
const [A, B, C] = (await Promise.all(['A', 'B', 'C'].map((mark) => makeRelease('/', mark)))) as [
  Release,
  Release,
  Release,
];

beforeEach(() => vi.stubGlobal('setTimeout', (work: () => void) => queueMicrotask(work)));
afterEach(() => vi.unstubAllGlobals());

/** A device with open pages, and the worker of each release as it comes in. */
function openDevice() {
  const caches = new FakeCaches();
  const pages: string[] = [];
  const registration: { waiting: object | undefined } = { waiting: undefined };
  const scope = {
    registration,
    clients: {
      matchAll: () => Promise.resolve(pages.map((id) => ({ id }))),
      claim: () => Promise.resolve(),
    },
  } as unknown as WorkerScope;
  const store = openOfflineStore(ROOT);
  const comeIn = async (release: Release, change: Answers = {}) => {
    fakeSite({ ...release.answers, ...change });
    vi.stubGlobal('caches', caches);
    const releases = openReleases(store, scope, release.build.id);
    await releases.install();
    return releases;
  };
  return { caches, pages, registration, store, comeIn };
}

const textOf = async (answer: Promise<Response | undefined>) => (await answer)?.text();

test('keeps the shell of the first build, and nothing of modules', async () => {
  const { store, comeIn } = openDevice();
  const first = await comeIn(A);
  await first.activate();
  expect((await store.listHeld()).size).toBe(3);
  expect((await store.readActive())?.id).toBe(A.build.id);
  expect(await first.findEarlier('page')).toBeUndefined();
});

test('brings a new build in whole, with the modules that are whole here and not with those that are begun', async () => {
  const { store, comeIn } = openDevice();
  await (await comeIn(A)).activate();
  await store.noteModule('first', 'whole');
  await store.bring(A.build.manifest, listFiles(A.build.manifest, ['first']));
  await store.noteModule('second', 'part');
  await (await comeIn(B)).activate();
  const { manifest } = B.build;
  expect(await textOf(store.find(manifest, 'learn/first/index.html'))).toContain('of B');
  expect(await store.find(manifest, 'learn/second/index.html')).toBeUndefined();
  expect(await store.find(A.build.manifest, 'learn/first/index.html')).toBeUndefined();
  expect(await store.listModules()).toEqual(
    new Map([
      ['first', 'whole'],
      ['second', 'part'],
    ]),
  );
});

test('refuses a build of which one file is of another, and keeps what is here', async () => {
  const { store, comeIn } = openDevice();
  await (await comeIn(A)).activate();
  const mixed = { '/': A.answers['/'] ?? '' };
  await expect(comeIn(B, mixed)).rejects.toThrow('is not the file of this build');
  expect((await store.readActive())?.id).toBe(A.build.id);
  expect(await textOf(store.find(A.build.manifest, 'index.html'))).toContain('of A');
  await expect(comeIn(B, { '/offline.json': A.answers['/offline.json'] ?? '' })).rejects.toThrow(
    'another build',
  );
});

test('keeps an earlier build for the pages that were opened with it, and forgets it with the last', async () => {
  const { store, pages, comeIn } = openDevice();
  await (await comeIn(A)).activate();
  pages.push('old one', 'old two');
  const second = await comeIn(B);
  await second.activate();
  pages.push('new');
  expect((await second.findEarlier('old one'))?.id).toBe(A.build.id);
  expect(await second.findEarlier('new')).toBeUndefined();
  pages.splice(0, 1);
  await second.forgetEarlier();
  expect(await textOf(store.find(A.build.manifest, 'index.html'))).toContain('of A');
  pages.splice(0, 1);
  await second.forgetEarlier();
  expect(await store.find(A.build.manifest, 'index.html')).toBeUndefined();
  expect(await store.readBuild(A.build.id)).toBeUndefined();
  expect(await textOf(store.find(B.build.manifest, 'index.html'))).toContain('of B');
});

test('knows which of two earlier builds a page was opened with', async () => {
  const { pages, comeIn } = openDevice();
  await (await comeIn(A)).activate();
  pages.push('of A');
  await (await comeIn(B)).activate();
  pages.push('of B');
  const third = await comeIn(C);
  await third.activate();
  expect((await third.findEarlier('of A'))?.id).toBe(A.build.id);
  expect((await third.findEarlier('of B'))?.id).toBe(B.build.id);
});

test('throws nothing away while another build is on its way', async () => {
  const { store, pages, registration, comeIn } = openDevice();
  await (await comeIn(A)).activate();
  pages.push('old');
  const second = await comeIn(B);
  await comeIn(C);
  registration.waiting = {};
  await second.activate();
  pages.length = 0;
  await second.forgetEarlier();
  expect(await textOf(store.find(C.build.manifest, 'index.html'))).toContain('of C');
  registration.waiting = undefined;
  await second.forgetEarlier();
  expect(await store.find(A.build.manifest, 'index.html')).toBeUndefined();
});

test('forgets a build that never came to be used', async () => {
  const { store, comeIn } = openDevice();
  await (await comeIn(A)).activate();
  await comeIn(B);
  await (await comeIn(C)).activate();
  expect(await store.listNotes('build/')).toEqual([C.build.id]);
  expect((await store.listHeld()).size).toBe(3);
});

test('calls a module begun that was saved from the build before', async () => {
  const { store, comeIn } = openDevice();
  await (await comeIn(A)).activate();
  const second = await comeIn(B);
  await store.bring(A.build.manifest, listFiles(A.build.manifest, ['first'])).catch(() => undefined);
  await store.noteModule('first', 'whole');
  await second.activate();
  expect(await store.listModules()).toEqual(new Map([['first', 'part']]));
});

test('keeps a build that comes back while it is being forgotten', async () => {
  const { store, pages, registration, comeIn } = openDevice();
  await (await comeIn(A)).activate();
  pages.push('old');
  const second = await comeIn(B);
  await second.activate();
  // The host goes back to the release before.
  const first = await comeIn(A);
  registration.waiting = {};
  pages.length = 0;
  await second.forgetEarlier();
  registration.waiting = undefined;
  await first.activate();
  expect((await store.readActive())?.id).toBe(A.build.id);
  expect(await textOf(store.find(A.build.manifest, 'index.html'))).toContain('of A');
  expect((await store.listHeld()).size).toBe(3);
});
