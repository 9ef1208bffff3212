import type { LogEvent } from './event.ts';
import { isKnownEvent } from './payload.ts';

/** The highest sequence of each stream: what a reset or a mirror names when it says how much it has seen. */
export function headsOf(events: readonly LogEvent[]): Record<string, number> {
  const heads: Record<string, number> = {};
  for (const { stream, seq } of events) heads[stream] = Math.max(heads[stream] ?? 0, seq);
  return heads;
}

/** The highest sequence of each stream that the resets among these events hide. */
export function hiddenBy(events: readonly LogEvent[]): Map<string, number> {
  const hidden = new Map<string, number>();
  for (const event of events) {
    if (!isKnownEvent(event) || event.type !== 'record.reset') continue;
    for (const [stream, seq] of Object.entries(event.payload.heads)) {
      hidden.set(stream, Math.max(hidden.get(stream) ?? 0, seq));
    }
  }
  return hidden;
}

/**
 * The events that no reset hides. A reset hides what it had seen and nothing else, so work done meanwhile on
 * another device survives, and an old copy imported later brings nothing back.
 */
export function hideReset(events: readonly LogEvent[]): readonly LogEvent[] {
  const hidden = hiddenBy(events);
  return hidden.size === 0 ? events : events.filter(({ stream, seq }) => seq > (hidden.get(stream) ?? 0));
}
