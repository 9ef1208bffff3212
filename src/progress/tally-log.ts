import type { LogEvent } from '../log/event.ts';
import { hiddenBy } from '../log/heads.ts';
import { compareEvents } from '../log/hlc.ts';
import { isKnownEvent } from '../log/payload.ts';
import { countEvent, emptyTally } from './tally.ts';
import type { Tally } from './tally.ts';

/**
 * Counts further events of the same log into a tally, in place, and says whether it could. The result is that of
 * counting the whole log: `false`, with the tally untouched, where one of them belongs before what was counted
 * already, or is a reset that may hide some of it; then the whole log is to be counted anew (`tallyLog`). The events
 * may be in any order, and none of them was counted before. Events not known here are passed over.
 */
export function addToTally(tally: Tally, events: readonly LogEvent[]): boolean {
  const known = events.filter(isKnownEvent);
  const hidden = hiddenBy(known);
  if (hidden.size > 0 && tally.last) return false;
  const seen = (stream: string): number => Math.max(hidden.get(stream) ?? 0, tally.hidden.get(stream) ?? 0);
  const fresh = known.filter(({ stream, seq }) => seq > seen(stream)).sort(compareEvents);
  const [first] = fresh;
  if (first && tally.last && compareEvents(first, tally.last) <= 0) return false;
  for (const stream of hidden.keys()) tally.hidden.set(stream, seen(stream));
  for (const event of fresh) countEvent(tally, event);
  return true;
}

/** Counts a log, in any order and without what a reset hides. Events that are not known here are passed over. */
export function tallyLog(log: readonly LogEvent[]): Tally {
  const tally = emptyTally();
  addToTally(tally, log);
  return tally;
}
