import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LogEvent } from '../../../src/log/event.ts';
import { compareEvents } from '../../../src/log/hlc.ts';
import { mergeLogs } from '../../../src/log/merge.ts';
import { sealEvent } from '../../../src/log/seal-event.ts';
import { emptyTally } from '../../../src/progress/tally.ts';
import { addToTally, tallyLog } from '../../../src/progress/tally-log.ts';
import { anyLog } from '../log/any-log.ts';
import { RUNS } from '../../runs.ts';
import { EARNING, check, writeLog } from './small-course.ts';

/** A log cut into parts, its events in any order: each event with the part it falls into. */
const anyParts = anyLog
  .map((log) => mergeLogs(log))
  .chain((log) =>
    fc.tuple(
      fc.shuffledSubarray(log, { minLength: log.length }),
      fc.array(fc.nat(3), { minLength: log.length, maxLength: log.length }),
    ),
  )
  .map(([log, parts]) => [0, 1, 2, 3].map((part) => log.filter((_, index) => parts[index] === part)));

describe('addToTally', () => {
  test('gives what counting the whole log gives, however it is cut and whatever arrives late', () => {
    let added = 0;
    let recounted = 0;
    fc.assert(
      fc.property(anyParts, (parts) => {
        let tally = emptyTally();
        const seen: LogEvent[] = [];
        for (const part of parts) {
          seen.push(...part);
          const before = structuredClone(tally);
          if (addToTally(tally, part)) added += part.length;
          else {
            expect(tally, 'untouched where it cannot be added').toEqual(before);
            recounted += 1;
            tally = tallyLog(seen);
          }
          expect(tally).toEqual(tallyLog(seen));
        }
      }),
      { numRuns: RUNS },
    );
    expect(added).toBeGreaterThan(RUNS);
    expect(recounted).toBeGreaterThan(RUNS / 10);
  });

  test('adds every log that grows at its end, cut anywhere, without counting anew', () => {
    const anyCut = fc.tuple(anyLog, fc.array(fc.nat(40), { maxLength: 4 }));
    fc.assert(
      fc.property(anyCut, ([events, places]) => {
        const log = mergeLogs(events).filter(({ type }) => type !== 'record.reset');
        const tally = emptyTally();
        const cuts = [0, ...places.map((place) => place % (log.length + 1)), log.length].sort(
          (a, b) => a - b,
        );
        for (const [index, cut] of cuts.entries()) {
          expect(addToTally(tally, log.slice(cuts[index - 1] ?? 0, cut))).toBe(true);
          expect(tally).toEqual(tallyLog(log.slice(0, cut)));
        }
      }),
      { numRuns: RUNS },
    );
  });

  test('refuses an event that belongs before what was counted', () => {
    const log = writeLog(...EARNING);
    const late = log.splice(2, 1);
    const tally = tallyLog(log);
    expect(addToTally(tally, late)).toBe(false);
    expect(tally).toEqual(tallyLog(log));
  });

  test('refuses a reset of what was counted, and keeps hiding what it names and arrives later', () => {
    const log = writeLog(check('count'), check('sort'));
    const reset = sealEvent({ stream: 'bb', seq: 1, hlc: 5 }, 'record.reset', { heads: { aa: 1 } });
    expect(addToTally(tallyLog(log), [reset])).toBe(false);
    const tally = tallyLog([reset]);
    expect(addToTally(tally, log)).toBe(true);
    expect([...tally.exercises.keys()]).toEqual(['sort']);
    expect(tally).toEqual(tallyLog([...log, reset]));
  });

  test('leaves the events it is given in their order', () => {
    const log = writeLog(...EARNING).reverse();
    const before = [...log];
    tallyLog(log);
    expect(log).toEqual(before);
    expect(log).not.toEqual([...log].sort(compareEvents));
  });
});
