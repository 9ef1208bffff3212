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

/** Does something with each event, resting where the pace says so; `false` where it was given up. */
async function paceOver(
  events: Iterable<LogEvent>,
  take: (event: LogEvent) => void,
  pace: Pace,
): Promise<boolean> {
  for (const event of events) {
    take(event);
    if (pace.isDue() && !(await pace.rest())) return false;
  }
  return true;
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
  const before = new Set<LogEvent>();
  const given = new Set<string>();
  const fresh: LogEvent[] = [];
  let forks = 0;
  const keepOurs = (event: LogEvent): void => {
    keepEvent(kept, event);
    before.add(event);
  };
  const keepTheirs = (event: LogEvent): void => {
    keepEvent(kept, event);
    given.add(refOf(event));
  };
  const tellFresh = (event: LogEvent): void => {
    if (before.has(event)) return;
    fresh.push(event);
    // Only a fork writes an event under a name that nobody gave it.
    if (!given.has(refOf(event))) forks += 1;
  };
  const isDone =
    (await paceOver(ours, keepOurs, pace)) &&
    (await paceOver(theirs, keepTheirs, pace)) &&
    (await paceOver(kept.values(), tellFresh, pace));
  if (!isDone) return undefined;
  const added = kept.size - before.size;
  return { fresh, taken: { added, known: theirs.length - added, forks } };
}
