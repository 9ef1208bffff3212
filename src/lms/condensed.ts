import type { DrawnItem } from '../log/event.ts';
import type { Reflection } from '../progress/progress.ts';
import type { ExerciseTally } from '../progress/tally.ts';

/** Whether what was worked on is the present version: `none` where it was never opened as a whole. */
export type Edition = 'none' | 'present' | 'other';

export interface CondensedLesson {
  slug: string;
  edition: Edition;
  firstAt: number | undefined;
  lastAt: number | undefined;
  seconds: number;
  /** Steps of the present lesson with the moment each was first reached. */
  steps: [string, number][];
  lastStep: string | undefined;
}

/** An exercise's tally; `best` is absent too where the answer had been shown before every check. */
export interface CondensedExercise extends Omit<ExerciseTally, 'digests'> {
  id: string;
  isPresent: boolean;
}

export interface CondensedAssessment {
  id: string;
  seconds: number;
  /** In order. Where `rules` and `seed` are not kept they are 0. */
  starts: { at: number; items: DrawnItem[] }[];
  /** In order. `start`: which start it finished, from 0; -1 where that is not known. */
  results: { at: number; earned: number; total: number; isPass: boolean; start: number }[];
}

/**
 * A learner's record in short: all that progress through one curriculum depends on, and nothing of the answers. Moments
 * in milliseconds since 1970 (UTC), time in whole seconds.
 */
export interface Condensed {
  /** In the order of the curriculum, like the exercises; those with nothing to say are left out. */
  lessons: CondensedLesson[];
  exercises: CondensedExercise[];
  assessments: CondensedAssessment[];
  /** Modules and pathways noted as earned, and when. */
  earned: [string, number][];
  preferences: [string, string | number | boolean | null][];
  /** By `lesson:slug` or `module:slug`. */
  reflections: [string, Reflection][];
  /** Answers in the making, by the id of the exercise or assessment. */
  drafts: [string, unknown][];
  lastAt: number | undefined;
}
