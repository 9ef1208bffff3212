import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOfDay } from '../../../src/kernel/dates.ts';
import { headsOf } from '../../../src/log/heads.ts';
import { mergeLogs } from '../../../src/log/merge.ts';
import { sealEvent } from '../../../src/log/seal-event.ts';
import { tallyLog } from '../../../src/progress/tally-log.ts';
import { foldWeeks, mondayOf } from '../../../src/progress/weeks.ts';
import { anyLog } from '../log/any-log.ts';
import { RUNS } from '../../runs.ts';
import { check, finish, writeLog } from './small-course.ts';

const DAY = 86_400_000;

describe('mondayOf', () => {
  test.each([
    // ISO 8601: 1 January 2027 is a Friday, of the week that begins in 2026.
    ['2027-01-01T12:00:00Z', '2026-12-28'],
    ['2026-11-23T00:00:00.000Z', '2026-11-23'],
    ['2026-11-22T23:59:59.999Z', '2026-11-16'],
    ['2026-11-29T23:59:59.999Z', '2026-11-23'],
    ['1970-01-01T00:00:00Z', '1969-12-29'],
    ['1969-12-28T00:00:00Z', '1969-12-22'],
  ])('finds for %s the Monday %s', (at, monday) => {
    expect(dateOfDay(mondayOf(Date.parse(at)))).toBe(monday);
  });
});

describe('foldWeeks', () => {
  test('adds up time by week and lesson, and leaves the seconds of checks to the lesson', () => {
    const at = Date.parse('2026-11-22T23:59:00Z');
    const said = writeLog(
      ['time.add', { lesson: 'first', seconds: 30 }],
      ['time.add', { lesson: 'first', seconds: 60 }],
      ['time.add', { lesson: 'second', seconds: 50 }],
      check('count'),
      finish('aa:9', 16),
      ['time.add', { lesson: 'second', seconds: 0 }],
    );
    const moments = [0, 60_000, 70_000, 80_000, DAY, DAY];
    const log = said.map((event, index) => ({ ...event, hlc: at + (moments[index] ?? 0) }));
    expect(foldWeeks(log)).toEqual([
      {
        monday: mondayOf(at + DAY),
        seconds: 170,
        on: [
          { of: 'assessment', id: 'final', seconds: 60 },
          { of: 'lesson', id: 'first', seconds: 60 },
          { of: 'lesson', id: 'second', seconds: 50 },
        ],
      },
      { monday: mondayOf(at), seconds: 30, on: [{ of: 'lesson', id: 'first', seconds: 30 }] },
    ]);
  });

  test('adds up to the seconds of the fold, in any order and spread over any weeks', () => {
    const anySpread = fc
      .tuple(anyLog, fc.nat(20 * 7))
      .map(([log, days]) =>
        mergeLogs(log).map((event) => ({ ...event, hlc: event.hlc + ((event.seq * days) % 140) * DAY })),
      )
      .chain((log) => fc.tuple(fc.constant(log), fc.shuffledSubarray(log, { minLength: log.length })));
    fc.assert(
      fc.property(anySpread, ([log, shuffled]) => {
        const weeks = foldWeeks(log);
        expect(foldWeeks(shuffled)).toEqual(weeks);
        const tally = tallyLog(log);
        const secondsOf = (of: string, id: string): number =>
          weeks
            .flatMap(({ on }) => on)
            .filter((one) => one.of === of && one.id === id)
            .reduce((sum, { seconds }) => sum + seconds, 0);
        for (const [slug, { activeSeconds }] of tally.lessons)
          expect(secondsOf('lesson', slug)).toBe(activeSeconds);
        for (const [id, { activeSeconds }] of tally.assessments)
          expect(secondsOf('assessment', id)).toBe(activeSeconds);
        const all = [...tally.lessons.values(), ...tally.assessments.values()];
        expect(weeks.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(
          all.reduce((sum, { activeSeconds }) => sum + activeSeconds, 0),
        );
        expect(weeks.every(({ seconds, on }) => seconds > 0 && on.every((one) => one.seconds > 0))).toBe(
          true,
        );
      }),
      { numRuns: RUNS },
    );
  });

  test('leaves out what a reset hides', () => {
    const log = writeLog(['time.add', { lesson: 'first', seconds: 30 }]);
    const reset = sealEvent({ stream: 'bb', seq: 1, hlc: 99 }, 'record.reset', { heads: headsOf(log) });
    expect(foldWeeks(log)).toHaveLength(1);
    expect(foldWeeks([...log, reset])).toEqual([]);
  });
});
