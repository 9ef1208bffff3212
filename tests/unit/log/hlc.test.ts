import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareEvents, tickHlc } from '../../../src/log/hlc.ts';
import { RUNS } from '../../runs.ts';

describe('tickHlc', () => {
  test.each([
    ['follows the wall clock', 1_000, 5_000, 5_000],
    ['steps on when the clock stands still', 5_000, 5_000, 5_001],
    [
      'steps on when the clock was set back ten years',
      1_790_000_000_000,
      1_474_000_000_000,
      1_790_000_000_001,
    ],
    ['starts at the wall clock', 0, 1_790_000_000_000, 1_790_000_000_000],
    ['keeps to whole milliseconds', 0, 12.9, 12],
  ])('%s', (_, last, now, next) => {
    expect(tickHlc(last, now)).toBe(next);
  });

  test('grows with every tick, whatever the wall clock says', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 45 })), (readings) => {
        let last = 0;
        for (const now of readings) {
          const next = tickHlc(last, now);
          expect(next).toBeGreaterThan(last);
          expect(next).toBeGreaterThanOrEqual(now);
          last = next;
        }
      }),
      { numRuns: RUNS },
    );
  });
});

describe('compareEvents', () => {
  test('orders by clock, then stream, then sequence', () => {
    const events = [
      { hlc: 2, stream: 'aa', seq: 1 },
      { hlc: 1, stream: 'bb', seq: 1 },
      { hlc: 1, stream: 'aa', seq: 2 },
      { hlc: 1, stream: 'aa', seq: 1 },
    ];
    expect([...events].sort(compareEvents)).toEqual([events[3], events[2], events[1], events[0]]);
  });
});
