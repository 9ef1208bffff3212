import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headsOf, hideReset } from '../../../src/log/heads.ts';
import { mergeLogs } from '../../../src/log/merge.ts';
import { sealEvent } from '../../../src/log/seal-event.ts';
import { anyStream } from './any-log.ts';
import { RUNS } from '../../runs.ts';

const name = (stream: string, seq: number) =>
  sealEvent({ stream, seq, hlc: seq * 10 }, 'preference.set', { name: 'name', value: `${stream}${seq}` });
const reset = (stream: string, seq: number, heads: Record<string, number>) =>
  sealEvent({ stream, seq, hlc: seq * 10 }, 'record.reset', { heads });

describe('headsOf', () => {
  test('returns the highest sequence of each stream', () => {
    expect(headsOf([name('aa', 2), name('bb', 1), name('aa', 1)])).toEqual({ aa: 2, bb: 1 });
    expect(headsOf([])).toEqual({});
  });
});

describe('hideReset', () => {
  test('hides what the reset had seen and nothing else', () => {
    const log = [
      name('aa', 1),
      name('bb', 1),
      name('bb', 2),
      reset('aa', 2, { aa: 1, bb: 1 }),
      name('aa', 3),
    ];
    expect(hideReset(log)).toEqual([log[2], log[3], log[4]]);
  });

  test('adds resets up, whichever came first', () => {
    const log = [name('aa', 1), name('bb', 1), reset('aa', 2, { aa: 1 }), reset('bb', 2, { bb: 1 })];
    expect(hideReset(log)).toEqual([log[2], log[3]]);
  });

  test('brings nothing back when an old copy is imported', () => {
    fc.assert(
      fc.property(anyStream('aa', ['step.reach', 'time.add']), (old) => {
        const heads = headsOf(old);
        const after = [...old, reset('bb', 1, heads)];
        expect(hideReset(mergeLogs(after, old))).toEqual([reset('bb', 1, heads)]);
      }),
      { numRuns: RUNS },
    );
  });

  test('returns a log without a reset as it is', () => {
    const log = [name('aa', 1)];
    expect(hideReset(log)).toBe(log);
  });
});
