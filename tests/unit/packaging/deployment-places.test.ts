import { expect, test } from 'vitest';
import type { Fault } from '../../../src/packaging/deployment.ts';
import { sayPlaces } from '../../../src/packaging/deployment-places.ts';

const named = (stem: string, count: number, end: string): string[] =>
  Array.from({ length: count }, (_, index) => `${stem}${index + 1}${end}`);

const SEARCH = named('s/', 9, '.json');
const SCRIPTS = named('_astro/part-', 8, '.js');
const PAGES = named('learn/', 30, '/index.html');
const BUILD = [...SEARCH, ...SCRIPTS, ...PAGES, '_astro/page.css'];

const missing = (at: string): Fault => ({ code: 'missing', at, found: 'status 404' });

test('says in one line what every file has in common', () => {
  expect(sayPlaces(BUILD.map(missing), BUILD, false)).toEqual(['  all 48 files: status 404']);
  expect(sayPlaces([...SEARCH, ...SCRIPTS].map(missing), BUILD, false)).toEqual([
    '  all 9 files in s/: status 404',
    '  all 8 .js files: status 404',
  ]);
});

test('names five and counts the rest where a sort of file is not whole', () => {
  const lines = sayPlaces(PAGES.slice(1).map(missing), BUILD, false);
  expect(lines).toHaveLength(6);
  expect(lines.at(-1)).toBe('  and 24 more (--all shows every one)');
});

test('takes findings together that each place has for itself', () => {
  const altered = PAGES.map((at, index): Fault => ({ code: 'altered', at, found: `${index} bytes` }));
  expect(sayPlaces(altered, BUILD, false)).toEqual([
    '  all 30 files in learn/, such as learn/1/index.html: 0 bytes',
  ]);
});

test('names every place when it is asked to', () => {
  expect(sayPlaces(PAGES.map(missing), BUILD, true)).toHaveLength(30);
});
