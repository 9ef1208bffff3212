import { expect, test } from 'vitest';
import { findUnusedSources } from '../../../../src/curriculum/rules/unused-sources.ts';
import type { ExerciseEntry, LibraryContent } from '../../../../src/curriculum/library.ts';
import { good } from './passages.ts';

const silent: LibraryContent = {
  ...good,
  lessons: good.lessons.map((lesson) => ({ ...lesson, sources: [], uses: [] })),
  statements: new Map([...good.statements].map(([id, statement]) => [id, { ...statement, since: [] }])),
};
const codes = (library: LibraryContent): string[] => findUnusedSources(library).map(({ code }) => code);

test('warns of a source that nothing names', () => {
  expect(codes(good)).toEqual([]);
  expect(codes(silent)).toEqual(['source/unused']);
});

test('counts a citation, a listing, a statement and a fact of an exercise as use', () => {
  const use = {
    component: 'Source',
    attribute: 'id',
    value: 'framework-2020#dimensions',
    line: 1,
    column: 1,
  } as const;
  const [first, second] = silent.lessons;
  const [statement] = good.statements.values();
  const entry = good.exercises.get('first-sort') as ExerciseEntry;
  const definition = { ...entry.definition, facts: ['framework-2020#dimensions'] };
  const since = [{ on: '2026', says: 'It went on.', confidence: 'W' as const, source: 'framework-2020' }];
  const used: LibraryContent[] = [
    { ...silent, lessons: first && second ? [{ ...first, uses: [use] }, second] : [] },
    { ...silent, lessons: first && second ? [{ ...first, sources: ['framework-2020'] }, second] : [] },
    { ...silent, statements: new Map(statement ? [[statement.id, { ...statement, since }]] : []) },
    { ...silent, exercises: new Map([...silent.exercises, [entry.id, { ...entry, definition }]]) },
  ];
  expect(used.map(codes)).toEqual([[], [], [], []]);
});
