import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headsOf } from '../../../src/log/heads.ts';
import { mergeLogs } from '../../../src/log/merge.ts';
import { sealEvent } from '../../../src/log/seal-event.ts';
import { listHistory } from '../../../src/progress/history.ts';
import { tallyLog } from '../../../src/progress/tally-log.ts';
import { anyLog } from '../log/any-log.ts';
import { RUNS } from '../../runs.ts';
import { begin, check, finish, reveal, writeLog } from './small-course.ts';

describe('listHistory', () => {
  test('says of each attempt what, which version, the mark, the hints and how sure, newest first', () => {
    const [type, payload] = check('sort', { earned: 40, hints: 2 });
    if (type !== 'attempt.check') throw new Error('Not a check');
    const log = writeLog(
      ['lesson.open', { lesson: 'first', version: '1.0.0' }],
      [type, { ...payload, certainty: { a: 1, b: 3, c: 3 } }],
      reveal('sort'),
      check('sort', { seed: 7 }),
      begin('i1', 'i2'),
      finish('aa:5', 16),
      finish('aa:5', 12),
    );
    expect(listHistory(log)).toEqual([
      {
        ...{ type: 'finish', ref: 'aa:7', at: 70, assessment: 'final', attempt: 2 },
        mark: { earned: 1200, total: 2000, passed: false },
      },
      {
        ...{ type: 'finish', ref: 'aa:6', at: 60, assessment: 'final', attempt: 1 },
        mark: { earned: 1600, total: 2000, passed: true },
      },
      { type: 'start', ref: 'aa:5', at: 50, assessment: 'final', items: 2 },
      {
        ...{ type: 'check', ref: 'aa:4', at: 40, exercise: 'sort', digest: 'b2', version: 2, attempt: 1 },
        ...{ hints: 0, mark: { earned: 100, total: 100, passed: true }, certainty: new Map() },
      },
      { type: 'reveal', ref: 'aa:3', at: 30, exercise: 'sort', digest: 'b2', version: 1 },
      {
        ...{ type: 'check', ref: 'aa:2', at: 20, exercise: 'sort', digest: 'b2', version: 1, attempt: 1 },
        ...{ hints: 2, mark: { earned: 40, total: 100, passed: false } },
        certainty: new Map([
          [3, 2],
          [1, 1],
        ]),
      },
    ]);
  });

  test('numbers a changed definition and a new seed as new versions, and finds an old one again', () => {
    const log = writeLog(
      check('count', { digest: 'old' }),
      check('count'),
      check('count', { seed: 2 }),
      check('count', { digest: 'old', attempt: 2 }),
      check('sort'),
    );
    const versions = listHistory(log).map((entry) => ('version' in entry ? entry.version : 0));
    expect(versions).toEqual([1, 1, 3, 2, 1]);
  });

  test('holds every attempt that the fold counts, once, in one order whatever order the log is in', () => {
    const shuffled = anyLog.chain((events) => {
      const log = mergeLogs(events);
      return fc.tuple(fc.constant(log), fc.shuffledSubarray(log, { minLength: log.length }));
    });
    fc.assert(
      fc.property(shuffled, ([log, other]) => {
        const history = listHistory(log);
        expect(listHistory(other)).toEqual(history);
        const { exercises, assessments } = tallyLog(log);
        const count = (type: string): number => history.filter((entry) => entry.type === type).length;
        const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);
        expect(count('check')).toBe(sum([...exercises.values()].map(({ checks }) => checks)));
        expect(count('finish')).toBe(sum([...assessments.values()].map(({ results }) => results.length)));
        expect(count('start')).toBe(sum([...assessments.values()].map(({ starts }) => starts.length)));
        expect(new Set(history.map(({ ref }) => ref)).size).toBe(history.length);
        expect(history.every(({ at }, index) => at <= (history[index - 1]?.at ?? at))).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });

  test('leaves out what a reset hides', () => {
    const log = writeLog(check('count'));
    const reset = sealEvent({ stream: 'bb', seq: 1, hlc: 99 }, 'record.reset', { heads: headsOf(log) });
    expect(listHistory(log)).toHaveLength(1);
    expect(listHistory([...log, reset])).toEqual([]);
  });
});
