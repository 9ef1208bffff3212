import { canonicalJson } from '../kernel/canonical.ts';
import { refOf } from './event.ts';
import type { LogEvent } from './event.ts';
import { compareEvents } from './hlc.ts';
import { reseal } from './seal-event.ts';

/**
 * Moves one side of a fork to a stream of its own, named by its checksum, so that the same event moves to the
 * same place on every device. A fork is two events with one name: a browser profile was copied and both went on.
 */
function moveToFork(event: LogEvent): LogEvent {
  return reseal({ ...event, stream: event.stream + '.' + event.crc32.toString(16).padStart(8, '0') });
}

/** Takes one event into a merged log, by name: both sides of a fork stay. `kept` is changed in place. */
export function keepEvent(kept: Map<string, LogEvent>, event: LogEvent): void {
  const held = kept.get(refOf(event));
  if (!held) {
    kept.set(refOf(event), event);
    return;
  }
  if (held === event) return;
  const heldText = canonicalJson(held);
  const eventText = canonicalJson(event);
  if (heldText === eventText) return;
  // The order of the texts decides, not which came first: every device must choose alike.
  const isHeldFirst = heldText < eventText;
  kept.set(refOf(event), isHeldFirst ? held : event);
  keepEvent(kept, moveToFork(isHeldFirst ? event : held));
}

/**
 * Joins logs into one, in order: a grow-only set of events named by (stream, seq). Commutative, associative and
 * idempotent; nothing is dropped, and of two different events with one name both are kept.
 */
export function mergeLogs(...logs: readonly (readonly LogEvent[])[]): LogEvent[] {
  const kept = new Map<string, LogEvent>();
  for (const log of logs) for (const event of log) keepEvent(kept, event);
  return [...kept.values()].sort(compareEvents);
}
