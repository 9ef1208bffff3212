import { expect, test } from 'vitest';
import { coverageMatrix, lessonsNaming, sayCount } from '../../../src/curriculum/taught.ts';
import { readLibrary } from '../../../src/loader/library.ts';

// Lesson 4.1 serves V3 and 4.2 P8; 5.1 and 5.2 are planned, and serve P8 and V3. All but 5.2 give evidence for GPC6.
const good = readLibrary({ root: 'tests/contract/doctor/good' });

test('finds the lessons that name a statement, those in preparation apart', () => {
  const { finished, planned } = lessonsNaming(good, 'statements', 'V3');
  expect(finished.map(({ number }) => number)).toEqual(['4.1']);
  expect(planned.map(({ number }) => number)).toEqual(['5.2']);
});

test('finds the lessons that name a domain by its whole code only', () => {
  const codes = ['GPC6', 'GPC', 'PC6'].map((code) => lessonsNaming(good, 'frameworks', code));
  expect(codes.map(({ finished, planned }) => finished.length + planned.length)).toEqual([3, 0, 0]);
});

test('counts lessons by statement and module, in the order of the plan and of the course', () => {
  const modules = [
    { finished: 1, planned: 0 },
    { finished: 0, planned: 1 },
  ];
  expect(good.modules.map(({ slug }) => slug)).toEqual(['data-quality', 'coding']);
  const statements = new Map([...good.statements].reverse());
  expect(coverageMatrix({ ...good, statements })).toEqual([
    { id: 'P8', total: { finished: 1, planned: 1 }, modules },
    { id: 'V3', total: { finished: 1, planned: 1 }, modules },
  ]);
});

test('counts only the lessons that serve a statement', () => {
  const lessons = good.lessons.map((lesson) => ({ ...lesson, statements: ['V3'] }));
  expect(coverageMatrix({ ...good, lessons }).map(({ total }) => total)).toEqual([
    { finished: 0, planned: 1 },
    { finished: 2, planned: 1 },
  ]);
});

test.each([
  [0, 0, 'No lesson yet'],
  [1, 0, '1 lesson'],
  [2, 0, '2 lessons'],
  [0, 1, '1 lesson in preparation'],
  [0, 3, '3 lessons in preparation'],
  [1, 3, '1 lesson, 3 more in preparation'],
  [4, 1, '4 lessons, 1 more in preparation'],
])('says %i finished and %i planned as "%s"', (finished, planned, words) => {
  expect(sayCount({ finished, planned })).toBe(words);
});
