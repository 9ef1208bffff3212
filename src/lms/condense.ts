import type { CurriculumShape, ExerciseShape, LessonShape } from '../curriculum/shape.ts';
import type { ExerciseTally, Tally } from '../progress/tally.ts';
import type {
  Condensed,
  CondensedAssessment,
  CondensedExercise,
  CondensedLesson,
  Edition,
} from './condensed.ts';

/** More checks of one exercise than this are counted as this many. */
export const MOST_CHECKS = 99;

function editionOf(versions: ReadonlySet<string>, present: string): Edition {
  if (versions.size === 0) return 'none';
  return versions.has(present) ? 'present' : 'other';
}

function condenseLesson(shape: LessonShape, { lessons }: Tally): CondensedLesson[] {
  const seen = lessons.get(shape.slug);
  if (!seen || (seen.lastAt === undefined && seen.activeSeconds === 0)) return [];
  const { versions, firstAt, lastAt, steps, lastStep, activeSeconds } = seen;
  return [
    {
      slug: shape.slug,
      edition: editionOf(versions, shape.version),
      firstAt,
      lastAt,
      seconds: Math.round(activeSeconds),
      steps: shape.steps.flatMap((step): [string, number][] => {
        const at = steps.get(step);
        return at === undefined ? [] : [[step, at]];
      }),
      lastStep: shape.steps.find((step) => step === lastStep),
    },
  ];
}

function condenseExercise({ id, digest }: ExerciseShape, tally: ExerciseTally): CondensedExercise {
  const { checks, best, isPassed, isUnaided, checkedAt, revealedAt, lastAt, digests } = tally;
  return {
    ...{ id, isPresent: digests.has(digest), checks: Math.min(checks, MOST_CHECKS) },
    ...{ best, isPassed, isUnaided, checkedAt, revealedAt, lastAt },
  };
}

/** Whether the last of so many starts was never finished: then it is where the learner goes on, and is kept whole. */
export function isUnfinished(starts: number, results: readonly { start: number }[]): boolean {
  return starts > 0 && !results.some(({ start }) => start === starts - 1);
}

function condenseAssessment(id: string, { assessments }: Tally): CondensedAssessment[] {
  const held = assessments.get(id);
  if (!held) return [];
  const refs = held.starts.map(({ ref }) => ref);
  const results = held.results.map(({ at, earned, total, isPass, start }) => ({
    ...{ at, earned, total, isPass, start: refs.indexOf(start) },
  }));
  const isGoingOn = isUnfinished(refs.length, results);
  const starts = held.starts.map(({ at, items }, index) => ({
    at,
    items:
      isGoingOn && index === refs.length - 1
        ? items
        : items.map(({ digest }) => ({ digest, rules: 0, seed: 0 })),
  }));
  return [{ id, seconds: Math.round(held.activeSeconds), starts, results }];
}

/**
 * Takes from a record what progress through a curriculum depends on. `drafts`: answers in the making, by the id of what
 * they answer. What belongs to nothing in the curriculum is left out.
 */
export function condense(
  tally: Tally,
  curriculum: CurriculumShape,
  drafts: ReadonlyMap<string, unknown> = new Map(),
): Condensed {
  const lessons = curriculum.modules.flatMap((module) => module.lessons);
  const units = [...curriculum.modules, ...curriculum.pathways];
  return {
    lessons: lessons.flatMap((lesson) => condenseLesson(lesson, tally)),
    exercises: lessons.flatMap(({ exercises }) =>
      exercises.flatMap((shape) => {
        const held = tally.exercises.get(shape.id);
        return held ? [condenseExercise(shape, held)] : [];
      }),
    ),
    assessments: units.flatMap(({ assessment }) =>
      assessment ? condenseAssessment(assessment.id, tally) : [],
    ),
    earned: units.flatMap(({ slug }): [string, number][] => {
      const at = tally.earned.get(slug);
      return at === undefined ? [] : [[slug, at]];
    }),
    preferences: [...tally.preferences],
    reflections: [...tally.reflections],
    drafts: [...drafts],
    lastAt: tally.last?.hlc,
  };
}
