import { describe, expect, test } from 'vitest';
import { judgeEligibility } from '../../../src/certificate/eligibility.ts';
import { projectEvidence } from '../../../src/certificate/evidence.ts';
import { writeCertificate } from '../../../src/certificate/wording.ts';
import { findUnit, pathOfLesson, pathOfUnit } from '../../../src/curriculum/units.ts';
import { check, COURSE, EARNING, fold, moduleIn, writeLog } from './small-course.ts';
import type { Said } from './small-course.ts';

const BEGIN: Said = [
  'assessment.start',
  { assessment: 'final-of-both', items: [{ digest: 'i2', rules: 1, seed: 1 }] },
];
/** The second lesson done, the third read, and the pathway's own assessment finished with so many of 20. */
const walk = (marks: number): Said[] => [
  check('write'),
  ['lesson.open', { lesson: 'optional', version: '1.0.0' }],
  ['step.reach', { lesson: 'optional', step: 'one' }],
  ['step.reach', { lesson: 'optional', step: 'two' }],
  BEGIN,
  [
    'assessment.finish',
    {
      ...{ assessment: 'final-of-both', start: 'aa:5', responses: [{}], activeSeconds: 60 },
      mark: { earned: marks * 100, total: 2000, passed: marks >= 16 },
    },
  ],
];

describe('a pathway', () => {
  test('is earned by its own lessons, of whatever module, and its own assessment', () => {
    const progress = fold(...walk(16));
    expect(judgeEligibility(progress, 'both')).toMatchObject({
      isEarned: true,
      at: 60,
      result: { earned: 1600 },
    });
    expect(moduleIn(progress, 'quality').earnedAt).toBeUndefined();
  });

  test('is not earned by the assessment of a module, and lists what is missing', () => {
    const progress = fold(...EARNING);
    expect(moduleIn(progress, 'quality').earnedAt).toBe(80);
    expect(judgeEligibility(progress, 'both')).toMatchObject({
      isEarned: false,
      missing: [
        { what: 'lesson', slug: 'optional' },
        { what: 'assessment', attempts: 0 },
      ],
    });
    expect(judgeEligibility(fold(...walk(15)), 'both')).toMatchObject({
      isEarned: false,
      missing: [{ what: 'assessment', attempts: 1 }],
    });
  });

  test('stays earned once that was noted, whatever is added to it', () => {
    const noted: Said = ['module.earn', { module: 'both', build: 'b0' }];
    expect(judgeEligibility(fold(noted), 'both')).toMatchObject({ isEarned: true, at: 10 });
  });

  test('is evidenced by its own lessons and assessment, and by nothing of others', () => {
    const log = writeLog(check('count'), ...walk(16).slice(0, 5));
    const evidence = projectEvidence(log, COURSE, 'both', { course: 'Site', omitted: [] });
    expect(evidence?.module).toEqual({ slug: 'both', number: '', title: 'Both' });
    expect(evidence?.events.map(({ type }) => type)).toEqual([
      'attempt.check',
      'lesson.open',
      'step.reach',
      'step.reach',
      'assessment.start',
    ]);
    expect(JSON.stringify(evidence)).not.toContain('"count"');
  });

  test('has a certificate that calls it a pathway', () => {
    const text = writeCertificate({
      ...{
        name: 'Ada',
        module: { number: '', title: 'Both' },
        version: '1.0.0',
        earnedAt: 0,
        offsetMinutes: 0,
      },
      ...{ result: undefined, passFraction: 0.8, designedMinutes: 25, activeSeconds: 60 },
      ...{ reviewedLessons: 0, lessons: 2 },
    });
    expect(text.title).toBe('Pathway: Both');
    expect(text.statement).toBe('completed the pathway and passed its assessment');
  });

  test('is laid out like a module, and its lessons keep their places', () => {
    expect(findUnit(COURSE, 'both')?.lessons.map(({ number }) => number)).toEqual(['4.2', '5.1']);
    expect(findUnit(COURSE, 'quality')).toBe(COURSE.modules[0]);
    expect(findUnit(COURSE, 'none')).toBeUndefined();
    expect(pathOfLesson(COURSE, 'optional')).toBe('learn/reading/optional/');
    expect(pathOfLesson(COURSE, 'none')).toBe('learn/');
    expect(pathOfUnit({ slug: 'both', number: '' })).toBe('pathways/both/');
    expect(pathOfUnit({ slug: 'quality', number: '4' })).toBe('learn/quality/');
  });
});
