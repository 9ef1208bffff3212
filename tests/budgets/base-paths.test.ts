import { expect, test } from 'vitest';
import { BUILD_FILE, readManifest } from '../../src/packaging/build-manifest.ts';
import { describeBuild, listBuild } from '../../src/packaging/describe-build.ts';
import { encodeBase, fileOf, moveBase } from '../../src/packaging/re-root.ts';
import { BASE, DIST, DIST_BASE, listFiles, listTags, readBuilt } from './built-site.ts';

const HOLDING = '**/*.{html,css,js}';
/** Where builds lie on real servers: at the top, in folders, in a user's own, in one with a space, in another script. */
const BASES = ['/', '/a/', '/a/b/', '/~u/x/', '/clinical information/', '/klinička/'];

const texts = new Map(listFiles(HOLDING).map((path) => [path, readBuilt(path).toString('utf8')]));
const files = new Set(listBuild(DIST));

/** What is wrong with the addresses of one file that was moved below a base. */
function listAstray(path: string, moved: string, base: string): string[] {
  const addresses = path.endsWith('.html')
    ? listTags(moved).flatMap(({ attributes }) =>
        ['href', 'src', 'data-full-screen', 'data-base', 'data-public'].flatMap(
          (name) => attributes.get(name) ?? [],
        ),
      )
    : [...moved.matchAll(/(?:["'`]|url\()(\/[^"'`)]*\b_astro\/[^"'`)]+)/g)].map(
        ([, address = '']) => address,
      );
  return addresses
    .filter((address) => address.startsWith('/'))
    .filter((address) => {
      const { file } = fileOf(address.slice(base.length));
      return !address.startsWith(base) || !files.has(decodeURIComponent(file));
    })
    .map((address) => `${base}${path} → ${address}`);
}

test.each(BASES)('leads every address of a build somewhere once it is moved to %s', (wanted) => {
  const base = encodeBase(wanted) ?? '';
  expect(base).toMatch(/^[\x21-\x7e]+$/);
  const astray = [...texts].flatMap(([path, text]) =>
    listAstray(path, moveBase(path, text, '/', base), base),
  );
  expect(astray).toEqual([]);
});

test('moves a build of a longer base away from it without leaving a trace', () => {
  const left = listFiles('**/*.{html,css,js,json,svg,xml,txt,webmanifest}', DIST_BASE)
    .filter((path) => path !== BUILD_FILE)
    .filter((path) =>
      moveBase(path, readBuilt(path, DIST_BASE).toString('utf8'), BASE, '/x/').includes(BASE),
    );
  expect(left).toEqual([]);
});

test('moves a build to the bytes that a build for that base has', () => {
  // Names of chunks hold a digest of what they were built with, and an address is part of that.
  const withoutDigests = (text: string): string =>
    text.replace(/[.-][\w-]{8}(?=\.(?:js|css|woff2|ttf|icc)\b)/g, '');
  const sorted = (paths: readonly string[]): string[] => paths.filter((path) => !path.startsWith('gallery/'));
  const pages = sorted(listFiles('**/*.html', DIST_BASE));
  expect(sorted(listFiles('**/*.html'))).toEqual(pages);
  const different = pages.filter((path) => {
    const moved = moveBase(path, texts.get(path) ?? '', '/', BASE);
    return withoutDigests(moved) !== withoutDigests(readBuilt(path, DIST_BASE).toString('utf8'));
  });
  expect(different).toEqual([]);
});

test.each([
  [DIST, '/'],
  [DIST_BASE, BASE],
])('lists every file of a build in it: %s', (folder, base) => {
  const written = readManifest(readBuilt(BUILD_FILE, folder).toString('utf8'));
  expect(written).toEqual(describeBuild(folder, base));
});
