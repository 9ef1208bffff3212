import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createRandom } from '../../src/kernel/random.ts';
import type { LogEvent } from '../../src/log/event.ts';
import { mergeLogs } from '../../src/log/merge.ts';
import { takeIn } from '../../src/platform/care.ts';
import { createRecord } from '../../src/platform/record.ts';
import type { RecordStore } from '../../src/platform/record-store.ts';
import { judgeEligibility } from '../../src/certificate/eligibility.ts';
import { foldProgress } from '../../src/progress/fold.ts';
import { FakeOrigin } from '../unit/platform/fake-indexeddb.ts';
import { COURSE, EARNING } from '../unit/progress/small-course.ts';
import { isRelease, repeat } from './tally.ts';
import { RUNS } from '../runs.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;
const START = Date.UTC(2026, 9, 25, 0, 30);
/** How a wall clock may jump between two actions; an hour each way is also the end of summer time set by hand. */
const JUMPS = [0, 900, 4_000, 60_000, -HOUR, HOUR, -DAY, -10 * YEAR, 10 * YEAR];
const ZONES = ['Europe/London', 'Pacific/Kiritimati', 'America/St_Johns', 'UTC'];
const zone = process.env['TZ'];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  // Thousands of channels would stay open; what tabs tell each other is not at stake here.
  vi.stubGlobal('BroadcastChannel', undefined);
  // The storage that stands in for a browser's waits for nothing but its turn.
  const wait = globalThis.setTimeout;
  vi.stubGlobal('setTimeout', (work: () => void, ms = 0) => (ms > 0 ? wait(work, ms) : setImmediate(work)));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

/** The record's own stream, in the order in which it was written. */
const bySequence = (events: readonly LogEvent[]): LogEvent[] => [...events].sort((a, b) => a.seq - b.seq);

/** Does what earns a module in two tabs at once while the clock jumps; gives the record as a third tab opens it. */
async function learn(run: number): Promise<{ record: RecordStore; written: LogEvent[] }> {
  const random = createRandom(run + 1);
  new FakeOrigin().install();
  vi.setSystemTime(START + random.int(0, 30) * DAY);
  const base = `/clock-${run}/`;
  const tabs = [await createRecord(base), await createRecord(base)];
  const written: LogEvent[] = [];
  for (const [type, payload] of EARNING) {
    vi.setSystemTime(Date.now() + random.pick(JUMPS));
    process.env['TZ'] = random.pick(ZONES);
    const tab = random.pick(tabs);
    // The finish names the start that this record really wrote.
    const start = written.find((event) => event.type === 'assessment.start');
    const said =
      start && 'start' in payload ? { ...payload, start: `${start.stream}:${start.seq}` } : payload;
    written.push(await tab.append(type, said));
  }
  return { record: await createRecord(base), written };
}

test(
  'F8 keeps order, every event and the day of the certificate whatever the clock does',
  async () => {
    const once = async (run: number) => {
      const { record, written } = await learn(run);
      const log = await record.wholeLog();
      // None dropped, none doubled; the order is that in which things were done, and no moment runs backwards.
      expect(log).toEqual(written);
      expect(bySequence(log)).toEqual(log);
      log.forEach((event, index) => expect(event.hlc).toBeGreaterThan(log[index - 1]?.hlc ?? 0));
      const progress = foldProgress(log, COURSE);
      const [module] = progress.modules;
      expect(module?.lessons.every(({ firstAt = 0, completeAt = -1 }) => completeAt >= firstAt)).toBe(true);
      expect(module?.activeSeconds).toBeGreaterThanOrEqual(0);
      // The certificate bears the moment of the last thing it needed, and a second device never moves it on.
      const at = log.at(-1)?.hlc;
      expect(judgeEligibility(progress, 'quality')).toMatchObject({ isEarned: true, at });

      const { record: other, written: elsewhere } = await learn(run + 1_000_000);
      await takeIn(other, log);
      const together = await other.wholeLog();
      expect(together).toEqual(mergeLogs(log, elsewhere));
      const earned = judgeEligibility(foldProgress(together, COURSE), 'quality');
      expect(earned?.isEarned && earned.at).toBeLessThanOrEqual(
        Math.min(at ?? 0, elsewhere.at(-1)?.hlc ?? 0),
      );
      // What is done after a log came from a clock far ahead still stands last among what this device did.
      const next = await other.append('time.add', { lesson: 'first', seconds: 1 });
      expect(next.hlc).toBeGreaterThan(elsewhere.at(-1)?.hlc ?? 0);
      return { acknowledged: together.length };
    };
    const change = Math.max(5, Math.min(200, RUNS / 10));
    const figures = await repeat('F8', { change: Math.ceil(change), release: 5000 }, once);
    expect(figures.acknowledged).toBe(figures.runs * 2 * EARNING.length);
  },
  isRelease ? 24 * HOUR : 120_000,
);
