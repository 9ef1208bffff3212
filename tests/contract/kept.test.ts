import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { kept, listKept } from '../../src/components/kept.ts';
import { nameCaches } from '../../src/offline/store.ts';
import { nameDatabase } from '../../src/platform/record.ts';

/** What a page can keep something with, in any browser. */
const KEEPING =
  /indexedDB\.open|localStorage\.setItem|sessionStorage|caches\.open|getDirectory\(|document\.cookie|cookieStore|\.cookie =/;

const files = globSync(['src/**/*.{js,ts,tsx,astro}', 'public/*.js']).map((path) =>
  path.replaceAll('\\', '/'),
);

test('names on the cookies page every file that keeps something in a browser, and no other', () => {
  // The page's own list is no code that keeps anything; nor are words about it.
  const code = files.filter((path) => path !== 'src/components/kept.ts');
  const keeping = code.filter((path) => KEEPING.test(withoutComments(readFileSync(path, 'utf8'))));
  expect(keeping.sort()).toEqual([...new Set(kept.flatMap(({ by }) => by))].sort());
});

test('names the record as the record is named, and the colours as their script does', () => {
  const names = kept.map(({ name }) => name);
  expect(names).toContain('point-twelve:…');
  expect(nameDatabase('/a/b/')).toMatch(/^point-twelve:/);
  for (const cache of Object.values(nameCaches('/')))
    expect(cache.startsWith('point-twelve-offline-')).toBe(true);
  expect(names).toContain('point-twelve-offline-…');
  expect(names.filter((name) => !name.endsWith('…'))).toEqual(['point-twelve.theme']);
  expect(readFileSync('src/shell/theme.js', 'utf8')).toContain("'point-twelve.theme'");
});

test('leaves out what only use without a connection keeps, where the host does not offer that', () => {
  expect(listKept(true)).toEqual(kept);
  expect(listKept(false).map(({ where }) => where)).not.toContain('Cache');
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}
