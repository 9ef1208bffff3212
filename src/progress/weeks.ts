import type { KnownEvent, LogEvent } from '../log/event.ts';
import { foldable } from '../log/foldable.ts';

const DAY_MS = 86_400_000;

/** Time on one lesson or one assessment within a week. */
export interface TimeOn {
  /** `assessment`: `id` is its permanent id; `lesson`: the lesson's slug. */
  of: 'lesson' | 'assessment';
  id: string;
  seconds: number;
}

/** The recorded time of one ISO week, Monday to Sunday in UTC. */
export interface WeekTime {
  /** Its Monday, in days since 1970-01-01 (`dateOfDay` gives the date). */
  monday: number;
  seconds: number;
  /** Most time first, then by id. None has 0 seconds. */
  on: TimeOn[];
}

/** The Monday of a moment's ISO week, in days since 1970-01-01; `at` in milliseconds since then, UTC. */
export function mondayOf(at: number): number {
  const day = Math.floor(at / DAY_MS);
  // The first day of 1970 was a Thursday, the fourth day of its week.
  return day - ((((day + 3) % 7) + 7) % 7);
}

/** What an event adds to the recorded time, or nothing. */
function timeOf(event: KnownEvent): TimeOn | undefined {
  if (event.type === 'time.add')
    return { of: 'lesson', id: event.payload.lesson, seconds: event.payload.seconds };
  if (event.type !== 'assessment.finish') return undefined;
  return { of: 'assessment', id: event.payload.assessment, seconds: event.payload.activeSeconds };
}

/** Most time first; of equal times, the one whose name comes first. */
function byTime(a: TimeOn, b: TimeOn): number {
  if (a.seconds !== b.seconds) return b.seconds - a.seconds;
  return a.of + a.id < b.of + b.id ? -1 : 1;
}

/**
 * Recorded time by ISO week, newest first; weeks without any are left out. The log may be in any order.
 *
 * What counts is what `activeSeconds` of the fold counts: `time.add` for a lesson and `assessment.finish` for an
 * assessment. Each is visible and active time: the page in view, and touched within the last minute
 * (`shell/stopwatch.ts`). The `activeSeconds` of a check are not added: they lie within the lesson's own time, and an
 * exercise opened on a page of its own has no other time. Counted twice: up to a minute where two windows are in view
 * side by side, or two devices are used at once. Not counted: the last part of a minute before a lesson is left, an
 * assessment that was never finished, reading on other pages. A span belongs to the week in which it was noted, so a
 * lesson's minute may fall a minute, an assessment its whole length, into the next week.
 */
export function foldWeeks(log: readonly LogEvent[]): WeekTime[] {
  const weeks = new Map<number, Map<string, TimeOn>>();
  for (const event of foldable(log)) {
    const time = timeOf(event);
    if (!time || time.seconds === 0) continue;
    const monday = mondayOf(event.hlc);
    const week = weeks.get(monday) ?? new Map<string, TimeOn>();
    const key = time.of + ':' + time.id;
    week.set(key, { ...time, seconds: (week.get(key)?.seconds ?? 0) + time.seconds });
    weeks.set(monday, week);
  }
  return [...weeks]
    .sort(([a], [b]) => b - a)
    .map(([monday, week]) => {
      const on = [...week.values()].sort(byTime);
      return { monday, seconds: on.reduce((sum, { seconds }) => sum + seconds, 0), on };
    });
}
