import { describe, expect, test } from 'vitest';
import { listActivity } from '../../../src/certificate/activity.ts';
import { EARNING, check, fold, moduleIn } from '../progress/small-course.ts';

describe('listActivity', () => {
  test('lists the lessons in order and then the assessment', () => {
    const progress = fold(
      ...EARNING,
      ['time.add', { lesson: 'first', seconds: 400 }],
      check('count', { attempt: 2 }),
    );
    const day = '1 January 1970';
    expect(listActivity(moduleIn(progress, 'quality'), 0)).toEqual([
      { activity: '4.1 First', day, minutes: 7, attempts: 3, result: 'Completed' },
      { activity: '4.2 Second', day, minutes: 0, attempts: 1, result: 'Completed' },
      { activity: 'Assessment', day, minutes: 1, attempts: 1, result: '16 of 20 (80%)' },
    ]);
  });

  test('says what was not done', () => {
    expect(listActivity(moduleIn(fold(), 'quality'), 0).map(({ day, result }) => [day, result])).toEqual([
      ['', 'Not completed'],
      ['', 'Not completed'],
      ['', 'Not taken'],
    ]);
  });

  test('leaves out the assessment where there is none', () => {
    expect(listActivity(moduleIn(fold(), 'reading'), 0)).toHaveLength(1);
  });
});
