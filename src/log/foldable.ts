import type { KnownEvent, LogEvent } from './event.ts';
import { hideReset } from './heads.ts';
import { compareEvents } from './hlc.ts';
import { isKnownEvent } from './payload.ts';

/** What of a log may be folded, in order: known events that no reset hides. The log may be in any order. */
export function foldable(log: readonly LogEvent[]): KnownEvent[] {
  return hideReset(log).filter(isKnownEvent).sort(compareEvents);
}
