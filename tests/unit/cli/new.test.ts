import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { runNew } from '../../../src/cli/new.ts';
import { registry } from '../../../src/exercises/registry.ts';
import { formatProblems } from '../../../src/kernel/problem.ts';
import { readLibrary } from '../../../src/loader/library.ts';
import { isThorough } from '../../runs.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'new-'));
const root = join(work, 'content');
cpSync(here('../../contract/doctor/good'), root, { recursive: true });
afterAll(() => rmSync(work, { recursive: true }));

function make(...args: string[]): { said: string; isDone: boolean } {
  const { lines, isDone } = runNew([...args, '--root', root], '2026-11-24');
  return { said: lines.join('\n'), isDone };
}

function errors(): string {
  const { problems } = readLibrary({ root, isProved: true });
  return formatProblems(problems.filter(({ severity }) => severity === 'error'));
}

test('makes a lesson that passes the doctor, behind the last one', () => {
  const { isDone, said } = make('lesson', 'allergy-records', '--module', 'data-quality');
  expect(said).toContain('03-allergy-records/lesson.mdx');
  expect(isDone).toBe(true);
  expect(errors()).toBe('');
  const lesson = readLibrary({ root }).lessons.find(({ slug }) => slug === 'allergy-records');
  expect(lesson).toMatchObject({ number: '4.3', status: 'draft', exercises: ['allergy-records-check'] });
});

test('makes a planned lesson in its place, and says that it is no longer to be planned', () => {
  const { isDone, said } = make('lesson', 'codes-and-counts', '--module', 'coding');
  expect(isDone).toBe(true);
  expect(said).toContain('05-coding/02-codes-and-counts/lesson.mdx');
  expect(said).toContain('take "codes-and-counts" out of planned in');
  const lesson = readLibrary({ root }).lessons.find(({ slug }) => slug === 'codes-and-counts');
  expect(lesson).toMatchObject({ title: 'Codes and counts', statements: ['V3'] });
  expect(errors()).toContain('planned/written');
  rmSync(join(root, 'modules/05-coding/02-codes-and-counts'), { recursive: true });
});

test('makes a lesson that was not planned behind those that are', () => {
  expect(make('lesson', 'codes-again', '--module', 'coding').said).toContain('03-codes-again/lesson.mdx');
  rmSync(join(root, 'modules/05-coding/03-codes-again'), { recursive: true });
});

test("makes a host's own lessons and exercises beside ours, in the folder that they keep", () => {
  const { isDone, said } = make('lesson', 'our-wards', '--module', 'data-quality', '--site');
  expect(isDone, said).toBe(true);
  expect(said).toContain('content/site/modules/04-data-quality/04-our-wards/lesson.mdx');
  expect(errors()).toBe('');
  expect(readLibrary({ root }).lessons.find(({ slug }) => slug === 'our-wards')?.number).toBe('4.4');
  // An exercise goes where its lesson lies; one for a lesson of ours only where that is asked for.
  const own = make('exercise', 'sort-items', '--lesson', 'our-wards', '--id', 'wards-sort');
  expect(own.said).toContain('content/site/modules/04-data-quality/04-our-wards/wards-sort.exercise.yaml');
  const inOurs = make('exercise', 'sort-items', '--lesson', 'first-look', '--id', 'more-sort', '--site');
  expect(inOurs.said).toContain('content/site/modules/04-data-quality/01-first-look/more-sort.exercise.yaml');
  expect(inOurs.said).toMatch(
    /Now copy \S+\/lesson.mdx to \S+\/site\/modules\/\S+\/lesson.mdx and put this into a step/,
  );
  expect(errors()).toBe('');
  const planned = make('lesson', 'codes-and-counts', '--module', 'coding', '--site');
  expect(planned.said).toMatch(
    /Now copy \S+\/modules\/05-coding\/module.yaml to \S+\/site\/modules\/05-coding\//,
  );
  rmSync(join(root, 'site'), { recursive: true });
});

test.runIf(isThorough).each(registry.map(({ name }) => name))(
  'makes an exercise of the kind %s that passes the doctor',
  (kind) => {
    const { isDone, said } = make('exercise', kind, '--lesson', 'first-look', '--id', `try-${kind}`);
    expect(isDone).toBe(true);
    expect(said).toContain(`<Exercise id="try-${kind}" />`);
    expect(errors()).toBe('');
    expect(readLibrary({ root }).exercises.get(`try-${kind}`)?.definition.outcome).toBe('identify');
  },
);

test('lists the kinds with their purpose', () => {
  const { said } = make('--list');
  for (const { name, purpose } of registry)
    expect(said).toMatch(new RegExp(`${name} +${purpose.slice(0, 10)}`));
});

test.each([
  [['lesson', 'new-one', '--module', 'data-qualty'], 'Did you mean "data-quality"?'],
  [['lesson', 'First', '--module', 'data-quality'], 'must be kebab-case'],
  [['lesson', 'first-look', '--module', 'data-quality'], 'There is a lesson "first-look" already.'],
  [['exercise', 'sort-item', '--lesson', 'first-look', '--id', 'x'], 'Did you mean "sort-items"?'],
  [['exercise', 'sort-items', '--lesson', 'frist-look', '--id', 'x'], 'Did you mean "first-look"?'],
  [['exercise', 'sort-items', '--lesson', 'first-look', '--id', 'first-sort'], 'is taken'],
  [['exercise', 'sort-items', '--lesson', 'first-look', '--id', 'first-look-item-1'], 'is taken'],
  [
    ['exercise', 'sort-items', '--lesson', 'first-look'],
    '--id is missing: a name that no other exercise has',
  ],
  [['exercise', 'sort-items', '--id', 'x'], '--lesson is missing: the slug of its lesson.'],
  [['exercise'], '<kind> is missing'],
  [['lesson', 'new-one'], '--module is missing: the slug of its module.\n\nUsage:'],
  [[], 'Usage:'],
  [['--nonsense'], 'Usage:'],
])('refuses %j in a sentence, and makes nothing', (args, sentence) => {
  const { isDone, said } = make(...args);
  expect(isDone).toBe(false);
  expect(said).toContain(sentence);
  expect(existsSync(join(root, 'modules/04-data-quality/01-first-look/x.exercise.yaml'))).toBe(false);
});

test('prints its usage where it is asked for', () => {
  expect(make('--help')).toEqual({ said: expect.stringMatching(/^Usage:\n/) as string, isDone: true });
});

test('refuses in one sentence as a command', () => {
  const { stderr, status } = spawnSync(process.execPath, [here('../../../src/cli/new.ts'), 'lesson'], {
    encoding: 'utf8',
  });
  expect(stderr).toMatch(/^<slug> is missing: .*\.\n\nUsage:\n/);
  expect(status).toBe(1);
});

test('keeps what is there', () => {
  const file = join(root, 'modules/04-data-quality/01-first-look/first-sort.exercise.yaml');
  const before = readFileSync(file, 'utf8');
  make('exercise', 'sort-items', '--lesson', 'first-look', '--id', 'first-sort');
  expect(readFileSync(file, 'utf8')).toBe(before);
});
