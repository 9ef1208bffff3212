import type { KnownEvent, LogEvent, Mark } from '../log/event.ts';
import { refOf } from '../log/event.ts';
import { foldable } from '../log/foldable.ts';

interface Happened {
  /** The event's name, as `refOf` writes it. */
  ref: string;
  /** Milliseconds since 1970 (UTC). */
  at: number;
}

interface OnExercise extends Happened {
  exercise: string;
  /** Of the definition it was done in. */
  digest: string;
  /** Which of the versions met so far, counting from 1: another seed or another definition is another version. */
  version: number;
}

/** One attempt at an exercise. */
export interface CheckEntry extends OnExercise {
  type: 'check';
  /** Counts from 1 in its version. */
  attempt: number;
  mark: Mark;
  hints: number;
  /** How many parts were answered at each certainty, from 1 (not sure) to 3 (certain); none where it was not asked. */
  certainty: ReadonlyMap<number, number>;
}

/** One thing a learner did, as their history shows it. */
export type HistoryEntry =
  | CheckEntry
  | (OnExercise & { type: 'reveal' })
  | (Happened & { type: 'start'; assessment: string; items: number })
  | (Happened & { type: 'finish'; assessment: string; attempt: number; mark: Mark });

function countCertainty(certainty: Readonly<Record<string, number>> | undefined): Map<number, number> {
  const counts = new Map<number, number>();
  for (const level of Object.values(certainty ?? {})) counts.set(level, (counts.get(level) ?? 0) + 1);
  return new Map([...counts].sort(([a], [b]) => b - a));
}

/** Numbers what has a name, in the order met: the same name, the same number, from 1 within each group. */
function numberer(): (group: string, name: string) => number {
  const groups = new Map<string, Map<string, number>>();
  return (group, name) => {
    const met = groups.get(group) ?? new Map<string, number>();
    groups.set(group, met);
    const number = met.get(name) ?? met.size + 1;
    met.set(name, number);
    return number;
  };
}

/**
 * Everything a log says was attempted, newest first: checks, answers shown, assessments begun and finished. The log
 * may be in any order; what a reset hides is left out. One entry an event, so a long log gives a long list: show a
 * part of it.
 */
export function listHistory(log: readonly LogEvent[]): HistoryEntry[] {
  const versionOf = numberer();
  const finishOf = numberer();
  const read = (event: KnownEvent): HistoryEntry | undefined => {
    const happened = { ref: refOf(event), at: event.hlc };
    switch (event.type) {
      case 'attempt.check':
      case 'answer.reveal': {
        const { exercise, digest, seed } = event.payload;
        const on = { ...happened, exercise, digest, version: versionOf(exercise, `${digest} ${seed}`) };
        if (event.type === 'answer.reveal') return { ...on, type: 'reveal' };
        const { attempt, mark, hints, certainty } = event.payload;
        return { ...on, type: 'check', attempt, mark, hints, certainty: countCertainty(certainty) };
      }
      case 'assessment.start': {
        const { assessment, items } = event.payload;
        return { ...happened, type: 'start', assessment, items: items.length };
      }
      case 'assessment.finish': {
        const { assessment, mark } = event.payload;
        return { ...happened, type: 'finish', assessment, attempt: finishOf(assessment, happened.ref), mark };
      }
      default:
        return undefined;
    }
  };
  const events = foldable(log);
  return events.flatMap((event) => read(event) ?? []).reverse();
}
