import { describe, expect, test } from 'vitest';
import type { ResumePoint } from '../../../src/progress/progress.ts';
import { EARNING, begin, check, finish, fold } from './small-course.ts';
import type { Said } from './small-course.ts';

const reach = (lesson: string, step: string): Said => ['step.reach', { lesson, step }];
const open = (lesson: string): Said => ['lesson.open', { lesson, version: '1.0.0' }];
const point = (module: string, lesson?: string, step?: string): ResumePoint => ({ module, lesson, step });
const LESSONS: Said[] = [check('count'), check('sort'), check('write')];

describe('findResume', () => {
  test.each<[string, Said[], ResumePoint | undefined]>([
    ['returns nothing where nothing was started', [], undefined],
    [
      'returns nothing for time or settings alone',
      [['time.add', { lesson: 'first', seconds: 3 }]],
      undefined,
    ],
    ['returns the start of a lesson that was only opened', [open('first')], point('quality', 'first')],
    [
      'returns the step reached last',
      [open('first'), reach('first', 'one'), reach('first', 'two')],
      point('quality', 'first', 'two'),
    ],
    [
      'returns the lesson touched last, also out of order',
      [reach('first', 'one'), reach('second', 'one')],
      point('quality', 'second', 'one'),
    ],
    [
      'goes on to the next lesson after a finished one',
      [reach('first', 'two'), check('count'), check('sort')],
      point('quality', 'second'),
    ],
    [
      'goes back to a lesson left behind when those after it are finished',
      [reach('first', 'one'), check('write')],
      point('quality', 'first', 'one'),
    ],
    ['goes on to the assessment after the last lesson', LESSONS, point('quality')],
    ['returns an assessment left in the middle', [begin('i1')], point('quality')],
    [
      'returns the lesson when that was touched after the assessment',
      [begin('i1'), open('first')],
      point('quality', 'first'),
    ],
    [
      'returns the assessment again after a fail',
      [...LESSONS, begin('i1'), finish('aa:4', 3)],
      point('quality'),
    ],
    [
      'returns the lessons still open after an assessment was failed early',
      [begin('i1'), finish('aa:1', 3)],
      point('quality', 'first'),
    ],
    ['goes on to the next module once one is earned', EARNING, point('reading', 'optional')],
    [
      'returns nothing when all is done',
      [...EARNING, open('optional'), reach('optional', 'one'), reach('optional', 'two')],
      undefined,
    ],
    [
      'goes back to an earlier module when the later ones are done',
      [open('first'), open('optional'), reach('optional', 'one'), reach('optional', 'two')],
      point('quality', 'first'),
    ],
    [
      'does not send a learner back into an earned module to which content was added',
      [open('first'), ['module.earn', { module: 'quality', build: 'b0' }]],
      point('reading', 'optional'),
    ],
    [
      'does not send a learner back into an earned module that was only looked at again',
      [...EARNING, open('first')],
      point('reading', 'optional'),
    ],
  ])('%s', (_, said, expected) => {
    expect(fold(...said).resume).toEqual(expected);
  });
});
