import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { condense } from '../../../src/lms/condense.ts';
import { unfold } from '../../../src/lms/unfold.ts';
import { condensedStream, isCondensed } from '../../../src/log/condensed.ts';
import { foldProgress } from '../../../src/progress/fold.ts';
import { tallyLog } from '../../../src/progress/tally-log.ts';
import { finishModule, COURSE as REAL } from '../certificate/finished-module.ts';
import { COURSE } from '../progress/small-course.ts';
import { anyWork, fewRuns, plain } from './any-work.ts';

describe('unfold', () => {
  test('gives a log whose fold is that of the log that was condensed', () => {
    fc.assert(
      fc.property(anyWork, (log) => {
        const condensed = condense(tallyLog(log), COURSE);
        const again = unfold(condensed, COURSE, condensedStream('1'));
        expect(plain(foldProgress(again, COURSE))).toEqual(plain(foldProgress(log, COURSE)));
        // Once condensed, nothing more is lost.
        expect(condense(tallyLog(again), COURSE)).toEqual(condensed);
      }),
      fewRuns,
    );
  });

  test('gives the whole course of a learner who finished a module', () => {
    const log = finishModule();
    const again = unfold(condense(tallyLog(log), REAL), REAL, condensedStream('1'));
    expect(plain(foldProgress(again, REAL))).toEqual(plain(foldProgress(log, REAL)));
    expect(again.every(isCondensed)).toBe(true);
  });
});
