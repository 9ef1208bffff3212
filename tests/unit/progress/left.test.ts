import { describe, expect, test } from 'vitest';
import { exercisesLeft, findLeft } from '../../../src/progress/left.ts';
import { begin, check, finish, fold, lessonIn, moduleIn } from './small-course.ts';

describe('findLeft', () => {
  test('says what is left: lessons with designed minutes, exercises, the assessment', () => {
    const progress = fold(check('count'));
    const left = findLeft(moduleIn(progress, 'quality'));
    expect(left.lessons.map(({ slug }) => slug)).toEqual(['first', 'second']);
    expect(left).toMatchObject({ minutes: 30, exercises: 2, assessment: 'to-pass' });
    expect(exercisesLeft(lessonIn(progress, 'first'))).toBe(1);
  });

  test('leaves out what is complete', () => {
    const left = findLeft(moduleIn(fold(check('count'), check('sort')), 'quality'));
    expect(left).toMatchObject({ minutes: 20, exercises: 1, assessment: 'to-pass' });
  });

  test('leaves the assessment alone once it is passed', () => {
    const left = findLeft(moduleIn(fold(begin('i1', 'i2'), finish('aa:1', 16)), 'quality'));
    expect(left).toMatchObject({ minutes: 30, exercises: 3, assessment: 'passed' });
  });

  test('leaves nothing of a module that was earned, whatever was added to it since', () => {
    const progress = fold(['module.earn', { module: 'quality', build: 'b0' }]);
    expect(findLeft(moduleIn(progress, 'quality'))).toEqual({
      lessons: [],
      minutes: 0,
      exercises: 0,
      assessment: 'passed',
    });
  });

  test('asks for no assessment where a module has none', () => {
    expect(findLeft(moduleIn(fold(), 'reading'))).toMatchObject({ minutes: 5, assessment: 'none' });
  });
});
