import { expect, test } from 'vitest';
import { moveBase } from '../../src/packaging/re-root.ts';
import { SERVERS } from '../hosts/servers.ts';
import { BASE, DIST_BASE, listFiles, listTags, readBuilt, readPages } from './built-site.ts';

const downloads = listFiles('for-hosts/recipes/*');
const guides = readPages().filter(({ html }) => /href="[^"]*for-hosts\/recipes\/[^"]*" download/.test(html));

test('moves the files for servers to those of a build for the other base', () => {
  expect(downloads.length).toBeGreaterThan(6);
  const different = downloads.filter(
    (path) =>
      moveBase(path, readBuilt(path).toString('utf8'), '/', BASE) !==
      readBuilt(path, DIST_BASE).toString('utf8'),
  );
  expect(different).toEqual([]);
});

test('offers every file for a server on a page, under the name it is used by', () => {
  const offered = guides.flatMap(({ html }) =>
    listTags(html)
      .filter(({ attributes }) => attributes.has('download'))
      .flatMap(({ attributes }) => attributes.get('href')?.slice(1) ?? []),
  );
  expect([...new Set(offered)].filter((path) => path.startsWith('for-hosts/recipes/')).sort()).toEqual(
    [...downloads].sort(),
  );
});

test('says of each server whether its file was tried there', () => {
  const tried = SERVERS.filter(({ tool }) => tool).map(({ name }) => name.toLowerCase());
  const said = guides
    .filter(({ html }) => html.includes('<strong>Tested.</strong>'))
    .map(({ address }) => address.split('/')[1]);
  expect(said.sort()).toEqual(tried.sort());
  const unsaid = guides.filter(({ html }) => !/<strong>(Tested|Not tested by us)\.<\/strong>/.test(html));
  expect(unsaid.map(({ address }) => address)).toEqual(['for-hosts/headers/']);
});
