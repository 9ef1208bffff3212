import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { listFiles as listKept, readManifest, weigh } from '../../src/offline/manifest.ts';
import { DIST, DIST_BASE, gzippedBytes, listFiles, listTags, readBuilt, readPages } from './built-site.ts';

/** Bytes as they are kept on a device: what every module needs, before the first one is saved. */
const SHELL = 1_500_000;
/** Bytes after gzip of the service worker. */
const WORKER = 5_000;
/** Bytes after gzip of the list of files, which is fetched at a press and with each new release. */
const LIST = 100_000;

const manifestOf = (folder: string) => {
  const manifest = readManifest(readBuilt('offline.json', folder).toString('utf8'));
  if (!manifest) throw new Error(`No list in ${folder}`);
  return manifest;
};
const manifest = manifestOf(DIST);
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

test('keeps what every module needs within its budget', () => {
  expect(weigh(manifest, manifest.shell).bytes).toBeLessThanOrEqual(SHELL);
});

test('keeps the service worker and the list of files small', () => {
  expect(gzippedBytes(readBuilt('sw.js'))).toBeLessThanOrEqual(WORKER);
  expect(gzippedBytes(readBuilt('offline.json'))).toBeLessThanOrEqual(LIST);
});

test.each([
  ['at the top', DIST],
  ['below a longer base path', DIST_BASE],
])('lists every file as it stands in the build, %s', (_, folder) => {
  const { files } = manifestOf(folder);
  const wrong = Object.entries(files).filter(([path, [digest, bytes]]) => {
    const built = readBuilt(path, folder);
    return sha256(built) !== digest || built.length !== bytes;
  });
  expect(wrong).toEqual([]);
  const [first = ''] = readBuilt('sw.js', folder).toString('utf8').split('\n');
  expect(first).toBe(`self.OFFLINE_BUILD="${sha256(readBuilt('offline.json', folder))}";`);
});

test('keeps the same files below any base path', () => {
  const paths = ({ shell, packs }: typeof manifest) => {
    const plain = (path: string): string => path.replace(/[.-][\w-]{8}\.(js|css)$/, '.$1');
    const sorted = (list: string[]) => list.map(plain).sort();
    return [sorted(shell), ...Object.values(packs).map(({ files }) => sorted(files))];
  };
  expect(paths(manifestOf(DIST_BASE))).toEqual(paths(manifest));
});

test('offers every open module, whole: no page of one asks for a file that is not kept with it', () => {
  const slugs = listFiles('learn/*/index.html').map((path) => path.split('/')[1] ?? '');
  expect(Object.keys(manifest.packs).sort()).toEqual(slugs.sort());
  const pages = new Map(readPages().map(({ address, html }) => [address, html]));
  const missing = slugs.flatMap((slug) => {
    const kept = new Set(listKept(manifest, [slug]));
    return [...kept]
      .filter((path) => path.endsWith('index.html'))
      .flatMap((path) =>
        listTags(pages.get(path.replace(/index\.html$/, '')) ?? '')
          .filter(({ name }) => ['link', 'script', 'img'].includes(name))
          .flatMap(({ attributes }) => attributes.get('href') ?? attributes.get('src') ?? [])
          .filter((named) => /^\/(?!.*\/$)/.test(named) && !kept.has(named.slice(1)))
          .map((named) => `${path}: ${named}`),
      );
  });
  expect([...new Set(missing)]).toEqual([]);
});

test('keeps no page of the gallery or for authors, and nothing that is no part of the site', () => {
  const strange = Object.keys(manifest.files).filter((path) =>
    /^(gallery|for-authors|verify)\/|^(sw\.js|offline\.json)$/.test(path),
  );
  expect(strange).toEqual([]);
});
