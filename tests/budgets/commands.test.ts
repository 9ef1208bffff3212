import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { decodeEntities, readPages } from './built-site.ts';

/** The commands that a text tells its reader to run. */
function listCommands(text: string): string[] {
  return [...text.matchAll(/\bnpm run ([a-z-]+)/g)].map(([, name = '']) => name);
}

test('tells nobody to run a command that there is not', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const pages = readPages().map(({ address, html }) => ({
    address: `/${address}`,
    text: decodeEntities(html).replace(/<[^>]*>/g, ''),
  }));
  const readme = { address: 'README.md', text: readFileSync('README.md', 'utf8') };
  const told = [...pages, readme].flatMap(({ address, text }) =>
    listCommands(text).map((name) => ({ address, name })),
  );
  expect(told.length).toBeGreaterThan(20);
  expect(told.filter(({ name }) => !Object.hasOwn(scripts, name))).toEqual([]);
});
