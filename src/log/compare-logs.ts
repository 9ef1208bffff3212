import { refOf } from './event.ts';
import type { LogEvent } from './event.ts';
import { mergeLogs } from './merge.ts';
import type { Pace } from './pace.ts';

/** What a log would bring to another, in events: added + known are all of them. */
export interface LogComparison {
  /** New here, forks among them. */
  added: number;
  /** Here already, or twice in the log that is brought. */
  known: number;
  /** How many of those that are new have a name that another event has already: both are kept. */
  forks: number;
}

/** Counts what merging `theirs` into `ours` would bring, without doing it. Nothing where it was given up. */
export async function compareLogs(
  ours: readonly LogEvent[],
  theirs: readonly LogEvent[],
  pace: Pace,
): Promise<LogComparison | undefined> {
  const held = new Map<string, LogEvent>();
  for (const event of ours) held.set(refOf(event), event);
  const rivals: LogEvent[] = [];
  let added = 0;
  for (const event of theirs) {
    const here = held.get(refOf(event));
    if (!here) {
      held.set(refOf(event), event);
      added += 1;
    } else if (here.crc32 !== event.crc32 || here.hlc !== event.hlc) {
      // Enough to count by, and twice as fast; the merge itself compares every byte.
      rivals.push(event);
    }
    if (pace.isDue() && !(await pace.rest())) return undefined;
  }
  // A fork that was found before stands here under its own name, so only the merge can tell. Forks are few.
  const forks = rivals.length === 0 ? 0 : mergeLogs([...held.values()], rivals).length - held.size;
  return { added: added + forks, known: theirs.length - added - forks, forks };
}

/** What a log is made of, for people: how many events, from how many devices, first and last moment (ms since 1970). */
export interface LogSummary {
  events: number;
  devices: number;
  firstAt: number | undefined;
  lastAt: number | undefined;
}

/** Sums a log up, in whatever order it stands. Both sides of a fork count as one device: nobody can tell them apart. */
export function summariseLog(events: readonly LogEvent[]): LogSummary {
  const devices = new Set<string>();
  let firstAt: number | undefined;
  let lastAt: number | undefined;
  for (const { stream, hlc } of events) {
    devices.add(stream.split('.')[0] ?? stream);
    firstAt = firstAt === undefined || hlc < firstAt ? hlc : firstAt;
    lastAt = lastAt === undefined || hlc > lastAt ? hlc : lastAt;
  }
  return { events: events.length, devices: devices.size, firstAt, lastAt };
}
