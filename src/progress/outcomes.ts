import type { LessonShape } from '../curriculum/shape.ts';
import type { ExerciseProgress, LessonProgress, Level } from './progress.ts';

/** How far a learner is with one outcome of a lesson. */
export interface OutcomeProgress {
  /** Its key in the lesson. */
  key: string;
  level: Level;
  /** How many exercises practise it, and how many of them are secure. */
  exercises: number;
  secure: number;
}

const LEVELS: readonly Level[] = ['not-started', 'working', 'seen', 'secure', 'secure-unaided'];
const rank = (level: Level): number => LEVELS.indexOf(level);

/**
 * The level of its weakest exercise, so that nothing is called secure of which a part was never shown; but `working`
 * as soon as one of them was tried. Each exercise's level only rises, so this does too.
 */
function levelOf(exercises: readonly ExerciseProgress[]): Level {
  const ranks = exercises.map(({ level }) => rank(level));
  const isTried = ranks.some((one) => one > 0);
  const weakest = Math.min(...ranks);
  return LEVELS[Math.max(weakest, isTried ? rank('working') : 0)] ?? 'not-started';
}

/**
 * Every outcome of a lesson with the level it has, in the lesson's order, from the exercises that practise it: those
 * that are marked, or, where learners mark all of them themselves, those (then `working` is the highest). An outcome that
 * nothing practises is `not-started`.
 */
export function foldOutcomes(shape: LessonShape, { exercises }: LessonProgress): OutcomeProgress[] {
  return shape.outcomes.map((key) => {
    const naming = shape.exercises.filter(({ outcomes }) => outcomes.includes(key));
    const marked = naming.filter(({ counts }) => counts);
    const ids = new Set((marked.length > 0 ? marked : naming).map(({ id }) => id));
    const practised = exercises.filter(({ id }) => ids.has(id));
    return {
      key,
      level: practised.length > 0 ? levelOf(practised) : 'not-started',
      exercises: practised.length,
      secure: practised.filter(({ level }) => rank(level) >= rank('secure')).length,
    };
  });
}
