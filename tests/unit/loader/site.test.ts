import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { siteSchema } from '../../../src/curriculum/site.ts';
import { sayProblem } from '../../../src/kernel/problem.ts';
import { readSite, readSiteSource } from '../../../src/loader/site.ts';
import { readYaml } from '../../../src/loader/yaml-source.ts';

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

test.each([
  ['https://learn.example.org', true],
  ['https://learn.example.org:8443/', true],
  ['https://learn.example.org/x/', false],
  ['https://learn.example.org?a', false],
  ['learn.example.org', false],
])('takes %s for the address of a site, or says once what is wrong: %s', (url, isTaken) => {
  const { site, problems } = readSiteSource(readYaml('site.yaml', `site:\n  url: ${url}\n`));
  expect(problems.map(({ code }) => code)).toEqual(isTaken ? [] : ['field/form']);
  expect(site.site.url).toBe(isTaken ? url : siteSchema.parse({}).site.url);
});

test('tells a host who copies the name of a folder to leave out its number', () => {
  const [problem] = readSiteSource(
    readYaml('site.yaml', 'content:\n  exclude: [10-measuring-quality]\n'),
  ).problems;
  expect(problem && sayProblem(problem).fix).toContain('leave out the number: measuring-quality');
});

test('gives what the host wrote, and defaults for the rest', () => {
  expect(readWritten('site:\n  base: /a/b/\n').site).toEqual({ ...siteSchema.parse({}).site, base: '/a/b/' });
});
