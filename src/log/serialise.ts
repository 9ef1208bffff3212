import { canonicalJson } from '../kernel/canonical.ts';
import type { LogEvent } from './event.ts';
import { readEvent } from './read-event.ts';

/** The name of the file's format, in its first line. */
const LOG_FORMAT = 'point-twelve-log';

/**
 * Writes a log as one JSON text that a person can read: one event a line, each in canonical JSON, in the order
 * given. Events of later releases come out byte for byte as they came in.
 */
export function serialiseLog(events: readonly LogEvent[]): string {
  const lines = events.map((event) => canonicalJson(event));
  return `{"format":"${LOG_FORMAT}","v":1,"events":[\n${lines.join(',\n')}\n]}\n`;
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
