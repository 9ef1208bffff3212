import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crc32 } from '../../../src/log/crc32.ts';
import type { LogEvent } from '../../../src/log/event.ts';
import { headsOf } from '../../../src/log/heads.ts';
import { mergeLogs } from '../../../src/log/merge.ts';
import type { Extent } from '../../../src/progress/cache.ts';
import { FOLD_VERSION, keepTally, restoreTally } from '../../../src/progress/cache.ts';
import { foldTally } from '../../../src/progress/fold.ts';
import { addToTally, tallyLog } from '../../../src/progress/tally-log.ts';
import { anyLog } from '../log/any-log.ts';
import { RUNS } from '../../runs.ts';
import { COURSE, EARNING, begin, check, reveal, writeLog } from './small-course.ts';

const extentOf = (log: readonly LogEvent[]): Extent => ({ heads: headsOf(log), count: log.length });
const keep = (log: readonly LogEvent[]) => keepTally(tallyLog(log), extentOf(log));

/** Every type of event that is folded, so that a change of the fold shows. */
const EVERYTHING = writeLog(
  ...EARNING,
  ['time.add', { lesson: 'first', seconds: 50 }],
  ['preference.set', { name: 'theme', value: 'dark' }],
  ['reflection.save', { scope: 'lesson', of: 'first', fields: { note: 'Ask first.' } }],
  ['module.earn', { module: 'quality', build: 'b1' }],
  reveal('count', 2),
  check('count', { seed: 2 }),
  begin('i1'),
);

describe('keepTally and restoreTally', () => {
  test('give back the same tally, through JSON, for any log, and go on counting from it', () => {
    fc.assert(
      fc.property(anyLog, fc.nat(), (events, place) => {
        const log = mergeLogs(events);
        const cut = place % (log.length + 1);
        const [before, after] = [log.slice(0, cut), log.slice(cut)];
        const kept: unknown = JSON.parse(JSON.stringify(keep(before)));
        const restored = restoreTally(kept, extentOf(before));
        expect(restored?.tally).toEqual(tallyLog(before));
        expect(restored?.heads).toEqual(headsOf(before));
        const tally = restored?.tally ?? tallyLog([]);
        if (addToTally(tally, after)) expect(tally).toEqual(tallyLog(log));
        expect(foldTally(tally, COURSE)).toBeDefined();
      }),
      { numRuns: RUNS },
    );
  });

  test('accept a log that grew behind the heads, and say which heads those were', () => {
    const log = EVERYTHING;
    const restored = restoreTally(keep(log.slice(0, 5)), extentOf(log));
    expect(restored?.heads).toEqual({ aa: 5 });
    const tally = restored?.tally ?? tallyLog([]);
    expect(
      addToTally(
        tally,
        log.filter(({ seq }) => seq > 5),
      ),
    ).toBe(true);
    expect(tally).toEqual(tallyLog(log));
  });

  test.each<[string, Extent]>([
    ['lost its end', { heads: { aa: 14 }, count: 14 }],
    ['lost an event in between', { heads: { aa: 15 }, count: 14 }],
    ['lost a stream', { heads: {}, count: 0 }],
    ['lost one event and gained another', { heads: { aa: 16 }, count: 15 }],
    ['gained an event in between', { heads: { aa: 15 }, count: 16 }],
    ['is another one', { heads: { bb: 15 }, count: 15 }],
  ])('discard what was kept where the log %s', (_, now) => {
    const kept = keep(EVERYTHING);
    expect(restoreTally(kept, extentOf(EVERYTHING))).toBeDefined();
    expect(restoreTally(kept, now)).toBeUndefined();
  });

  test('discard what another fold kept, and what is damaged', () => {
    const { text = '', crc32: sum = 0 } = keep(EVERYTHING) ?? {};
    const now = extentOf(EVERYTHING);
    const sealed = (changed: string) => ({ text: changed, crc32: crc32(changed) });
    const other = text.replace(`"foldVersion":${FOLD_VERSION}`, `"foldVersion":${FOLD_VERSION + 1}`);
    expect(other).not.toBe(text);
    for (const kept of [
      sealed(other),
      sealed('null'),
      sealed('{}'),
      sealed('[1'),
      sealed(text.replace('"exercises":[', '"exercises":[7,')),
      ...[undefined, null, 7, {}, { text }, { text: 7, crc32: sum }, { text: text + ' ', crc32: sum }],
    ]) {
      expect(restoreTally(kept, now)).toBeUndefined();
    }
    for (let place = 0; place < text.length; place += 37) {
      const changed = text.slice(0, place) + '~' + text.slice(place + 1);
      expect(restoreTally({ text: changed, crc32: sum }, now)).toBeUndefined();
    }
  });

  test('keep nothing where a sum has no JSON form', () => {
    const log = writeLog(
      ['time.add', { lesson: 'first', seconds: Number.MAX_VALUE }],
      ['time.add', { lesson: 'first', seconds: Number.MAX_VALUE }],
    );
    expect(keep(log)).toBeUndefined();
  });

  test('change their fold version with the tally of a fixed log', () => {
    // Where this fails because the counting changed: raise FOLD_VERSION, then write both new numbers here.
    expect([FOLD_VERSION, keep(EVERYTHING)?.crc32]).toEqual([1, 3_581_541_895]);
  });
});
