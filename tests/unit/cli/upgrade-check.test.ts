import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runUpgradeCheck } from '../../../src/cli/upgrade-check.ts';
import { compareKeys, listKeys } from '../../../src/cli/upgrade-keys.ts';
import { findNews } from '../../../src/cli/upgrade-news.ts';

const GOOD = fileURLToPath(new URL('../../contract/doctor/good', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'upgrade-'));
const [before, after] = [join(work, 'before'), join(work, 'after')];
const TODAY = '2026-11-27';
const LESSON = 'modules/04-data-quality/01-first-look/lesson.mdx';
const SECOND = 'modules/04-data-quality/02-second-look/lesson.mdx';

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function edit(path: string, change: (text: string) => string): void {
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

const schema = (properties: object): string => JSON.stringify({ properties });

beforeAll(() => {
  for (const folder of [before, after]) cpSync(GOOD, join(folder, 'content'), { recursive: true });
  write(join(before, 'package.json'), '{"version":"1.0.0"}');
  write(join(after, 'package.json'), '{"version":"1.1.0"}');
  write(join(before, 'CHANGELOG.md'), '# Changelog\n\n## 1.0.0\n\n- Learners: you can now read.\n');
  write(
    join(after, 'CHANGELOG.md'),
    '# Changelog\n\n## 1.1.0\n\n- Learners: you can now write,\n  and draw.\n- Educators: a new part.\n- Hosts: before upgrading, breathe.\n\n## 1.0.0\n\n- Learners: you can now read.\n',
  );
  const name = { name: { default: 'Ours', description: 'A name.' } };
  write(join(before, 'content/site.schema.json'), schema({ old: { default: 1 }, ...name }));
  write(
    join(after, 'content/site.schema.json'),
    schema({
      name: { ...name.name, default: 'Theirs' },
      lms: { default: [], description: 'Other servers.' },
    }),
  );
  // The host's own files, at paths that the new version changed, lost, took and left alone.
  for (const file of [LESSON, SECOND]) {
    const text = readFileSync(join(before, 'content', file), 'utf8');
    write(join(before, 'content/site', file), text);
  }
  edit(join(after, 'content', LESSON), (text) => text.replace(/^version: .*$/m, 'version: 9.0.0'));
  const term = readFileSync(join(GOOD, 'glossary/spell.yaml'), 'utf8');
  for (const root of [join(before, 'content/site'), join(after, 'content')]) {
    write(
      join(root, 'glossary/ward.yaml'),
      term.replace('id: spell', 'id: ward').replace(/^term: .*$/m, 'term: Ward'),
    );
  }
  edit(join(before, 'content/site.yaml'), (text) => `${text}content:\n  exclude: [second-look]\n`);
});
afterAll(() => rmSync(work, { recursive: true }));

test('says what changed for learners, authors and hosts, and what becomes of each file of the host', () => {
  const { said, code } = runUpgradeCheck([before], after, TODAY);
  expect(code).toBe(0);
  expect(said).toMatch(
    /^From 1\.0\.0 to 1\.1\.0, with your content\/site.yaml and 3 files in content\/site\//,
  );
  expect(said).toContain('Your settings and files fit');
  expect(said).toContain(`content/site/${LESSON}: ours has changed`);
  expect(said).toContain('content/site/glossary/ward.yaml: ours has come to this path');
  expect(said).not.toContain(`content/site/${SECOND}`);
  expect(said).toContain('lms is new. Other servers.');
  expect(said).toContain('name, where you leave it out, is now "Theirs" and was "Ours".');
  expect(said).toContain('old is no longer read.');
  expect(said).toMatch(
    /for learners\n {2}- Lessons whose meaning changed[^\n]*4\.1 [^\n]*\n {2}- Learners: you can now write, and draw\.\n/,
  );
  expect(said).toMatch(/for authors\n {2}- Educators: a new part\.\n/);
  expect(said).toMatch(/for hosts\n {2}- Hosts: before upgrading, breathe\.$/);
  expect(said).not.toContain('you can now read');
});

test('names all that must be mended at once, with the host’s files in the new version', () => {
  const mine = join(work, 'mine');
  cpSync(before, mine, { recursive: true });
  edit(join(mine, 'content/site.yaml'), (text) =>
    text.replace('passMark: 80', 'passmark: 80').replace('[second-look]', '[second-lok]'),
  );
  write(join(mine, 'content/site/glossary/other.yaml'), 'id: other\n');
  const { said, code } = runUpgradeCheck([mine], after, TODAY);
  expect(code).toBe(1);
  expect(said).toContain('did you mean "passMark"?');
  expect(said).toContain('content/site/glossary/other.yaml');
  edit(join(mine, 'content/site.yaml'), (text) => text.replace('passmark', 'passMark'));
  expect(runUpgradeCheck([mine], after, TODAY).said).toContain('did you mean "second-look"?');
});

test('refuses what is no folder of ours', () => {
  expect(runUpgradeCheck([], after, TODAY).code).toBe(2);
  expect(runUpgradeCheck([before, before], after, TODAY).code).toBe(2);
  expect(runUpgradeCheck([work], after, TODAY).said).toContain('There is no content/modules in');
});

test('compares keys by their whole way and by their defaults', () => {
  const keys = listKeys({
    properties: { a: { properties: { b: { default: 1 } } }, c: { items: { properties: { d: {} } } } },
  });
  expect(keys.map(({ path }) => path)).toEqual(['a.b', 'c', 'c[].d']);
  expect(compareKeys(keys, keys)).toEqual({ added: [], retired: [], changed: [] });
});

test('finds news by their words, not by version', () => {
  expect(findNews('- Learners: one.', '- Learners: one.\n- Nurses: two.\n- Deaneries: three.')).toEqual({
    learners: ['Nurses: two.'],
    authors: [],
    hosts: ['Deaneries: three.'],
  });
});
