import { describe, expect, test } from 'vitest';
import { judgeProgress } from '../../../src/lms/judge.ts';
import { begin, check, EARNING, finish, fold } from '../progress/small-course.ts';

/** A step of a lesson that has no assessment. */
const step = (name: string): ['step.reach', { lesson: string; step: string }] => [
  'step.reach',
  { lesson: 'optional', step: name },
];

describe('judgeProgress', () => {
  test('is incomplete without a score before the assessment', () => {
    expect(judgeProgress(fold(check('count')), 'quality')).toEqual({
      ...{ status: 'incomplete', score: undefined, achievedAt: undefined },
    });
  });

  test('is passed, with the best mark in per cent, once the module is earned', () => {
    expect(judgeProgress(fold(...EARNING), 'quality')).toEqual({
      ...{ status: 'passed', score: 80, achievedAt: 80 },
    });
  });

  test('is failed after an assessment that was not passed, and incomplete where only lessons are left', () => {
    expect(judgeProgress(fold(begin('i1'), finish('aa:1', 13)), 'quality')).toMatchObject({
      ...{ status: 'failed', score: 65 },
    });
    expect(judgeProgress(fold(begin('i1'), finish('aa:1', 17)), 'quality')).toMatchObject({
      ...{ status: 'incomplete', score: 85 },
    });
  });

  test('is completed once everything was read, where there is no assessment', () => {
    expect(judgeProgress(fold(step('one')), 'reading').status).toBe('incomplete');
    expect(judgeProgress(fold(step('one'), step('two')), 'reading')).toEqual({
      ...{ status: 'completed', score: undefined, achievedAt: 20 },
    });
  });

  test('takes all modules together under any other name', () => {
    const read = ['one', 'two'].map(step);
    expect(judgeProgress(fold(...EARNING), 'all').status).toBe('incomplete');
    expect(judgeProgress(fold(...EARNING, ...read), 'all')).toMatchObject({
      ...{ status: 'completed', score: undefined },
    });
  });
});
