import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../src/kernel/canonical.ts';
import type { EventType, LogEvent } from '../../src/log/event.ts';
import { refOf } from '../../src/log/event.ts';
import { headsOf, hideReset } from '../../src/log/heads.ts';
import { mergeLogs } from '../../src/log/merge.ts';
import { sealEvent } from '../../src/log/seal-event.ts';
import { foldProgress } from '../../src/progress/fold.ts';
import { anyStream, EVENT_TYPES } from '../unit/log/any-log.ts';
import { expectNotAhead } from '../unit/progress/never-falls.ts';
import { COURSE } from '../unit/progress/small-course.ts';
import { isRelease, repeat } from './tally.ts';
import { RUNS } from '../runs.ts';

/** How many worlds one call of fast-check makes. */
const BATCH = 250;

/** A world: some devices, which of them is a copy of which, who resets, and who meets whom before all meet. */
interface World {
  /** What each device wrote by itself. */
  devices: LogEvent[][];
  /** Pairs that meet, in order: the second takes in what the first has, or both take in the other's. */
  meetings: { from: number; to: number; isMutual: boolean }[];
  /** The device that erases all it then knows, after so many meetings. */
  reset: { by: number; after: number } | undefined;
}

const working: EventType[] = [
  ...EVENT_TYPES.filter((type) => type !== 'record.reset'),
  ...(['attempt.check', 'attempt.check', 'assessment.finish'] as const),
];
const STREAMS = ['aa', 'bb', 'cc', 'dd', 'ee'];

/** Worlds of two to five devices. `mayFork`: a device may be a copy of the one before it, and go on by itself. */
function anyWorld(mayFork: boolean, mayReset: boolean): fc.Arbitrary<World> {
  return fc.integer({ min: 2, max: 5 }).chain((count) => {
    const place = fc.nat(count - 1);
    return fc.record({
      devices: fc
        .tuple(
          fc.tuple(...STREAMS.slice(0, count).map((stream) => anyStream(stream, working, 5))),
          fc.array(fc.record({ is: fc.boolean(), shared: fc.nat(4), tail: anyStream('aa', working, 5) }), {
            minLength: count,
            maxLength: count,
          }),
        )
        .map(([own, copies]) =>
          own.map((log, index) => {
            const copy = copies[index];
            if (!mayFork || index === 0 || !copy?.is) return log;
            const shared = (own[0] ?? []).slice(0, copy.shared);
            return [...shared, ...copy.tail.slice(shared.length)];
          }),
        ),
      meetings: fc.array(fc.record({ from: place, to: place, isMutual: fc.boolean() }), { maxLength: 6 }),
      reset: mayReset
        ? fc.option(fc.record({ by: place, after: fc.nat(6) }), { nil: undefined })
        : fc.constant(undefined),
    });
  });
}

/** What every device holds after the meetings, and what the one that reset had seen then. */
function live({ devices, meetings, reset }: World): { logs: LogEvent[][]; erased: LogEvent[] } {
  // Half of what a device writes it writes after the meetings: nobody has seen that, and no reset may hide it.
  const logs = devices.map((log) => mergeLogs(log.slice(0, Math.ceil(log.length / 2))));
  let erased: LogEvent[] = [];
  const at = (index: number): LogEvent[] => logs[index] ?? [];
  const eraseNow = (by: number): void => {
    erased = at(by);
    const event = sealEvent({ stream: `f${by}`, seq: 1, hlc: 5_000 }, 'record.reset', {
      heads: headsOf(erased),
    });
    logs[by] = mergeLogs(at(by), [event]);
  };
  meetings.forEach(({ from, to, isMutual }, index) => {
    if (reset?.after === index) eraseNow(reset.by);
    const [a, b] = [at(from), at(to)];
    logs[to] = mergeLogs(b, a);
    if (isMutual) logs[from] = mergeLogs(a, b);
  });
  if (reset && reset.after >= meetings.length) eraseNow(reset.by);
  return { logs: logs.map((log, index) => mergeLogs(log, devices[index] ?? [])), erased };
}

/** An event as it was written, whatever stream a fork moved it to. */
const contentOf = ({ stream, crc32: _, ...rest }: LogEvent): string =>
  canonicalJson([stream.split('.')[0], rest]);

function expectLaws(world: World): number {
  const { logs } = live(world);
  const together = mergeLogs(...logs);
  // Whoever met whom before: at the end all agree, in any order and any grouping, however often.
  expect(mergeLogs(...[...logs].reverse())).toEqual(together);
  expect(logs.reduceRight((rest, log) => mergeLogs(log, rest), [] as LogEvent[])).toEqual(together);
  const half = Math.ceil(logs.length / 2);
  expect(mergeLogs(mergeLogs(...logs.slice(half)), mergeLogs(...logs.slice(0, half)))).toEqual(together);
  expect(mergeLogs(together, ...logs, together)).toEqual(together);
  // Nothing that anybody wrote is gone, and nothing is there that nobody wrote.
  const contents = (events: readonly LogEvent[]): string[] => [...new Set(events.map(contentOf))].sort();
  expect(contents(together)).toEqual(contents(logs.flat()));
  expect(contents(world.devices.flat()).every((one) => contents(together).includes(one))).toBe(true);
  expect(new Set(together.map(refOf)).size).toBe(together.length);
  return together.length;
}

/** Without a reset, no meeting takes a level, a mark or a completion from anybody. */
function expectNothingFalls(world: World): number {
  const { logs } = live(world);
  const together = mergeLogs(...logs);
  world.devices.forEach((own, index) => {
    expectNotAhead(own, logs[index] ?? []);
    expectNotAhead(logs[index] ?? [], together);
  });
  return together.length;
}

/** Copies of a profile too lose no completion, whichever side of a fork moves. */
function expectNoneUndone(world: World): number {
  const { logs } = live(world);
  const done = (log: readonly LogEvent[]): string[] =>
    foldProgress(log, COURSE).modules.flatMap(({ slug, earnedAt, lessons }) => [
      ...(earnedAt === undefined ? [] : [slug]),
      ...lessons.flatMap((lesson) => [
        ...(lesson.isComplete ? [lesson.slug] : []),
        ...lesson.exercises.filter(({ isDone }) => isDone).map(({ id }) => id),
      ]),
    ]);
  const together = mergeLogs(...logs);
  const all = done(together);
  for (const log of logs) expect(done(log).filter((name) => !all.includes(name))).toEqual([]);
  return together.length;
}

/** A reset hides what it had seen, for good, and nothing else. */
function expectResetHolds(world: World): number {
  const { logs, erased } = live(world);
  const together = mergeLogs(...logs);
  const seen = new Set(erased.map(refOf));
  const kept = together.filter((event) => !seen.has(refOf(event)));
  if (world.reset) {
    expect(hideReset(together)).toEqual(kept);
    // An old copy that comes back later brings nothing back.
    expect(hideReset(mergeLogs(together, erased, ...world.devices))).toEqual(kept);
    expectNotAhead(
      kept.filter(({ type }) => type !== 'record.reset'),
      together,
    );
  }
  return together.length;
}

const LAWS: [name: string, worlds: fc.Arbitrary<World>, holds: (world: World) => number][] = [
  ['agree, and drop nothing', anyWorld(true, true), expectLaws],
  ['never lower what was reached', anyWorld(false, false), expectNothingFalls],
  ['undo nothing where a profile was copied', anyWorld(true, false), expectNoneUndone],
  ['keep a reset to what it had seen', anyWorld(false, true), expectResetHolds],
];

const change = Math.min(10_000, 5 * RUNS);
/** 10⁶ in a release, over all laws. */
const size = { change: Math.ceil(change / LAWS.length), release: 1_000_000 / LAWS.length };

LAWS.forEach(([does, worlds, holds], place) => {
  test(
    `F9 lets two to five devices merge in any way: they ${does}`,
    async () => {
      const figures = await repeat(`F9 ${does}`, { ...size, batch: BATCH }, (run) => {
        let events = 0;
        const property = fc.property(worlds, (world) => {
          events += holds(world);
        });
        const numRuns = BATCH;
        // Each batch is another seed, so that a release that was cut short goes on with worlds it has not seen.
        fc.assert(property, { numRuns, seed: 1 + run * LAWS.length + place });
        return Promise.resolve({ acknowledged: events });
      });
      expect(figures.acknowledged).toBeGreaterThan(figures.runs);
    },
    isRelease ? 24 * 3_600_000 : 120_000,
  );
});
