import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../src/kernel/canonical.ts';
import type { LogEvent } from '../../../src/log/event.ts';
import { refOf } from '../../../src/log/event.ts';
import { compareEvents } from '../../../src/log/hlc.ts';
import { mergeLogs } from '../../../src/log/merge.ts';
import { readEvent } from '../../../src/log/read-event.ts';
import { reseal, sealEvent } from '../../../src/log/seal-event.ts';
import { anyLog } from './any-log.ts';
import { RUNS } from '../../runs.ts';

const event = (stream: string, seq: number, hlc: number, value: string) =>
  sealEvent({ stream, seq, hlc }, 'preference.set', { name: 'name', value });

describe('mergeLogs', () => {
  test('gives the same log in whatever order devices meet', () => {
    fc.assert(
      fc.property(anyLog, anyLog, anyLog, (a, b, c) => {
        const together = mergeLogs(a, b, c);
        expect(mergeLogs(c, b, a)).toEqual(together);
        expect(mergeLogs(mergeLogs(a, b), c)).toEqual(together);
        expect(mergeLogs(a, mergeLogs(b, c))).toEqual(together);
        expect(mergeLogs(mergeLogs(c, a), mergeLogs(b, a))).toEqual(together);
      }),
      { numRuns: RUNS },
    );
  });

  test('changes nothing when a log is merged again', () => {
    fc.assert(
      fc.property(anyLog, anyLog, (a, b) => {
        const merged = mergeLogs(a, b);
        expect(mergeLogs(merged, merged)).toEqual(merged);
        expect(mergeLogs(merged, a)).toEqual(merged);
      }),
      { numRuns: RUNS },
    );
  });

  test('drops no event, names each once, and leaves every one readable', () => {
    const contentOf = ({ stream, crc32, ...rest }: { stream: string; crc32: number }): string =>
      // Canonical, as the log itself is: the order in which a payload was written says nothing.
      canonicalJson([stream.slice(0, 2), rest, crc32 > -1]);
    fc.assert(
      fc.property(anyLog, anyLog, (a, b) => {
        const merged = mergeLogs(a, b);
        expect(new Set(merged.map(contentOf))).toEqual(new Set([...a, ...b].map(contentOf)));
        expect(new Set(merged.map(refOf)).size).toBe(merged.length);
        expect(merged.every((kept) => readEvent(kept) === kept)).toBe(true);
        expect([...merged].sort(compareEvents)).toEqual(merged);
      }),
      { numRuns: RUNS },
    );
  });

  test('keeps both sides of a fork, one of them in a stream of its own', () => {
    const pair = [event('aa', 2, 20, 'Ann'), event('aa', 2, 20, 'Bob')];
    const [stays, goes] = canonicalJson(pair[0]) < canonicalJson(pair[1]) ? pair : [pair[1], pair[0]];
    const moved = 'aa.' + goes?.crc32.toString(16).padStart(8, '0');
    expect(mergeLogs(pair)).toEqual([stays, reseal({ ...(goes as LogEvent), stream: moved })]);
  });
});
