import { describe, expect, test } from 'vitest';
import type { CurriculumShape, ModuleShape } from '../../../src/curriculum/shape.ts';
import { reseal, sealEvent } from '../../../src/log/seal-event.ts';
import { foldProgress } from '../../../src/progress/fold.ts';
import type { ExerciseProgress } from '../../../src/progress/progress.ts';
import { COURSE, EARNING, begin, check, exerciseIn, finish, fold } from './small-course.ts';
import { lessonIn, moduleIn, reveal, writeLog } from './small-course.ts';
import type { Said } from './small-course.ts';

const QUALITY = COURSE.modules[0] as ModuleShape;

/** The course with its first module changed. */
const withQuality = (change: Partial<ModuleShape>): CurriculumShape => ({
  ...COURSE,
  modules: [{ ...QUALITY, ...change }, ...COURSE.modules.slice(1)],
});

describe('foldProgress on exercises', () => {
  test.each<[string, Said[], Partial<ExerciseProgress>]>([
    [
      'is not started without an event',
      [],
      {
        level: 'not-started',
        best: undefined,
        attempts: 0,
        isDone: false,
        doneAt: undefined,
        lastAt: undefined,
      },
    ],
    [
      'is working and done after a check that does not pass',
      [check('count', { earned: 30 })],
      {
        level: 'working',
        best: { earned: 30, total: 100 },
        attempts: 1,
        isDone: true,
        doneAt: 10,
        lastAt: 10,
      },
    ],
    [
      'is secure unaided after a pass at the first check without a hint',
      [check('count', { earned: 90 })],
      { level: 'secure-unaided', best: { earned: 90, total: 100 } },
    ],
    ['is secure after a pass with a hint', [check('count', { hints: 1 })], { level: 'secure' }],
    [
      'is secure after a pass at the second check',
      [check('count', { earned: 10 }), check('count', { attempt: 2 })],
      { level: 'secure', attempts: 2, doneAt: 10, lastAt: 20 },
    ],
    [
      'becomes secure unaided on a new version passed at its first check',
      [check('count', { hints: 2 }), check('count', { seed: 2 })],
      { level: 'secure-unaided' },
    ],
    [
      'keeps the best mark, and the level, when a later check is worse',
      [check('count', { earned: 100 }), check('count', { earned: 20, attempt: 2 })],
      { level: 'secure-unaided', best: { earned: 100, total: 100 }, attempts: 2 },
    ],
    [
      'is seen and done when the answer was shown before a pass',
      [reveal('count')],
      { level: 'seen', best: undefined, isRevealed: true, isDone: true, doneAt: 10 },
    ],
    [
      'does not count a check after its answer was shown',
      [check('count', { earned: 50 }), reveal('count'), check('count', { attempt: 2 })],
      { level: 'seen', best: { earned: 50, total: 100 }, attempts: 2 },
    ],
    [
      'counts a new version after a reveal',
      [reveal('count'), check('count', { seed: 2 })],
      { level: 'secure-unaided', best: { earned: 100, total: 100 }, isRevealed: true },
    ],
    [
      'stays secure when the answer is shown after a pass',
      [check('count'), reveal('count')],
      { level: 'secure-unaided' },
    ],
    [
      'lets the result stand and says so when the exercise has changed since',
      [check('count', { digest: 'old' })],
      { level: 'secure-unaided', isChanged: true },
    ],
    [
      'is no longer changed once the present version was worked on',
      [check('count', { digest: 'old' }), check('count', { earned: 10 })],
      { level: 'secure-unaided', isChanged: false },
    ],
    [
      'shows no mark and no level above working where learners mark themselves',
      [check('write')],
      { id: 'write', level: 'working', best: undefined, isDone: true },
    ],
    [
      'is not done by a reveal where something has to be written',
      [reveal('write')],
      { id: 'write', level: 'seen', isDone: false, doneAt: undefined, lastAt: 10 },
    ],
  ])('%s', (_, said, expected) => {
    expect(exerciseIn(fold(...said), expected.id ?? 'count')).toMatchObject(expected);
  });

  test('leaves a mark alone when another device showed the answer', () => {
    const shown = sealEvent({ stream: 'bb', seq: 1, hlc: 1 }, 'answer.reveal', {
      ...{ exercise: 'count', digest: 'a1', seed: 1 },
    });
    const progress = foldProgress([...writeLog(check('count')), shown], COURSE);
    expect(exerciseIn(progress, 'count').level).toBe('secure-unaided');
  });
});

describe('foldProgress on lessons', () => {
  test('returns an untouched lesson as the curriculum gives it', () => {
    expect(lessonIn(fold(), 'first')).toMatchObject({
      ...{ slug: 'first', number: '4.1', title: 'First', minutes: 10, stepsReached: [], lastStep: undefined },
      ...{ done: 0, isComplete: false, completeAt: undefined, firstAt: undefined, lastAt: undefined },
      ...{ activeSeconds: 0, isChanged: false },
    });
  });

  test('lists steps in the order of the lesson, and the one reached last', () => {
    const progress = fold(
      ['step.reach', { lesson: 'first', step: 'two' }],
      ['step.reach', { lesson: 'first', step: 'one' }],
      ['step.reach', { lesson: 'first', step: 'gone' }],
      ['step.reach', { lesson: 'optional', step: 'two' }],
    );
    expect(lessonIn(progress, 'first')).toMatchObject({ stepsReached: ['one', 'two'], lastStep: undefined });
    expect(lessonIn(progress, 'optional')).toMatchObject({ stepsReached: ['two'], lastStep: 'two' });
  });

  test('is complete once every exercise is checked or revealed', () => {
    const half = lessonIn(fold(check('count', { earned: 0 })), 'first');
    expect(half).toMatchObject({ done: 1, isComplete: false, completeAt: undefined });
    const whole = lessonIn(fold(check('count', { earned: 0 }), reveal('sort'), check('count')), 'first');
    expect(whole).toMatchObject({ done: 2, isComplete: true, completeAt: 20, firstAt: 10, lastAt: 30 });
  });

  test('is complete once it was opened and read to its end, where there is nothing to do', () => {
    const open: Said = ['lesson.open', { lesson: 'optional', version: '1.0.0' }];
    const one: Said = ['step.reach', { lesson: 'optional', step: 'one' }];
    const two: Said = ['step.reach', { lesson: 'optional', step: 'two' }];
    expect(lessonIn(fold(open, one), 'optional').isComplete).toBe(false);
    expect(lessonIn(fold(open, one, two, one, open), 'optional')).toMatchObject({
      ...{ isComplete: true, completeAt: 30, firstAt: 10, lastAt: 50 },
    });
  });

  test('adds its time up from time alone, and takes no time as a visit', () => {
    const progress = fold(
      ['time.add', { lesson: 'first', seconds: 40 }],
      ['time.add', { lesson: 'first', seconds: 20 }],
    );
    expect(lessonIn(progress, 'first')).toMatchObject({ activeSeconds: 60, lastAt: undefined });
    expect(lessonIn(fold(check('count')), 'first').activeSeconds).toBe(0);
  });

  test('says when it changed since it was opened, and stops once the new version was', () => {
    const old: Said = ['lesson.open', { lesson: 'first', version: '0.9.0' }];
    expect(lessonIn(fold(old), 'first').isChanged).toBe(true);
    expect(
      lessonIn(fold(old, ['lesson.open', { lesson: 'first', version: '1.0.0' }]), 'first').isChanged,
    ).toBe(false);
    expect(lessonIn(fold(check('count')), 'first').isChanged).toBe(false);
  });
});

describe('foldProgress on modules', () => {
  test('is earned when every lesson is complete and the assessment passed, at the later of the two', () => {
    expect(moduleIn(fold(...EARNING), 'quality')).toMatchObject({
      earnedAt: 80,
      isEarnNoted: false,
      lessonsComplete: 2,
      activeSeconds: 60,
    });
    const late = fold(begin('i1'), finish('aa:1', 20), check('count'), check('sort'), check('write'));
    expect(moduleIn(late, 'quality').earnedAt).toBe(50);
  });

  test.each<[string, Said[]]>([
    [
      'an exercise is left',
      EARNING.filter(([, payload]) => !('exercise' in payload && payload.exercise === 'sort')),
    ],
    [
      'a text was only revealed, never written',
      [...EARNING.slice(0, 5), reveal('write'), ...EARNING.slice(6)],
    ],
    ['the assessment was not finished', EARNING.slice(0, -1)],
    ['the assessment failed', [...EARNING.slice(0, -1), finish('aa:7', 15)]],
  ])('is not earned while %s', (_, said) => {
    expect(moduleIn(fold(...said), 'quality').earnedAt).toBeUndefined();
  });

  test('cannot be earned without an assessment', () => {
    const read: Said[] = ['one', 'two'].map((step) => ['step.reach', { lesson: 'optional', step }]);
    const reading = moduleIn(fold(...read), 'reading');
    expect(reading).toMatchObject({ lessonsComplete: 1, earnedAt: undefined, assessment: undefined });
  });

  test('stays earned when a later curriculum asks for more', () => {
    const exercise = { id: 'new', digest: 'n', counts: true, selfMarked: false, outcomes: [] };
    const lessons = QUALITY.lessons.map((lesson) => ({
      ...lesson,
      exercises: [...lesson.exercises, exercise],
    }));
    const noted = writeLog(...EARNING, ['module.earn', { module: 'quality', build: 'b1' }]);
    const later = withQuality({ lessons });
    expect(moduleIn(foldProgress(noted, later), 'quality')).toMatchObject({
      ...{ earnedAt: 90, isEarnNoted: true, lessonsComplete: 0 },
    });
    expect(moduleIn(foldProgress(noted, COURSE), 'quality').earnedAt).toBe(80);
    expect(moduleIn(foldProgress(noted.slice(0, -1), later), 'quality').earnedAt).toBeUndefined();
  });

  test('keeps a pass when the pass mark is raised, and gives one when it is lowered', () => {
    const assessment = QUALITY.assessment;
    if (!assessment) throw new Error('The course has an assessment');
    const raised = withQuality({ assessment: { ...assessment, passFraction: 0.95 } });
    expect(moduleIn(foldProgress(writeLog(...EARNING), raised), 'quality').earnedAt).toBe(80);
    const lowered = withQuality({ assessment: { ...assessment, passFraction: 0.75 } });
    const failed = writeLog(...EARNING.slice(0, -1), finish('aa:7', 15));
    expect(moduleIn(foldProgress(failed, lowered), 'quality').earnedAt).toBe(80);
  });
});

describe('foldProgress on assessments', () => {
  test('lists results in order, the best of them, and what each start drew', () => {
    const progress = fold(
      ...[
        begin('i1', 'i2'),
        finish('aa:1', 12),
        begin('i2', 'i1'),
        finish('aa:3', 18),
        begin('i1'),
        finish('aa:5', 18),
      ],
    );
    const { results, best, passedAt, drawn, unfinished, activeSeconds } =
      moduleIn(progress, 'quality').assessment ?? {};
    expect(results).toEqual([
      { attempt: 1, at: 20, earned: 1200, total: 2000, isPass: false, start: 'aa:1' },
      { attempt: 2, at: 40, earned: 1800, total: 2000, isPass: true, start: 'aa:3' },
      { attempt: 3, at: 60, earned: 1800, total: 2000, isPass: true, start: 'aa:5' },
    ]);
    expect(best?.attempt).toBe(2);
    expect({ passedAt, drawn, unfinished, activeSeconds }).toEqual({
      ...{
        passedAt: 40,
        drawn: [['i1', 'i2'], ['i2', 'i1'], ['i1']],
        unfinished: undefined,
        activeSeconds: 180,
      },
    });
  });

  test('names the latest start as long as it is not finished', () => {
    const items = [{ digest: 'i2', rules: 1, seed: 1 }];
    const open = fold(begin('i1'), finish('aa:1', 3), begin('i2'));
    expect(moduleIn(open, 'quality').assessment?.unfinished).toEqual({ ref: 'aa:3', at: 30, items });
    const superseded = fold(begin('i1'), begin('i2'), finish('aa:2', 3));
    expect(moduleIn(superseded, 'quality').assessment?.unfinished).toBeUndefined();
  });
});

describe('foldProgress on the rest', () => {
  test('lets no wrong clock decide which is the latest', () => {
    const log = [
      sealEvent({ stream: 'aa', seq: 1, hlc: 1000 }, 'preference.set', { name: 'name', value: 'now' }),
      sealEvent({ stream: 'bb', seq: 1, hlc: 9000 }, 'preference.set', {
        name: 'name',
        value: 'years ahead',
      }),
      sealEvent({ stream: 'bb', seq: 2, hlc: 9001 }, 'time.add', { lesson: 'first', seconds: 5 }),
    ];
    expect(foldProgress(log, COURSE, 5000).preferences.get('name')).toBe('now');
    expect(foldProgress(log, COURSE, 9000).preferences.get('name')).toBe('years ahead');
    // It counts for all else.
    expect(foldProgress(log, COURSE, 5000).lastAt).toBe(9001);
  });

  test('keeps the latest preference and the latest reflection', () => {
    const progress = fold(
      ['preference.set', { name: 'theme', value: 'dark' }],
      ['preference.set', { name: 'theme', value: 'light' }],
      ['reflection.save', { scope: 'lesson', of: 'first', fields: { learned: 'a', change: 'b' } }],
      ['reflection.save', { scope: 'module', of: 'first', fields: { learned: 'm' } }],
      ['reflection.save', { scope: 'lesson', of: 'first', fields: { learned: 'c' } }],
    );
    expect(progress.preferences).toEqual(new Map([['theme', 'light']]));
    expect(progress.reflections).toEqual(
      new Map([
        ['lesson:first', { learned: 'c' }],
        ['module:first', { learned: 'm' }],
      ]),
    );
    expect(progress.lastAt).toBe(50);
  });

  test('begins anew after a reset, and counts what came later', () => {
    const progress = fold(...EARNING, ['record.reset', { heads: { aa: 8 } }], check('sort', { earned: 20 }));
    expect(moduleIn(progress, 'quality')).toMatchObject({ earnedAt: undefined, lessonsComplete: 0 });
    expect(exerciseIn(progress, 'count').level).toBe('not-started');
    expect(exerciseIn(progress, 'sort').level).toBe('working');
  });

  test('passes over events it does not know', () => {
    const log = writeLog(...EARNING);
    const foreign = reseal({
      ...log[2],
      v: 2,
      seq: 99,
      payload: { exercise: 'sort' },
    } as (typeof log)[number]);
    expect(foldProgress([foreign, ...log], COURSE)).toEqual(foldProgress(log, COURSE));
  });

  test('passes over work on content that no longer exists', () => {
    expect(fold(check('retired')).modules).toEqual(fold().modules);
  });
});
