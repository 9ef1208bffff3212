import { expect } from 'vitest';
import type { LogEvent } from '../../../src/log/event.ts';
import { foldProgress } from '../../../src/progress/fold.ts';
import type { Level, Progress, Score } from '../../../src/progress/progress.ts';
import { COURSE } from './small-course.ts';

const LEVELS: Level[] = ['not-started', 'working', 'seen', 'secure', 'secure-unaided'];
const share = (score: Score | undefined): number => (score ? score.earned / score.total : -1);
const NEVER = Number.POSITIVE_INFINITY;

/** What may only grow, as one list of numbers: levels, marks, counts, completions; moments as "no later than". */
function measure(progress: Progress): number[] {
  return progress.modules.flatMap(({ earnedAt, lessonsComplete, activeSeconds, assessment, lessons }) => [
    -(earnedAt ?? NEVER),
    ...[lessonsComplete, activeSeconds, -(assessment?.passedAt ?? NEVER)],
    ...[assessment?.results.length ?? 0, share(assessment?.best), assessment?.drawn.length ?? 0],
    ...lessons.flatMap(({ done, isComplete, completeAt, firstAt, lastAt, stepsReached, exercises }) => [
      ...[
        done,
        Number(isComplete),
        -(completeAt ?? NEVER),
        -(firstAt ?? NEVER),
        lastAt ?? -1,
        stepsReached.length,
      ],
      ...exercises.flatMap(({ level, best, attempts, isDone, isRevealed, doneAt }) => [
        ...[
          LEVELS.indexOf(level),
          share(best),
          attempts,
          Number(isDone),
          Number(isRevealed),
          -(doneAt ?? NEVER),
        ],
      ]),
    ]),
  ]);
}

/** Expects that nothing which may only grow is less with more events. */
export function expectNotAhead(less: readonly LogEvent[], more: readonly LogEvent[]): void {
  const [before, after] = [measure(foldProgress(less, COURSE)), measure(foldProgress(more, COURSE))];
  before.forEach((number, index) => expect(after[index]).toBeGreaterThanOrEqual(number));
}
