import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refOf } from '../../../src/log/event.ts';
import { joinLogs } from '../../../src/log/join-logs.ts';
import { mergeLogs } from '../../../src/log/merge.ts';
import { UNHURRIED } from '../../../src/log/pace.ts';
import { sealEvent } from '../../../src/log/seal-event.ts';
import { anyLog } from './any-log.ts';
import { RUNS } from '../../runs.ts';

const event = (stream: string, seq: number, value = '') =>
  sealEvent({ stream, seq, hlc: seq * 10 }, 'preference.set', { name: 'name', value });

describe('joinLogs', () => {
  test.each([
    ['nothing', [event('aa', 1)], [], { added: 0, known: 0, forks: 0 }],
    ['a first record', [], [event('aa', 1), event('aa', 2)], { added: 2, known: 0, forks: 0 }],
    ['the same', [event('aa', 1)], [event('aa', 1)], { added: 0, known: 1, forks: 0 }],
    ['one twice', [], [event('aa', 1), event('aa', 1)], { added: 1, known: 1, forks: 0 }],
    ['a fork', [event('aa', 1)], [event('aa', 1, 'other'), event('bb', 1)], { added: 2, known: 0, forks: 1 }],
  ])('counts %s', async (_, ours, theirs, counts) => {
    expect((await joinLogs(ours, theirs, UNHURRIED)).taken).toEqual(counts);
  });

  test('counts a fork once, however often it comes', async () => {
    const [ours, theirs] = [[event('aa', 1)], [event('aa', 1, 'other')]];
    const merged = mergeLogs(ours, theirs);
    const nothing = { fresh: [], taken: { added: 0, known: 1, forks: 0 } };
    expect(await joinLogs(merged, theirs, UNHURRIED)).toEqual(nothing);
    expect(await joinLogs(merged, ours, UNHURRIED)).toEqual(nothing);
  });

  test('gives what the merge brings, and counts it', async () => {
    await fc.assert(
      fc.asyncProperty(anyLog, anyLog, async (one, other) => {
        const ours = mergeLogs(one);
        const merged = mergeLogs(ours, other);
        const joined = await joinLogs(ours, other, UNHURRIED);
        expect(joined.fresh).toHaveLength(merged.filter((event) => !ours.includes(event)).length);
        // What is written goes over what stands under its name, as in the store.
        const written = new Map([...ours, ...joined.fresh].map((event) => [refOf(event), event]));
        expect(mergeLogs([...written.values()])).toEqual(merged);
        expect(joined.taken.added).toBe(merged.length - ours.length);
        expect(joined.taken.added + joined.taken.known).toBe(other.length);
      }),
      { numRuns: RUNS },
    );
  });

  test('gives up when told to', async () => {
    const pace = { isDue: () => true, rest: () => Promise.resolve(false) };
    expect(await joinLogs([], [event('aa', 1), event('aa', 2)], pace)).toBeUndefined();
  });
});
