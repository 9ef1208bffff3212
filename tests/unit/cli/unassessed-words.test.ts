import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { warnUnassessed } from '../../../src/cli/unassessed-words.ts';
import type { Unit } from '../../../src/packaging/unit.ts';

const GOOD = 'tests/contract/doctor/good';
const reduced = mkdtempSync(join(tmpdir(), 'unassessed-'));
cpSync(GOOD, reduced, { recursive: true });
writeFileSync(join(reduced, 'site.yaml'), 'content:\n  exclude: [second-look]\n');
afterAll(() => rmSync(reduced, { recursive: true }));

const unit = (slug: string, more: Partial<Unit> = {}): Unit => ({
  ...{ kind: 'module', slug, title: 'It', start: '', passFraction: undefined },
  ...{ modules: new Set(), pathways: new Set(), ...more },
});

const TOLD = ': your LMS is told "completed" after the last lesson, and will never be told "passed".';

test.each([
  [
    'data-quality',
    reduced,
    'has no assessment in this copy, because content.exclude in site.yaml leaves out lessons that belong to it',
  ],
  ['coding', GOOD, 'has no assessment on any copy yet, because lessons that belong to it are in preparation'],
  ['new-doctors', reduced, 'has no assessment, on this copy or any other'],
  ['of-another-build', GOOD, 'has no assessment in this build'],
])('says of %s in %s why it has no assessment', (slug, content, reason) => {
  expect(warnUnassessed(unit(slug), content)).toEqual([`Mind: "It" ${reason}${TOLD}`]);
});

test('says nothing of what has an assessment, and of everything at once', () => {
  expect(warnUnassessed(unit('data-quality', { passFraction: 0.8 }), GOOD)).toEqual([]);
  expect(warnUnassessed(unit('all', { kind: 'all' }), GOOD)).toEqual([]);
});
