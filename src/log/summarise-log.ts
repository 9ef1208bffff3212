import type { LogEvent } from './event.ts';

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
