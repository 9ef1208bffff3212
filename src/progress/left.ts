import type { LessonProgress, ModuleProgress } from './progress.ts';

/** What is left to do in one module. */
export interface Left {
  /** Lessons not complete, in order. */
  lessons: LessonProgress[];
  /** Their designed minutes together. */
  minutes: number;
  /** Exercises not done yet, in all of them. */
  exercises: number;
  /** Whether the assessment is still to be passed; `none` where the module has none (yet). */
  assessment: 'to-pass' | 'passed' | 'none';
}

/** How many exercises of a lesson are not done. */
export function exercisesLeft({ exercises, done }: LessonProgress): number {
  return exercises.length - done;
}

/**
 * What is left in a module: lessons with their designed minutes, exercises, the assessment. Nothing is left of a module
 * that was earned, even where a lesson was added to it since.
 */
export function findLeft({ lessons, assessment, earnedAt }: ModuleProgress): Left {
  const open = earnedAt === undefined ? lessons.filter(({ isComplete }) => !isComplete) : [];
  const isPassed = earnedAt !== undefined || assessment?.passedAt !== undefined;
  return {
    lessons: open,
    minutes: open.reduce((sum, { minutes }) => sum + minutes, 0),
    exercises: open.reduce((sum, lesson) => sum + exercisesLeft(lesson), 0),
    assessment: assessment ? (isPassed ? 'passed' : 'to-pass') : 'none',
  };
}
