import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareLogs, summariseLog } from '../../../src/log/compare-logs.ts';
import { mergeLogs } from '../../../src/log/merge.ts';
import { UNHURRIED } from '../../../src/log/pace.ts';
import { sealEvent } from '../../../src/log/seal-event.ts';
import { anyLog } from './any-log.ts';
import { RUNS } from '../../runs.ts';

const event = (stream: string, seq: number, value = '') =>
  sealEvent({ stream, seq, hlc: seq * 10 }, 'preference.set', { name: 'name', value });

describe('compareLogs', () => {
  test.each([
    ['nothing', [event('aa', 1)], [], { added: 0, known: 0, forks: 0 }],
    ['a first record', [], [event('aa', 1), event('aa', 2)], { added: 2, known: 0, forks: 0 }],
    ['the same', [event('aa', 1)], [event('aa', 1)], { added: 0, known: 1, forks: 0 }],
    ['one twice', [], [event('aa', 1), event('aa', 1)], { added: 1, known: 1, forks: 0 }],
    ['a fork', [event('aa', 1)], [event('aa', 1, 'other'), event('bb', 1)], { added: 2, known: 0, forks: 1 }],
  ])('counts %s', async (_, ours, theirs, counts) => {
    expect(await compareLogs(ours, theirs, UNHURRIED)).toEqual(counts);
  });

  test('counts a fork once, however often it comes', async () => {
    const [ours, theirs] = [[event('aa', 1)], [event('aa', 1, 'other')]];
    const merged = mergeLogs(ours, theirs);
    expect(await compareLogs(merged, theirs, UNHURRIED)).toEqual({ added: 0, known: 1, forks: 0 });
    expect(await compareLogs(merged, ours, UNHURRIED)).toEqual({ added: 0, known: 1, forks: 0 });
  });

  test('counts what the merge will bring', async () => {
    await fc.assert(
      fc.asyncProperty(anyLog, anyLog, async (one, other) => {
        const ours = mergeLogs(one);
        const counts = await compareLogs(ours, other, UNHURRIED);
        expect(counts?.added).toBe(mergeLogs(ours, other).length - ours.length);
        expect((counts?.added ?? 0) + (counts?.known ?? 0)).toBe(other.length);
      }),
      { numRuns: RUNS },
    );
  });

  test('gives up when told to', async () => {
    const pace = { isDue: () => true, rest: () => Promise.resolve(false) };
    expect(await compareLogs([], [event('aa', 1), event('aa', 2)], pace)).toBeUndefined();
  });
});

describe('summariseLog', () => {
  test('counts events and devices, and finds the first and the last moment in any order', () => {
    const log = [event('bb', 3), event('aa', 1), event('aa.0badf00d', 2)];
    expect(summariseLog(log)).toEqual({ events: 3, devices: 2, firstAt: 10, lastAt: 30 });
    expect(summariseLog([])).toEqual({ events: 0, devices: 0, firstAt: undefined, lastAt: undefined });
  });
});
