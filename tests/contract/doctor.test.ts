import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { registry } from '../../src/exercises/registry.ts';
import type { AnyKind } from '../../src/exercises/kind.ts';
import { formatProblem, formatProblems, sayPath, sayProblem } from '../../src/kernel/problem.ts';
import type { Problem } from '../../src/kernel/problem.ts';
import { isProblemCode, problemCodes } from '../../src/kernel/problem-words.ts';
import type { ProblemCode } from '../../src/kernel/problem-words.ts';
import { promisedAddresses } from '../../src/curriculum/author-addresses.ts';
import { readLibrary } from '../../src/loader/library.ts';
import { fieldsAt } from '../../src/loader/schema-shape.ts';
import { mistakes } from './doctor/mistakes.ts';
import { isThorough } from '../runs.ts';
import type { Mistake } from './doctor/slip.ts';

const GOOD = fileURLToPath(new URL('doctor/good', import.meta.url));
const TODAY = '2026-11-24';
const MARK = '‸';
const promised = new Set(
  promisedAddresses(registry.map(({ name, schema }) => ({ page: name, anchors: fieldsAt(schema, []) }))),
);
const work = mkdtempSync(join(tmpdir(), 'doctor-'));
const exercised = new Set<ProblemCode>();
let copies = 0;

afterAll(() => rmSync(work, { recursive: true }));

/** A fresh copy of the sound content. */
function copyGood(): string {
  copies += 1;
  const root = join(work, String(copies));
  cpSync(GOOD, root, { recursive: true });
  return root;
}

function write(root: string, file: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

/** Line and column of the mark, and the text without it. */
function takeMark(marked: string): { text: string; at: string } {
  const offset = marked.indexOf(MARK);
  if (offset < 0) return { text: marked, at: '1:1' };
  const before = marked.slice(0, offset).split('\n');
  return {
    text: marked.replace(MARK, ''),
    at: `${String(before.length)}:${String((before.at(-1) ?? '').length + 1)}`,
  };
}

/** Makes the slip; gives where it must be reported. */
function make(root: string, mistake: Mistake): string {
  for (const [file, text] of Object.entries(mistake.beside ?? {})) write(root, file, text);
  if (mistake.isRemoved) {
    rmSync(join(root, mistake.file));
    return '1:1';
  }
  let marked = mistake.text ?? readFileSync(join(root, mistake.file), 'utf8');
  for (const [find, put] of mistake.edits) {
    if (!marked.includes(find)) throw new Error(`${mistake.code}: "${find}" is not in ${mistake.file}`);
    // A function, because `$` in the new text means itself.
    marked = marked.replace(find, () => put);
  }
  const { text, at } = takeMark(marked);
  write(root, mistake.file, text);
  return mistake.named === undefined ? at : '1:1';
}

function diagnose(root: string, kinds: readonly AnyKind[] = registry): Problem[] {
  const { problems } = readLibrary({ root, kinds, today: TODAY, isProved: true });
  for (const { code } of problems) exercised.add(code);
  return problems.map((problem) => ({ ...problem, file: problem.file.replace(`${root}/`, '') }));
}

function sayPlace({ file, line, column }: Problem): string {
  return `${file}:${String(line)}:${String(column)}`;
}

test('finds nothing wrong with sound content', () => {
  expect(formatProblems(diagnose(copyGood()))).toBe('');
});

test.runIf(isThorough).each(mistakes)('$code: $does', (mistake) => {
  const root = copyGood();
  const at = make(root, mistake);
  const problems = diagnose(root);
  expect(problems.map(({ code }) => code).toSorted()).toEqual(
    [mistake.code, ...(mistake.also ?? [])].toSorted(),
  );
  const found = problems.filter(({ code }) => code === mistake.code).map(sayPlace);
  expect(found).toContain(`${mistake.named ?? mistake.file}:${at}`);
  const said = problems.map(formatProblem).join('\n');
  expect(said).not.toMatch(/undefined|\[object|NaN/);
  for (const problem of problems) {
    const { fix, more } = sayProblem(problem);
    expect(fix).toMatch(/^\S.*[.…}>"]$/s);
    expect(promised).toContain(more);
  }
});

test('covers lessons, YAML, tables and the host’s file as widely as promised', () => {
  const codesIn = (isWanted: (file: string) => boolean): number =>
    new Set(mistakes.filter(({ file }) => isWanted(file)).map(({ code }) => code)).size;
  expect(codesIn((file) => file.endsWith('.mdx'))).toBeGreaterThanOrEqual(8);
  expect(codesIn((file) => file.endsWith('.yaml') && file !== 'site.yaml')).toBeGreaterThanOrEqual(8);
  expect(codesIn((file) => file.endsWith('.csv'))).toBeGreaterThanOrEqual(3);
  expect(codesIn((file) => file === 'site.yaml')).toBeGreaterThanOrEqual(3);
  expect(new Set(mistakes.map(({ code }) => code)).size).toBeGreaterThanOrEqual(25);
});

test('reports mistakes of many files at once, in reading order', () => {
  const root = copyGood();
  const wanted = new Set([
    'component/unknown',
    'csv/ragged',
    'field/range',
    'term/unknown',
    'bank/draws-too-many',
    'link/absolute',
  ]);
  const chosen = mistakes.filter(
    ({ code, file }) =>
      wanted.has(code) && file !== 'modules/04-data-quality/01-first-look/first-sort.exercise.yaml',
  );
  const places = chosen.map((mistake) => `${mistake.file}:${make(root, mistake)}`);
  const problems = diagnose(root);
  expect(new Set(problems.map(sayPlace))).toEqual(new Set(places));
  const files = problems.map(({ file }) => file);
  expect(files).toEqual(files.toSorted());
});

const ONE = 'modules/04-data-quality/01-first-look/lesson.mdx';
const TWO = 'modules/04-data-quality/02-second-look/lesson.mdx';

/** Writes a lesson anew with other words in it. */
function edit(root: string, file: string, edits: readonly (readonly [string, string])[]): void {
  const text = readFileSync(join(root, file), 'utf8');
  write(
    root,
    file,
    edits.reduce((said, [find, put]) => said.replace(find, put), text),
  );
}

test('checks the rest of a lesson whose fields are wrong', () => {
  const root = copyGood();
  edit(root, ONE, [
    ['minutes: 3', 'minutes: soon'],
    ['id="spell"', 'id="spel"'],
    ['[V3]', '[V4]'],
  ]);
  expect(diagnose(root).map(({ code }) => code)).toEqual(['field/type', 'statement/unknown', 'term/unknown']);
});

test('sets aside a warning that a lesson excuses with a reason', () => {
  const root = copyGood();
  const excuse =
    'excused:\n  - code: term/unexplained\n    of: XYZ\n    reason: Its meaning is the question.\n';
  edit(root, TWO, [
    ['status: live\n', `status: live\n${excuse}`],
    ['<Data id=', 'What is the XYZ?\n\n<Data id='],
  ]);
  const { problems, excused } = readLibrary({ root, today: TODAY });
  expect(problems).toEqual([]);
  expect(excused.map(({ code, args }) => [code, args])).toEqual([['term/unexplained', { id: 'XYZ' }]]);
});

test('holds no abbreviation for unexplained that a term it could not read may explain', () => {
  const root = copyGood();
  write(root, 'glossary/xyz.yaml', 'id: xyz\nterm: "XYZ" yes\n');
  edit(root, TWO, [['<Data id=', 'What is the XYZ?\n\n<Data id=']]);
  expect(diagnose(root).map(({ code }) => code)).toEqual(['yaml/syntax']);
});

test('holds no excuse for idle that a term it could not read may need', () => {
  const root = copyGood();
  const excuse = 'excused:\n  - code: term/unexplained\n    reason: Its meaning is the question.\n';
  edit(root, TWO, [['status: live\n', `status: live\n${excuse}`]]);
  expect(diagnose(root).map(({ code }) => code)).toEqual(['excuse/not-needed']);
  write(root, 'glossary/xyz.yaml', 'id: xyz\nterm: XYZ\n');
  expect([...new Set(diagnose(root).map(({ code }) => code))]).toEqual(['field/missing']);
});

test('holds no source for unused that a lesson it could not read may cite', () => {
  const root = copyGood();
  const source = readFileSync(join(root, 'sources/framework-2020.yaml'), 'utf8');
  write(root, 'sources/other-2021.yaml', source.replace('framework-2020', 'other-2021'));
  expect(diagnose(root).map(({ code }) => code)).toEqual(['source/unused']);
  edit(root, TWO, [['<Data id=', '<Source id="other-2021" />\n\n<Step title="Left open">\n\n<Data id=']]);
  expect(diagnose(root).map(({ code }) => code)).toEqual(['mdx/syntax']);
});

test('names the lesson whose bank is too small', () => {
  const root = copyGood();
  const chosen = mistakes.filter(({ code }) => code === 'bank/too-small');
  for (const mistake of chosen) make(root, mistake);
  expect(diagnose(root).map(({ args }) => args)).toEqual([{ lesson: 'first-look', items: 7, needed: 8 }]);
});

test('reports a file that is not UTF-8', () => {
  const root = copyGood();
  write(root, 'glossary/stay.yaml', Uint8Array.from([0x69, 0x64, 0x3a, 0x20, 0xff]));
  expect(diagnose(root).map((problem) => [problem.code, sayPlace(problem)])).toEqual([
    ['file/unreadable', 'glossary/stay.yaml:1:1'],
  ]);
});

/** The sorting kind with something wrong in the program. */
function faultyKind(change: (kind: AnyKind) => Partial<AnyKind>): AnyKind[] {
  return registry.map((kind) => (kind.name === 'sort-items' ? { ...kind, ...change(kind) } : kind));
}

test('reports a kind that throws, and goes on', () => {
  const kinds = faultyKind(() => ({
    check: () => {
      throw new Error('out of cards');
    },
  }));
  const [problem] = diagnose(copyGood(), kinds);
  expect(problem && formatProblem(problem)).toContain(
    'The kind sort-items failed on this definition: out of cards.',
  );
});

test('reports a model answer that does not earn everything', () => {
  const kinds = faultyKind(({ scorer }) => ({
    scorer: { ...scorer, model: () => ({ placed: { 'blank-allergy': 'completeness' } }) },
  }));
  expect(diagnose(copyGood(), kinds).map(({ code }) => code)).toEqual(['exercise/model-not-full']);
});

test('reports what a kind finds beyond its schema, at its line', () => {
  const kinds = faultyKind(() => ({
    check: () => [
      {
        code: 'field/rule',
        path: ['cards', 1, 'say'],
        args: { rule: 'is too plain', page: 'sort-items', field: 'cards' },
      },
      { code: 'exercise/no-such-code', path: [], args: {} },
    ],
  }));
  const said = diagnose(copyGood(), kinds).map(
    (problem) => `${problem.code} ${sayPath(problem.path)} ${sayPlace(problem)}`,
  );
  expect(said).toEqual([
    'exercise/broken  modules/04-data-quality/01-first-look/first-sort.exercise.yaml:1:1',
    'field/rule cards, entry 2: say modules/04-data-quality/01-first-look/first-sort.exercise.yaml:14:29',
  ]);
});

test.runIf(isThorough)('exercises every code there is', () => {
  expect(problemCodes.filter((code) => !exercised.has(code))).toEqual([]);
  expect(isProblemCode('no/such-code')).toBe(false);
});
