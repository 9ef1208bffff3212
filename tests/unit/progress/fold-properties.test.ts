import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EventType } from '../../../src/log/event.ts';
import { headsOf } from '../../../src/log/heads.ts';
import { mergeLogs } from '../../../src/log/merge.ts';
import { sealEvent } from '../../../src/log/seal-event.ts';
import { foldProgress } from '../../../src/progress/fold.ts';
import { EVENT_TYPES, anyForeignEvent, anyStream } from '../log/any-log.ts';
import { RUNS } from '../../runs.ts';
import { expectNotAhead } from './never-falls.ts';
import { COURSE } from './small-course.ts';

// Weighted towards what earns, so that whole modules are earned within a few dozen events.
const working: EventType[] = [
  ...EVENT_TYPES.filter((type) => type !== 'record.reset'),
  ...(['attempt.check', 'attempt.check', 'answer.reveal', 'assessment.finish'] as const),
];
const anyWork = (stream: string) => anyStream(stream, working, 40);

describe('foldProgress', () => {
  test('puts no beginning of a stream ahead of the whole', () => {
    fc.assert(
      fc.property(anyWork('aa'), anyWork('bb'), fc.nat(), fc.nat(), (a, b, cutA, cutB) => {
        const part = [...a.slice(0, cutA % (a.length + 1)), ...b.slice(0, cutB % (b.length + 1))];
        expectNotAhead(part, [...a, ...b]);
      }),
      { numRuns: RUNS },
    );
  });

  test('takes nothing away when devices are merged', () => {
    fc.assert(
      fc.property(anyWork('aa'), anyWork('bb'), (a, b) => {
        expectNotAhead(a, mergeLogs(a, b));
        expectNotAhead(b, mergeLogs(a, b));
      }),
      { numRuns: RUNS },
    );
  });

  test('gives one result whatever order the log is in', () => {
    const shuffled = fc
      .tuple(anyStream('aa'), anyStream('bb'))
      .chain(([a, b]) =>
        fc.tuple(
          fc.constant([...a, ...b]),
          fc.shuffledSubarray([...a, ...b], { minLength: a.length + b.length }),
        ),
      );
    fc.assert(
      fc.property(shuffled, ([log, other]) => {
        expect(foldProgress(other, COURSE)).toEqual(foldProgress(log, COURSE));
      }),
      { numRuns: RUNS },
    );
  });

  test('is the same with events of later releases among the log', () => {
    fc.assert(
      fc.property(anyWork('aa'), fc.array(anyForeignEvent), (log, foreign) => {
        expect(foldProgress([...foreign, ...log], COURSE)).toEqual(foldProgress(log, COURSE));
      }),
      { numRuns: RUNS },
    );
  });

  test('is empty after a reset that saw everything', () => {
    fc.assert(
      fc.property(anyWork('aa'), (log) => {
        const reset = sealEvent({ stream: 'bb', seq: 1, hlc: 1e9 }, 'record.reset', { heads: headsOf(log) });
        expect(foldProgress([...log, reset], COURSE).modules).toEqual(foldProgress([], COURSE).modules);
      }),
      { numRuns: RUNS },
    );
  });

  test('earns whole modules in these runs, so that the properties are not empty', () => {
    const earned = fc.sample(anyWork('aa'), { numRuns: 200, seed: 1 }).filter((log) => {
      const done = log.filter(({ type }) => type !== 'module.earn');
      return foldProgress(done, COURSE).modules[0]?.earnedAt !== undefined;
    });
    expect(earned.length).toBeGreaterThan(5);
  });
});
