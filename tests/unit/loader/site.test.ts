import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { siteSchema } from '../../../src/curriculum/site.ts';
import { readSite } from '../../../src/loader/site.ts';

const root = mkdtempSync(join(tmpdir(), 'site-'));
afterAll(() => rmSync(root, { recursive: true }));

function readWritten(text: string) {
  writeFileSync(join(root, 'site.yaml'), text);
  return readSite(root);
}

test('gives defaults without a file, for an empty file and for a wrong one', () => {
  const defaults = siteSchema.parse({});
  expect(readSite(join(root, 'nowhere'))).toEqual(defaults);
  expect(readWritten('')).toEqual(defaults);
  expect(readWritten('# all as it comes\n')).toEqual(defaults);
  expect(readWritten('site: { base: nowhere }\n')).toEqual(defaults);
  expect(readWritten('site: [\n')).toEqual(defaults);
});

test('gives what the host wrote, and defaults for the rest', () => {
  expect(readWritten('site:\n  base: /a/b/\n').site).toEqual({ ...siteSchema.parse({}).site, base: '/a/b/' });
});
