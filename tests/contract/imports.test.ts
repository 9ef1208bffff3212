import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Imports of `.astro` and `.mdx` files, which the tool that keeps the other walls does not read. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  // A statement begins its line, or ends one of several lines: prose may speak of "apart from 'this'".
  return [...text.matchAll(/^(?:import\b.*|export\b.*|\}\s*from\s+)['"]([^'"\n]+)['"]/gm)].map(
    (match) => match[1] ?? '',
  );
}

/** Why an import of an `.astro` file is refused, or nothing. */
function refuse(imported: string): string | undefined {
  if (/\/platform\//.test(imported)) return 'Pages never touch the platform: go through shell/.';
  if (/\/(log|progress)\//.test(imported)) return 'A page knows no record: a script in shell/ does.';
  if (/\/exercises\/[a-z-]+\/(?!author\.mdx)/.test(imported))
    return 'A page never reaches into a kind: use registry or runtimes.';
  if (/\/tests\//.test(imported)) return 'Nobody imports tests.';
  return undefined;
}

test('keeps pages, layouts and components out of the rooms they may not see', () => {
  const refused = globSync('src/**/*.astro').flatMap((file) =>
    importsOf(file).flatMap((imported) => refuse(imported) ?? []),
  );
  expect(refused).toEqual([]);
});

test('reads what the files of pages import', () => {
  const imported = globSync('src/pages/**/*.astro').flatMap(importsOf);
  expect(imported.length).toBeGreaterThan(80);
  expect(imported).toContain('../../layouts/Page.astro');
});

test('refuses a page that reaches where it may not', () => {
  expect(refuse('../platform/record.ts')).toBeDefined();
  expect(refuse('../exercises/find-defects/score.ts')).toBeDefined();
  expect(refuse('../progress/fold.ts')).toBeDefined();
  expect(refuse('../exercises/registry.ts')).toBeUndefined();
});

test('lets content import nothing', () => {
  const importing = globSync('content/**/*.mdx').filter((file) => importsOf(file).length > 0);
  expect(importing).toEqual([]);
});
