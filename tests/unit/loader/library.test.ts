import { fileURLToPath } from 'node:url';
import { relative } from 'node:path';
import { expect, test } from 'vitest';
import { bankOf, shapeOf } from '../../../src/loader/shape.ts';
import { asPublished, loadLibrary, readLibrary, withoutDrafts } from '../../../src/loader/library.ts';
import { canonicalJson } from '../../../src/kernel/canonical.ts';
import { digestOf } from '../../../src/loader/definition.ts';

const GOOD = relative(process.cwd(), fileURLToPath(new URL('../../contract/doctor/good', import.meta.url)));
const library = readLibrary({ root: GOOD });

test('reads modules and lessons in order, numbered by their folders', () => {
  expect(library.problems).toEqual([]);
  expect(library.modules.map(({ slug, number, lessons }) => ({ slug, number, lessons }))).toEqual([
    { slug: 'data-quality', number: '4', lessons: ['first-look', 'second-look'] },
    { slug: 'coding', number: '5', lessons: [] },
  ]);
  expect(library.lessons.map(({ number, slug, folder }) => [number, slug, folder])).toEqual([
    ['4.1', 'first-look', '04-data-quality/01-first-look'],
    ['4.2', 'second-look', '04-data-quality/02-second-look'],
  ]);
});

test('names files as seen from where the command runs', () => {
  expect(library.lessons[0]?.file).toBe(
    'tests/contract/doctor/good/modules/04-data-quality/01-first-look/lesson.mdx',
  );
});

test('names a definition by the digest of its canonical JSON, after defaults', () => {
  const entry = library.exercises.get('first-sort');
  expect(entry?.digest).toBe(digestOf(canonicalJson(entry?.definition)));
  expect(entry?.definition.seed).toBe(1);
  expect(entry?.lesson).toBe('first-look');
  expect(entry?.seconds).toBeGreaterThan(0);
});

test('carries the cells of a committed table with the definition that uses it', () => {
  const definition = library.exercises.get('ward-day-defects')?.definition as unknown as {
    data: { copy: unknown };
  };
  expect(definition.data.copy).toEqual(library.tables.get('ward-day'));
});

test('makes an entry of every item, with its lesson and difficulty', () => {
  const items = library.assessments.get('data-quality')?.items ?? [];
  expect(items).toHaveLength(16);
  expect(items[8]).toMatchObject({
    id: 'second-look-item-1',
    kind: 'answer-questions',
    lesson: 'second-look',
    item: 8,
    difficulty: 2,
  });
});

test('leaves drafts, their exercises and their items out of what learners get', () => {
  const lessons = library.lessons.map((lesson) =>
    lesson.slug === 'first-look' ? { ...lesson, status: 'draft' as const } : lesson,
  );
  const live = withoutDrafts({ ...library, lessons });
  expect(live.lessons.map(({ slug }) => slug)).toEqual(['second-look']);
  expect(live.modules[0]?.lessons).toEqual(['second-look']);
  expect([...live.exercises.keys()].toSorted()).toEqual(['second-look-check', 'ward-day-defects']);
  expect(live.assessments.get('data-quality')?.items).toHaveLength(8);
});

test('keeps the bank of a module from learners until every lesson of the module is written', () => {
  const planned = library.modules[1]?.planned ?? [];
  const modules = library.modules.map((module) => ({ ...module, planned }));
  expect(withoutDrafts(library).assessments.size).toBe(1);
  expect(withoutDrafts({ ...library, modules }).assessments.size).toBe(0);
});

test('takes drafts in where their author looks at them', () => {
  const first = library.lessons[0];
  const lessons = library.lessons.map((lesson) => ({ ...lesson, status: 'draft' as const }));
  expect(withoutDrafts({ ...library, lessons }).lessons).toEqual([]);
  expect(withoutDrafts(asPublished({ ...library, lessons })).lessons[0]).toEqual(first);
  expect(loadLibrary(GOOD, true)).not.toBe(loadLibrary(GOOD));
});

test('reads a folder once', () => {
  expect(loadLibrary(GOOD)).toBe(loadLibrary(GOOD));
});

test('gives an empty library for a folder that is not there', () => {
  const none = readLibrary({ root: 'tests/contract/doctor/nowhere' });
  expect(none).toMatchObject({ modules: [], lessons: [], problems: [] });
});

test('counts nothing of an exercise that learners mark themselves', () => {
  const entry = library.exercises.get('first-sort');
  const own = entry && { ...entry, kind: 'write-and-compare' };
  const exercises = new Map([...library.exercises, ...(own ? [['first-sort', own] as const] : [])]);
  const drawn = shapeOf({ ...library, exercises }).modules[0]?.lessons[0]?.exercises;
  expect(drawn?.map(({ counts, selfMarked }) => [counts, selfMarked])).toEqual([
    [false, true],
    [true, false],
  ]);
});

test('draws the outline of the course, and the same build for the same content', () => {
  const shape = shapeOf(library);
  expect(shape.modules.map(({ slug }) => slug)).toEqual(['data-quality']);
  expect(shape.modules[0]).toMatchObject({
    slug: 'data-quality',
    number: '4',
    assessment: { draw: 10, passFraction: 0.8 },
  });
  expect(shape.modules[0]?.lessons[0]).toMatchObject({
    slug: 'first-look',
    number: '4.1',
    minutes: 3,
    version: '1.0.0',
    steps: ['full-is-not-known', 'check-what-stayed'],
  });
  expect(shape.modules[0]?.lessons[0]?.exercises.map(({ id }) => id)).toEqual([
    'first-sort',
    'first-look-check',
  ]);
  expect(Object.values(bankOf(library)).flat()).toHaveLength(16);
  expect(shapeOf(readLibrary({ root: GOOD })).build).toBe(shape.build);
  expect(shapeOf(withoutDrafts({ ...library, modules: [] })).build).not.toBe(shape.build);
});
