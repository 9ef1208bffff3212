import type { DrawnItem } from '../log/event.ts';

/**
 * How far a learner is with one exercise. `working`: checked, not yet passed. `seen`: the answer was shown before
 * a pass. `secure`: passed on a version whose answer had not been shown. `secure-unaided`: passed at the first
 * check of a version, with no hint. Never falls.
 */
export type Level = 'not-started' | 'working' | 'seen' | 'secure' | 'secure-unaided';

/** A mark in whole numbers, 0 ≤ earned ≤ total. */
export interface Score {
  earned: number;
  total: number;
}

/** All moments are milliseconds since 1970 (UTC), as the log's clock gives them. */
export interface ExerciseProgress {
  id: string;
  level: Level;
  /** The best mark of a check made before that version's answer was shown. */
  best: Score | undefined;
  /** How often it was checked, in all versions. */
  attempts: number;
  isRevealed: boolean;
  /** Checked or revealed; where learners mark themselves, checked. */
  isDone: boolean;
  /** First moment at which `isDone` held. */
  doneAt: number | undefined;
  lastAt: number | undefined;
  /** It was worked on, but never in its present definition: a new version is available and the result stands. */
  isChanged: boolean;
}

export interface LessonProgress {
  slug: string;
  number: string;
  title: string;
  /** Designed minutes. */
  minutes: number;
  /** Slugs of the steps reached, in the lesson's order. */
  stepsReached: string[];
  /** The step reached last, where it still exists. */
  lastStep: string | undefined;
  exercises: ExerciseProgress[];
  /** How many of its exercises are done. */
  done: number;
  /** Every exercise is done; where it has none, every step was reached. */
  isComplete: boolean;
  completeAt: number | undefined;
  firstAt: number | undefined;
  lastAt: number | undefined;
  /** Recorded visible and active time. */
  activeSeconds: number;
  /** It was opened, but never in its present version. */
  isChanged: boolean;
}

/** An assessment that was begun: its name in the log, as `refOf` writes it, and what it drew. */
export interface AssessmentStart {
  ref: string;
  at: number;
  items: DrawnItem[];
}

/** One finished assessment. */
export interface AssessmentResult extends Score {
  /** Counts from 1. */
  attempt: number;
  at: number;
  isPass: boolean;
  /** The start it finished, as `refOf` writes it. */
  start: string;
}

export interface AssessmentProgress {
  id: string;
  /** In order. */
  results: AssessmentResult[];
  /** The highest, and of equals the earliest. */
  best: AssessmentResult | undefined;
  passedAt: number | undefined;
  /** Digests of the items of every start, oldest first: what `drawItems` calls the history. */
  drawn: string[][];
  /** The latest start, as long as it is not finished: where to go on. */
  unfinished: AssessmentStart | undefined;
  activeSeconds: number;
}

/** How far a learner is with a module, or with a pathway laid out like one. */
export interface ModuleProgress {
  slug: string;
  /** Empty: it is a pathway. */
  number: string;
  title: string;
  lessons: LessonProgress[];
  lessonsComplete: number;
  assessment: AssessmentProgress | undefined;
  /** When every lesson was complete and the assessment passed; content that changes later takes nothing away. */
  earnedAt: number | undefined;
  /** Whether `module.earn` stands in the log; an earned module without it is to be noted, once. */
  isEarnNoted: boolean;
  /** Recorded time of its lessons and its assessments. */
  activeSeconds: number;
}

/** Where to go on: a step of a lesson (its start where no step was reached), or a module's assessment. */
export interface ResumePoint {
  module: string;
  /** Absent: the assessment. */
  lesson: string | undefined;
  step: string | undefined;
}

/** What a reflection box holds: texts by field. */
export type Reflection = Readonly<Record<string, string>>;

/** Everything a record says about a learner's progress through one curriculum. */
export interface Progress {
  modules: ModuleProgress[];
  /** Laid out like modules, without a number. */
  pathways: ModuleProgress[];
  /** Nothing where nothing was started, or where all is done. */
  resume: ResumePoint | undefined;
  /** By name: the latest set. */
  preferences: ReadonlyMap<string, string | number | boolean | null>;
  /** By `lesson:slug` or `module:slug`: the latest saved. */
  reflections: ReadonlyMap<string, Reflection>;
  lastAt: number | undefined;
}
