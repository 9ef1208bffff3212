import { canonicalJson } from '../kernel/canonical.ts';
import type { LogEvent } from './event.ts';
import type { Pace, SteadyPace } from './pace.ts';
import { readEvent } from './read-event.ts';

/** The name of the file's format, in its first line. */
export const LOG_FORMAT = 'point-twelve-log';

/** The text of `serialiseLog` in parts, one an event between the first and the last, for whoever writes in slices. */
function* partsOfLog(events: readonly LogEvent[]): Generator<string> {
  yield `{"format":"${LOG_FORMAT}","v":1,"events":[`;
  for (const [index, event] of events.entries()) yield (index > 0 ? ',\n' : '\n') + canonicalJson(event);
  yield events.length > 0 ? '\n]}\n' : '\n\n]}\n';
}

/**
 * Writes a log as one JSON text that a person can read: one event a line, each in canonical JSON, in the order
 * given. Events of later releases come out byte for byte as they came in.
 */
export function serialiseLog(events: readonly LogEvent[]): string {
  return [...partsOfLog(events)].join('');
}

export async function writeLogText(events: readonly LogEvent[], pace: SteadyPace): Promise<string>;
export async function writeLogText(events: readonly LogEvent[], pace: Pace): Promise<string | undefined>;
/** The text of `serialiseLog`, in slices; nothing where it was given up. */
export async function writeLogText(events: readonly LogEvent[], pace: Pace): Promise<string | undefined> {
  const slices: string[] = [];
  let slice: string[] = [];
  const endSlice = (): void => {
    // A text that was put together is written out when it is joined: all at once, that would be a long slice more.
    slices.push(slice.join(''));
    slice = [];
  };
  for (const part of partsOfLog(events)) {
    slice.push(part);
    if (!pace.isDue()) continue;
    endSlice();
    if (!(await pace.rest())) return undefined;
  }
  endSlice();
  return slices.join('');
}

/** What a file held: its readable events in file order, and the records that could not be read, as they were. */
export interface ParsedLog {
  events: LogEvent[];
  unreadable: unknown[];
}

/** Reads what `serialiseLog` wrote; nothing where the text is not such a file. */
export function parseLog(text: string): ParsedLog | undefined {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { format, events: records } = (file ?? {}) as { format?: unknown; events?: unknown };
  if (format !== LOG_FORMAT || !Array.isArray(records)) return undefined;
  const events: LogEvent[] = [];
  const unreadable: unknown[] = [];
  for (const record of records as unknown[]) {
    const event = readEvent(record);
    if (event) events.push(event);
    else unreadable.push(record);
  }
  return { events, unreadable };
}
