import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { moreAddresses } from '../../src/kernel/problem-words.ts';
import { BASE, DIST, DIST_BASE, listTags, readPages } from './built-site.ts';
import type { BuiltPage } from './built-site.ts';

/** What a page can be led to by: the addresses it names, without those of other sites. */
function addressesIn({ html }: BuiltPage): string[] {
  return listTags(html)
    .flatMap(({ attributes }) => [
      attributes.get('href'),
      attributes.get('src'),
      attributes.get('data-full-screen'),
    ])
    .filter((address) => address !== undefined)
    .filter((address) => !/^(https?:|mailto:|data:)/.test(address));
}

/** The ids of every page, by the page's path with a slash before it. */
function collectIds(pages: readonly BuiltPage[], base: string): Map<string, Set<string>> {
  return new Map(
    pages.map(({ address, html }) => [
      base + address,
      new Set(listTags(html).flatMap(({ attributes }) => attributes.get('id') ?? [])),
    ]),
  );
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

/** Each address that leads nowhere, with the page that names it. */
function listBroken(folder: string, base: string): string[] {
  const pages = readPages(folder);
  const ids = collectIds(pages, base);
  const broken: string[] = [];
  for (const page of pages) {
    for (const address of new Set(addressesIn(page))) {
      const { pathname, hash } = new URL(address, `http://site.test${base}${page.address}`);
      const path = decodeURIComponent(pathname);
      const say = (why: string): void => {
        broken.push(`${base}${page.address} → ${address}: ${why}`);
      };
      if (!path.startsWith(base)) say('outside the base path');
      else if (ids.has(path)) {
        const id = decodeURIComponent(hash.slice(1));
        if (id !== '' && !ids.get(path)?.has(id)) say('no such id');
      } else if (!isFile(join(folder, path.slice(base.length)))) say('no such page');
    }
  }
  return broken;
}

test('leads every link and every fragment of the site somewhere', () => {
  expect(listBroken(DIST, '/')).toEqual([]);
});

test('leads every link somewhere under a longer base path too, and none out of it', () => {
  expect(listBroken(DIST_BASE, BASE)).toEqual([]);
});

test('has a page and a heading for every address that a message names', () => {
  const ids = collectIds(readPages(), '/');
  expect(moreAddresses.length).toBeGreaterThan(5);
  const unkept = moreAddresses.filter((address) => {
    const [path = '', id] = address.split('#');
    return !ids.has(path) || (id !== undefined && !ids.get(path)?.has(id));
  });
  expect(unkept).toEqual([]);
});

test('gives no two elements of a page the same id', () => {
  const twice = readPages().flatMap(({ address, html }) => {
    const seen = new Set<string>();
    return listTags(html)
      .flatMap(({ attributes }) => attributes.get('id') ?? [])
      .filter((id) => seen.has(id) || !seen.add(id))
      .map((id) => `/${address}: ${id}`);
  });
  expect(twice).toEqual([]);
});
