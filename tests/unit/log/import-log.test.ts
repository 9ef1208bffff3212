import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../src/kernel/canonical.ts';
import { importLog } from '../../../src/log/import-log.ts';
import { mergeLogs } from '../../../src/log/merge.ts';
import type { Pace } from '../../../src/log/pace.ts';
import { UNHURRIED } from '../../../src/log/pace.ts';
import { sealEvent } from '../../../src/log/seal-event.ts';
import { serialiseLog } from '../../../src/log/serialise.ts';
import { anyLog } from './any-log.ts';
import { RUNS } from '../../runs.ts';

const event = (seq: number) =>
  sealEvent({ stream: 'aa', seq, hlc: 1_790_000_000_000 + seq }, 'time.add', { lesson: 'first', seconds: 3 });
const LOG = [event(1), event(2), event(3)];

/** Rests after so many records, and gives up at the rest of that number. */
function countingPace(every: number, endsAt = Infinity): Pace & { rests: number } {
  let asked = 0;
  const pace = {
    rests: 0,
    isDue: () => (asked += 1) % every === 0,
    rest: () => Promise.resolve((pace.rests += 1) < endsAt),
  };
  return pace;
}

describe('importLog', () => {
  test('returns the log of a copy, also events of later releases, byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(anyLog, async (log) => {
        const text = serialiseLog(mergeLogs(log));
        const outcome = await importLog(text, UNHURRIED);
        if (log.length === 0) expect(outcome).toEqual({ kind: 'refused', code: 'empty' });
        else if (outcome.kind !== 'read') throw new Error(outcome.kind);
        else expect([outcome.unreadable, serialiseLog(outcome.events)]).toEqual([0, text]);
      }),
      { numRuns: RUNS },
    );
  });

  test.each([
    ['another program wrote anew', JSON.stringify(JSON.parse(serialiseLog(LOG)), null, 2)],
    ['was put on one line', serialiseLog(LOG).replaceAll('\n', ' ')],
    ['has the lines of Windows', serialiseLog(LOG).replaceAll('\n', '\r\n')],
    ['begins with a mark of byte order and blanks', `\uFEFF \n${serialiseLog(LOG)}`],
    ['lost its last line break', serialiseLog(LOG).trimEnd()],
  ])('reads a copy that %s', async (_, text) => {
    expect(await importLog(text, UNHURRIED)).toEqual({ kind: 'read', events: LOG, unreadable: 0 });
  });

  test('loses one record where one line is damaged, and says so', async () => {
    const text = serialiseLog(LOG).replace('"seq":2', '"seq":4');
    expect(await importLog(text, UNHURRIED)).toEqual({
      kind: 'read',
      events: [LOG[0], LOG[2]],
      unreadable: 1,
    });
  });

  test('refuses a copy without its end, and keeps what is whole for the learner to decide', async () => {
    const text = serialiseLog(LOG);
    expect(await importLog(text.slice(0, text.lastIndexOf('"seq"')), UNHURRIED)).toEqual({
      kind: 'refused',
      code: 'cut-short',
      salvage: { events: [LOG[0], LOG[1]], unreadable: 1 },
    });
    const [header = ''] = text.split('\n');
    expect(await importLog(header, UNHURRIED)).toEqual({ kind: 'refused', code: 'cut-short' });
  });

  test('gives new values, and none of the text’s own', async () => {
    const outcome = await importLog(serialiseLog([event(1), event(1)]), UNHURRIED);
    if (outcome.kind !== 'read') throw new Error(outcome.kind);
    const [first, second] = outcome.events;
    expect(first).toEqual(second);
    expect(first).not.toBe(second);
    expect(Object.getPrototypeOf(first?.payload)).toBe(Object.prototype);
  });

  test('takes a minus zero for a zero, as the checksum does', async () => {
    const zero = sealEvent({ stream: 'aa', seq: 1, hlc: 10 }, 'time.add', { lesson: 'first', seconds: 0 });
    const text = serialiseLog([zero]).replace('"seconds":0', '"seconds":-0');
    // `toEqual` tells the two zeros apart.
    expect(await importLog(text, UNHURRIED)).toEqual({ kind: 'read', events: [zero], unreadable: 0 });
  });

  test('rests between slices, however many records there are', async () => {
    const many = Array.from({ length: 2000 }, (_, index) => event(index + 1));
    const pace = countingPace(100);
    const outcome = await importLog(serialiseLog(many), pace);
    expect(outcome.kind === 'read' && outcome.events.map((one) => canonicalJson(one))).toEqual(
      many.map((one) => canonicalJson(one)),
    );
    expect(pace.rests).toBe(20);
    const other = countingPace(100);
    await importLog(JSON.stringify(JSON.parse(serialiseLog(many)), null, 1), other);
    expect(other.rests).toBe(20);
  });

  test('stops at once where it is given up', async () => {
    const many = Array.from({ length: 2000 }, (_, index) => event(index + 1));
    const pace = countingPace(100, 3);
    expect(await importLog(serialiseLog(many), pace)).toEqual({ kind: 'stopped' });
    expect(pace.rests).toBe(3);
  });
});
