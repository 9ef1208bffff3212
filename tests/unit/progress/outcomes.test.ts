import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LessonShape } from '../../../src/curriculum/shape.ts';
import { foldProgress } from '../../../src/progress/fold.ts';
import { foldOutcomes } from '../../../src/progress/outcomes.ts';
import type { OutcomeProgress } from '../../../src/progress/outcomes.ts';
import type { Level } from '../../../src/progress/progress.ts';
import { anyStream, EVENT_TYPES } from '../log/any-log.ts';
import { RUNS } from '../../runs.ts';
import { COURSE, check, fold, lessonIn, reveal } from './small-course.ts';
import type { Said } from './small-course.ts';

const lessons = COURSE.modules.flatMap((module) => module.lessons);
const shapeOf = (slug: string): LessonShape => {
  const shape = lessons.find((lesson) => lesson.slug === slug);
  if (!shape) throw new Error('No lesson ' + slug);
  return shape;
};
const outcomesOf = (slug: string, ...said: Said[]): OutcomeProgress[] =>
  foldOutcomes(shapeOf(slug), lessonIn(fold(...said), slug));

describe('foldOutcomes', () => {
  test.each<[string, Said[], Level, number]>([
    ['is not started before any exercise that practises it', [check('write')], 'not-started', 0],
    ['is working once one was tried', [check('count', { earned: 10 })], 'working', 0],
    ['is working while one of two is secure and the other not tried', [check('sort')], 'working', 1],
    [
      'is working while one is secure and the other not passed',
      [check('count'), check('sort', { earned: 1 })],
      'working',
      1,
    ],
    ['is seen once both answers were shown', [reveal('count'), reveal('sort')], 'seen', 0],
    ['is secure by its weakest exercise', [check('count'), check('sort', { hints: 1 })], 'secure', 2],
    ['is secure unaided where every exercise is', [check('count'), check('sort')], 'secure-unaided', 2],
  ])('%s', (_, said, level, secure) => {
    expect(outcomesOf('first', ...said)[0]).toEqual({ key: 'count', level, exercises: 2, secure });
  });

  test('keeps the order of the lesson and counts each exercise for its own outcomes only', () => {
    expect(outcomesOf('first', check('sort'))).toEqual([
      { key: 'count', level: 'working', exercises: 2, secure: 1 },
      { key: 'tell', level: 'secure-unaided', exercises: 1, secure: 1 },
    ]);
  });

  test('goes no further than working where learners mark all of it themselves', () => {
    expect(outcomesOf('second', check('write'))).toEqual([
      { key: 'write', level: 'working', exercises: 1, secure: 0 },
    ]);
  });

  test('leaves an exercise that learners mark themselves out where another is marked', () => {
    const shape = shapeOf('first');
    const both = shape.exercises.map((exercise) =>
      exercise.id === 'count' ? { ...exercise, counts: false, selfMarked: true } : exercise,
    );
    const found = foldOutcomes({ ...shape, exercises: both }, lessonIn(fold(check('sort')), 'first'));
    expect(found[0]).toEqual({ key: 'count', level: 'secure-unaided', exercises: 1, secure: 1 });
  });

  test('is not started where nothing practises the outcome', () => {
    expect(outcomesOf('optional')).toEqual([{ key: 'read', level: 'not-started', exercises: 0, secure: 0 }]);
  });

  test('never falls as a log grows', () => {
    const levels: Level[] = ['not-started', 'working', 'seen', 'secure', 'secure-unaided'];
    const types = EVENT_TYPES.filter((type) => type === 'attempt.check' || type === 'answer.reveal');
    fc.assert(
      fc.property(anyStream('aa', types, 20), fc.nat(), (log, cut) => {
        const [less, more] = [log.slice(0, cut % (log.length + 1)), log].map((part) => {
          const progress = foldProgress(part, COURSE);
          return lessons.flatMap((shape) => foldOutcomes(shape, lessonIn(progress, shape.slug)));
        });
        less?.forEach((outcome, index) => {
          const after = more?.[index];
          expect(levels.indexOf(after?.level ?? 'not-started')).toBeGreaterThanOrEqual(
            levels.indexOf(outcome.level),
          );
          expect(after?.secure).toBeGreaterThanOrEqual(outcome.secure);
        });
      }),
      { numRuns: RUNS },
    );
  });
});
