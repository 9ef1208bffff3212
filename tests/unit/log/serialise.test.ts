import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../src/kernel/canonical.ts';
import { mergeLogs } from '../../../src/log/merge.ts';
import { sealEvent } from '../../../src/log/seal-event.ts';
import { parseLog, serialiseLog } from '../../../src/log/serialise.ts';
import { anyLog } from './any-log.ts';
import { RUNS } from '../../runs.ts';

const AT = { stream: 'aa', seq: 1, hlc: 1_790_000_000_000 };

describe('serialiseLog and parseLog', () => {
  test('return the log they were given', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        expect(parseLog(serialiseLog(log))).toEqual({ events: log, unreadable: [] });
      }),
      { numRuns: RUNS },
    );
  });

  test('write the same bytes again, also for events of later releases', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const text = serialiseLog(mergeLogs(log));
        expect(serialiseLog(parseLog(text)?.events ?? [])).toBe(text);
      }),
      { numRuns: RUNS },
    );
  });

  test('puts one event on each line, in canonical JSON', () => {
    const event = sealEvent(AT, 'time.add', { seconds: 3, lesson: 'first' });
    const text = serialiseLog([event, event]);
    expect(text.split('\n')).toEqual([
      '{"format":"point-twelve-log","v":1,"events":[',
      canonicalJson(event) + ',',
      canonicalJson(event),
      ']}',
      '',
    ]);
  });

  test('sets aside the records that cannot be read, as they were', () => {
    const event = sealEvent(AT, 'time.add', { lesson: 'first', seconds: 3 });
    const broken = { ...event, seq: 2 };
    expect(parseLog(serialiseLog([event, broken]))).toEqual({ events: [event], unreadable: [broken] });
  });

  test.each([
    ['an empty file', ''],
    ['half a file', serialiseLog([]).slice(0, 20)],
    ['a number', '12'],
    ['null', 'null'],
    ['a file of another product', '{"format":"other","events":[]}'],
    ['a file without events', '{"format":"point-twelve-log"}'],
  ])('refuses %s', (_, text) => {
    expect(parseLog(text)).toBeUndefined();
  });
});
