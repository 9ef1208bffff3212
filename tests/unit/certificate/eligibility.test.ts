import { describe, expect, test } from 'vitest';
import { judgeEligibility } from '../../../src/certificate/eligibility.ts';
import { EARNING, begin, check, finish, fold } from '../progress/small-course.ts';
import type { Said } from '../progress/small-course.ts';

const judge = (...said: Said[]) => judgeEligibility(fold(...said), 'quality');

describe('judgeEligibility', () => {
  test('names every lesson and the assessment where nothing was done', () => {
    expect(judge()).toEqual({
      isEarned: false,
      missing: [
        { what: 'lesson', slug: 'first', number: '4.1', title: 'First', left: 2 },
        { what: 'lesson', slug: 'second', number: '4.2', title: 'Second', left: 1 },
        { what: 'assessment', attempts: 0, best: undefined },
      ],
    });
  });

  test('names only what is left', () => {
    const said = [check('count'), check('write'), begin('i1'), finish('aa:3', 10)];
    expect(judge(...said)).toEqual({
      isEarned: false,
      missing: [
        { what: 'lesson', slug: 'first', number: '4.1', title: 'First', left: 1 },
        {
          ...{ what: 'assessment', attempts: 1 },
          best: { attempt: 1, at: 40, earned: 1000, total: 2000, isPass: false, start: 'aa:3' },
        },
      ],
    });
  });

  test('names no assessment once that is passed', () => {
    expect(judge(begin('i1'), finish('aa:1', 20), check('write'))).toMatchObject({
      isEarned: false,
      missing: [{ what: 'lesson', slug: 'first' }],
    });
  });

  test('is earned with poor practice marks, and says when and by which result', () => {
    expect(judge(...EARNING)).toEqual({
      ...{ isEarned: true, at: 80 },
      result: { attempt: 1, at: 80, earned: 1600, total: 2000, isPass: true, start: 'aa:7' },
    });
  });

  test('stays earned, without a result, when the assessment was replaced by another', () => {
    expect(judge(['module.earn', { module: 'quality', build: 'b0' }])).toEqual({
      ...{ isEarned: true, at: 10, result: undefined },
    });
  });

  test('cannot be judged for a module that does not exist', () => {
    expect(judgeEligibility(fold(...EARNING), 'other')).toBeUndefined();
  });
});
