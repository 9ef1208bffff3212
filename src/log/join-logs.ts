import { refOf } from './event.ts';
import type { LogEvent } from './event.ts';
import { keepEvent } from './merge.ts';
import type { Pace, SteadyPace } from './pace.ts';

/** What a log would bring to another, in events: added + known are all of them. */
export interface LogComparison {
  /** New here, forks among them. */
  added: number;
  /** Here already, or twice in the log that is brought. */
  known: number;
  /** How many of those that are new have a name that another event has already: both are kept. */
  forks: number;
}

/** What a log becomes with the events of another. */
export interface JoinedLog {
  /** The events that are to be written; of a fork it may be both sides. */
  fresh: LogEvent[];
  taken: LogComparison;
}

export async function joinLogs(
  ours: readonly LogEvent[],
  theirs: readonly LogEvent[],
  pace: SteadyPace,
): Promise<JoinedLog>;
export async function joinLogs(
  ours: readonly LogEvent[],
  theirs: readonly LogEvent[],
  pace: Pace,
): Promise<JoinedLog | undefined>;
/** Merges `theirs` into `ours`, a merged log, and leaves both as they are. Nothing where it was given up. */
export async function joinLogs(
  ours: readonly LogEvent[],
  theirs: readonly LogEvent[],
  pace: Pace,
): Promise<JoinedLog | undefined> {
  const kept = new Map<string, LogEvent>();
  for (const events of [ours, theirs]) {
    for (const event of events) {
      keepEvent(kept, event);
      if (pace.isDue() && !(await pace.rest())) return undefined;
    }
  }
  const before = new Set(ours);
  const fresh = [...kept.values()].filter((event) => !before.has(event));
  const added = kept.size - before.size;
  // Only a fork writes an event under a name that nobody gave it.
  const given = new Set(theirs.map(refOf));
  const forks = fresh.filter((event) => !given.has(refOf(event))).length;
  return { fresh, taken: { added, known: theirs.length - added, forks } };
}
