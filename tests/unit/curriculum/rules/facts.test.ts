import { expect, test } from 'vitest';
import { findFaultsOfFacts } from '../../../../src/curriculum/rules/facts.ts';
import type { ExerciseEntry, LibraryContent, Use } from '../../../../src/curriculum/library.ts';
import { good } from './passages.ts';

const SOURCE = good.sources.get('framework-2020');

/** The sound content, with one fact that is only reported and, if asked, a lesson that cites it. */
function withHearsay(confidence: 'U' | 'W', cites: string[] = []): LibraryContent {
  const share = {
    says: 'In 2021 it was said to be 61% of 1,480 and 7 more.',
    confidence,
    asAt: '2026-11-22',
  };
  const hearsay = SOURCE && { ...SOURCE, id: 'hearsay-2021', facts: { share } };
  const uses = cites.map((value): Use => ({
    component: 'Source',
    attribute: 'id',
    value,
    line: 1,
    column: 1,
  }));
  return {
    ...good,
    lessons: good.lessons.map((lesson) => ({ ...lesson, uses })),
    sources: new Map([...good.sources, ...(hearsay ? [['hearsay-2021', hearsay] as const] : [])]),
  };
}

function withEntry(library: LibraryContent, change: Partial<ExerciseEntry>): LibraryContent {
  const entry = library.exercises.get('first-sort') as ExerciseEntry;
  return { ...library, exercises: new Map([...library.exercises, [entry.id, { ...entry, ...change }]]) };
}

const definition = (good.exercises.get('first-sort') as ExerciseEntry).definition;
const naming = (...facts: string[]): Partial<ExerciseEntry> => ({ definition: { ...definition, facts } });
const codes = (library: LibraryContent): string[] => findFaultsOfFacts(library).map(({ code }) => code);

test('refuses an exercise that names a fact which is only reported', () => {
  const fault = findFaultsOfFacts(withEntry(withHearsay('U'), naming('hearsay-2021#share')));
  expect(fault).toMatchObject([{ code: 'fact/unconfirmed', at: ['facts', 0], args: { how: 'names' } }]);
  expect(codes(withEntry(withHearsay('W'), naming('hearsay-2021#share')))).toEqual([]);
});

test('lets learners write about it where they mark themselves', () => {
  const change = { ...naming('hearsay-2021#share'), isSelfMarked: true as const };
  expect(codes(withEntry(withHearsay('U'), change))).toEqual([]);
});

test.each([
  ['Was it 61 in a hundred?', 1],
  ['Were there 1480 of them?', 1],
  ['Was it in 2021?', 0],
  ['Are there 7 more?', 0],
  ['Was it 62 or 161?', 0],
])('looks for its figures where the lesson cites it: %s', (task, faults) => {
  const change = { definition: { ...definition, task } };
  expect(codes(withEntry(withHearsay('U', ['hearsay-2021#share']), change))).toHaveLength(faults);
  expect(codes(withEntry(withHearsay('U'), change))).toEqual([]);
});

test('looks at the number that is asked for, at its place in the bank', () => {
  const library = withHearsay('U', ['hearsay-2021#share']);
  const [bank] = library.assessments.values();
  const item = bank?.items[3];
  const asked = item && { ...item, definition: { ...item.definition, questions: [{ answer: 61 }] } };
  const items = bank && asked ? [asked] : [];
  const assessments = new Map(bank ? [[bank.module, { ...bank, items }]] : []);
  expect(findFaultsOfFacts({ ...library, assessments })).toMatchObject([
    { code: 'fact/unconfirmed', at: ['items', 3, 'answer'], args: { how: 'asks with 61, a figure of' } },
  ]);
});

test('holds a whole source for unconfirmed that says so of itself', () => {
  const library = withHearsay('W');
  const hearsay = library.sources.get('hearsay-2021');
  if (hearsay) library.sources.set('hearsay-2021', { ...hearsay, confidence: 'U' });
  expect(codes(withEntry(library, naming('hearsay-2021#share')))).toEqual(['fact/unconfirmed']);
});

test('reports facts and sources that do not exist', () => {
  const library = withEntry(good, naming('framework-2020#dimension', 'framework-2021#dimensions'));
  expect(findFaultsOfFacts(library)).toMatchObject([
    { code: 'source/unknown-fact', args: { near: 'dimensions' } },
    { code: 'source/unknown', args: { near: 'framework-2020' } },
  ]);
});
