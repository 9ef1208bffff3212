import { expect, test } from 'vitest';
import { findFaultsOfBanks } from '../../../../src/curriculum/rules/bank.ts';
import { findFaultsOfLessons } from '../../../../src/curriculum/rules/lessons.ts';
import { findFaultsOfQuestions } from '../../../../src/curriculum/rules/questions.ts';
import { findFaultsOfUse } from '../../../../src/curriculum/rules/uses.ts';
import type { ExerciseEntry, Lesson, LibraryContent } from '../../../../src/curriculum/library.ts';
import { readLibrary } from '../../../../src/loader/library.ts';

const good = readLibrary({ root: 'tests/contract/doctor/good' });

function withLesson(slug: string, change: Partial<Lesson>): LibraryContent {
  return {
    ...good,
    lessons: good.lessons.map((lesson) => (lesson.slug === slug ? { ...lesson, ...change } : lesson)),
  };
}

function withHints(hints: string[]): LibraryContent {
  const entry = good.exercises.get('first-look-check') as ExerciseEntry;
  const changed = { ...entry, definition: { ...entry.definition, hints } };
  return { ...good, exercises: new Map([...good.exercises, ['first-look-check', changed]]) };
}

test.each([
  ['2027-11-20', 0],
  ['2027-11-21', 1],
  [undefined, 0],
])('holds a review that is due on 20 November 2027 for overdue on %s: %i', (today, faults) => {
  expect(findFaultsOfLessons(good, today)).toHaveLength(faults);
});

test.each(['TBC', 'n/a', 'A N Other', 'Reviewer', '???', 'Jane Doe'])('refuses %s as a reviewer', (by) => {
  const library = withLesson('second-look', {
    review: { by, role: 'Nurse', on: '2026-11-20', due: '2027-11-20' },
  });
  expect(findFaultsOfLessons(library, undefined).map(({ code }) => code)).toEqual(['review/placeholder']);
});

test('names the exercises that lie beside a lesson that asks for one that does not exist', () => {
  const use = {
    component: 'Exercise',
    attribute: 'id',
    value: 'nothing-like-it',
    line: 1,
    column: 1,
  } as const;
  const faults = findFaultsOfUse(withLesson('first-look', { uses: [...(good.lessons[0]?.uses ?? []), use] }));
  expect(faults.map(({ args }) => args['ids'])).toEqual(['first-look-check, first-sort']);
});

test('asks drafts for no items', () => {
  const bank = good.assessments.get('data-quality');
  const items = (bank?.items ?? []).filter(({ lesson }) => lesson !== 'first-look');
  const thin: LibraryContent = {
    ...good,
    assessments: new Map(bank ? [['data-quality', { ...bank, items, draw: 8 }]] : []),
  };
  expect(findFaultsOfBanks(thin).map(({ args }) => [args['lesson'], args['items']])).toEqual([
    ['first-look', 0],
  ]);
  const lessons = thin.lessons.map((lesson) => ({ ...lesson, status: 'draft' as const }));
  expect(findFaultsOfBanks({ ...thin, lessons })).toEqual([]);
});

test('lets a bank grow with its lessons, and holds it to its draw once they are all written', () => {
  const [whole, unwritten] = good.modules;
  const bank = good.assessments.get('data-quality');
  const growing: LibraryContent = {
    ...good,
    modules: whole ? [{ ...whole, planned: unwritten?.planned ?? [] }] : [],
    assessments: new Map(bank ? [['data-quality', { ...bank, draw: 20 }]] : []),
  };
  expect(findFaultsOfBanks(growing)).toEqual([]);
  const codes = findFaultsOfBanks({ ...growing, modules: good.modules }).map(({ code }) => code);
  expect(codes).toEqual(['bank/draws-too-many']);
});

test('holds a pathway’s assessment to one question a lesson', () => {
  const pathway = [...good.pathways.values()][0];
  const assessed = (draw: number): LibraryContent => ({
    ...good,
    pathways: new Map(
      pathway ? [[pathway.id, { ...pathway, assessment: { id: 'all', title: 'All', draw } }]] : [],
    ),
  });
  expect(findFaultsOfBanks(assessed(2))).toEqual([]);
  expect(findFaultsOfBanks(assessed(1))).toMatchObject([
    { code: 'bank/draws-too-few', args: { draw: 1, lessons: 2 } },
  ]);
});

test.each([
  ['Think of 82 in each hundred.', 1],
  ['It is 82%.', 1],
  ['See page 182 of the notes.', 0],
  ['The field is full, and empty of meaning for 180!', 1],
  ['Ask what the code says.', 0],
])('judges whether a hint gives the answer: %s', (hint, faults) => {
  expect(findFaultsOfQuestions(withHints([hint]))).toHaveLength(faults);
});
