import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { runDoctor } from '../../../src/cli/doctor.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const good = here('../../contract/doctor/good');
const work = mkdtempSync(join(tmpdir(), 'doctor-cli-'));
afterAll(() => rmSync(work, { recursive: true }));

const TODAY = '2026-11-24';

test('ends well on sound content, as a command', () => {
  const { stdout, status } = spawnSync(process.execPath, [here('../../../src/cli/doctor.ts'), good], {
    encoding: 'utf8',
  });
  expect(stdout).toMatch(/^Content doctor · 2 modules, 2 lessons/);
  expect(status).toBe(0);
});

test('prints problems and ends with 1 on an error', () => {
  const root = join(work, 'bad');
  cpSync(good, root, { recursive: true });
  writeFileSync(join(root, 'site.yaml'), 'site:\n  base: here\n');
  const { said, code } = runDoctor([root], TODAY);
  expect(said).toContain(
    'site.yaml:2:9\n  ERROR field/form   site.base is "here", which has the wrong form.',
  );
  expect(said).toContain('More: /for-authors/site/#site');
  expect(code).toBe(1);
});

test('prints the same as JSON when asked', () => {
  const { said, code } = runDoctor(['--json', good], TODAY);
  expect(JSON.parse(said)).toMatchObject({ errors: 0, warnings: 0, problems: [] });
  expect(code).toBe(0);
});

test('lists reviews when asked, as lines and as JSON', () => {
  expect(runDoctor(['--reviews', good], TODAY).said).toMatch(
    /\nREVIEW .*\n  4\.1 A first look: not yet reviewed$/,
  );
  expect(runDoctor([good], TODAY).said).not.toContain('REVIEW');
  const { said } = runDoctor(['--reviews', '--json', good], TODAY);
  expect(JSON.parse(said)).toMatchObject({
    reviews: { current: 1, overdue: [], unreviewed: [{ number: '4.1' }] },
  });
});

test('explains itself when it is not understood', () => {
  expect(runDoctor(['--nonsense'], TODAY)).toMatchObject({ code: 2 });
  expect(runDoctor([good, good], TODAY).said).toContain('Usage:');
});
