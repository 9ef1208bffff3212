import { expect, test } from 'vitest';
import { excusableCodes, excuse, isExcusable } from '../../../src/curriculum/excuse.ts';
import type { FiledExcuse } from '../../../src/curriculum/excuse.ts';
import { findFaultsOfExcuses, findIdleExcuses } from '../../../src/curriculum/rules/excuses.ts';
import { problemAt } from '../../../src/kernel/problem.ts';
import { good } from './rules/passages.ts';

const LESSON = 'content/modules/01-a/02-b/lesson.mdx';
const place = { file: LESSON, line: 3, column: 4 };
const unexplained = (id: string, file = LESSON) => problemAt('term/unexplained', { ...place, file }, { id });

function filed(change: Partial<FiledExcuse> = {}): FiledExcuse {
  const covers = 'content/modules/01-a/02-b/';
  return {
    code: 'term/unexplained',
    reason: 'It is what the case is about.',
    file: LESSON,
    index: 0,
    covers,
    ...change,
  };
}

test('sets aside what is excused, and keeps the rest', () => {
  const [rta, abc] = [unexplained('RTA'), unexplained('ABC')];
  expect(excuse([rta, abc], [filed({ of: 'RTA' })])).toEqual({ left: [abc], excused: [rta], idle: [] });
  expect(excuse([rta, abc], [filed()]).excused).toEqual([rta, abc]);
});

test('covers the files beside a lesson, and of a bank the bank alone', () => {
  const beside = unexplained('RTA', 'content/modules/01-a/02-b/x.exercise.yaml');
  const elsewhere = unexplained('RTA', 'content/modules/01-a/03-c/lesson.mdx');
  expect(excuse([beside, elsewhere], [filed()]).left).toEqual([elsewhere]);
  const bank = filed({ covers: 'content/modules/01-a/assessment.yaml' });
  expect(excuse([beside, elsewhere], [bank])).toMatchObject({ left: [beside, elsewhere], idle: [bank] });
});

test('excuses no error, no date that has passed, and no idle excuse', () => {
  const error = problemAt('source/none', place, {});
  expect(excuse([error], [filed({ code: 'source/none' })]).left).toEqual([error]);
  for (const code of ['source/none', 'review/overdue', 'excuse/not-needed', 'no/such-code'])
    expect(isExcusable(code)).toBe(false);
  expect(excusableCodes).toContain('source/missing');
});

test('reports an excuse that is not needed, with the words it waits for', () => {
  expect(findIdleExcuses([filed({ of: 'RTA', index: 2 }), filed({ code: 'no/such-code' })])).toMatchObject([
    { code: 'excuse/not-needed', at: ['excused', 2, 'code'], args: { id: 'term/unexplained', words: 'RTA' } },
  ]);
});

test('reports codes that are none, in lessons and in banks', () => {
  const excused = [{ code: 'term/unexplaned', reason: 'It is what the case is about.' }];
  const lessons = good.lessons.map((lesson) => ({ ...lesson, excused }));
  const assessments = new Map([...good.assessments].map(([slug, bank]) => [slug, { ...bank, excused }]));
  expect(findFaultsOfExcuses({ ...good, lessons, assessments }).map(({ args }) => args['near'])).toEqual([
    'term/unexplained',
    'term/unexplained',
    'term/unexplained',
  ]);
});
