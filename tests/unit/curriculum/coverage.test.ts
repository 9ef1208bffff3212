import { expect, test } from 'vitest';
import { coverageOf, outcomesOf } from '../../../src/curriculum/coverage.ts';
import { good } from './rules/passages.ts';

test('collects the outcomes of a definition and of its questions', () => {
  expect([...outcomesOf({ outcome: 'detect', questions: [{ outcome: 'justify' }, { ask: 'x' }] })]).toEqual([
    'detect',
    'justify',
  ]);
});

test('names the statements and domains that no lesson serves', () => {
  expect(coverageOf(good).statements).toEqual({ covered: 2, total: 2, missing: [] });
  const lessons = good.lessons.map((lesson) => ({ ...lesson, statements: ['V3'], frameworks: [] }));
  const { statements, domains } = coverageOf({ ...good, lessons });
  expect(statements).toEqual({ covered: 1, total: 2, missing: ['P8'] });
  expect(domains).toEqual({ covered: 0, total: 1, missing: ['GPC6'] });
});
