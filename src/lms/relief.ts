import type { CurriculumShape } from '../curriculum/shape.ts';
import { isHigher } from '../progress/tally.ts';
import { isUnfinished } from './condense.ts';
import type { Condensed, CondensedExercise } from './condensed.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

type Moment = number | undefined;

/** Every moment put back to the beginning of its minute or day. */
function coarsen(condensed: Condensed, unit: number): Condensed {
  const floor = (at: number): number => at - (at % unit);
  const floored = <T extends Moment>(at: T): T => (at === undefined ? at : (floor(at) as T));
  return {
    ...condensed,
    lessons: condensed.lessons.map((lesson) => ({
      ...lesson,
      firstAt: floored(lesson.firstAt),
      lastAt: floored(lesson.lastAt),
      steps: lesson.steps.map(([step, at]) => [step, floor(at)]),
    })),
    exercises: condensed.exercises.map((exercise) => ({
      ...exercise,
      checkedAt: floored(exercise.checkedAt),
      revealedAt: floored(exercise.revealedAt),
      lastAt: floor(exercise.lastAt),
    })),
    assessments: condensed.assessments.map(({ starts, results, ...assessment }) => ({
      ...assessment,
      starts: starts.map((start) => ({ ...start, at: floor(start.at) })),
      results: results.map((result) => ({ ...result, at: floor(result.at) })),
    })),
    earned: condensed.earned.map(([unit, at]) => [unit, floor(at)]),
    lastAt: floored(condensed.lastAt),
  };
}

function forgetDraws(condensed: Condensed): Condensed {
  const assessments = condensed.assessments.map(({ starts, results, ...assessment }) => {
    const open = isUnfinished(starts.length, results) ? starts.length - 1 : -1;
    const bare = starts.map((start, index) => (index === open ? start : { at: start.at, items: [] }));
    return { ...assessment, results, starts: bare };
  });
  return { ...condensed, assessments };
}

function forgetStepMoments(condensed: Condensed): Condensed {
  const lessons = condensed.lessons.map((lesson) => ({
    ...lesson,
    steps: lesson.steps.map(([step, at]): [string, number] => [step, lesson.lastAt ?? at]),
  }));
  return { ...condensed, lessons };
}

/** One check, at the moment from which the exercise counts as done. */
function forgetAttempts(condensed: Condensed, curriculum: CurriculumShape): Condensed {
  const shapes = curriculum.modules.flatMap(({ lessons }) => lessons.flatMap(({ exercises }) => exercises));
  const selfMarked = new Set(shapes.flatMap((shape) => (shape.selfMarked ? [shape.id] : [])));
  const exercises = condensed.exercises.map((exercise): CondensedExercise => {
    const { id, checks, checkedAt, revealedAt, lastAt } = exercise;
    const first = Math.min(checkedAt ?? lastAt, revealedAt ?? lastAt);
    const at = selfMarked.has(id) ? (checkedAt ?? first) : first;
    return {
      ...exercise,
      checks: Math.min(1, checks),
      checkedAt: checkedAt === undefined ? undefined : at,
      revealedAt: revealedAt === undefined ? undefined : at,
      lastAt: at,
    };
  });
  return { ...condensed, exercises };
}

/** Of several results the first pass, the best and the last; of starts those they finished, and the last. */
function forgetResults(condensed: Condensed): Condensed {
  const assessments = condensed.assessments.map(({ starts, results, ...assessment }) => {
    const best = results.reduce<(typeof results)[number] | undefined>(
      (high, next) => (isHigher(next, high) ? next : high),
      undefined,
    );
    const pass = results.find(({ isPass }) => isPass);
    const told = results.filter((one) => one === best || one === pass || one === results.at(-1));
    const places = new Set([...told.map(({ start }) => start), starts.length - 1]);
    const kept = starts.map((_, index) => index).filter((index) => places.has(index));
    return {
      ...assessment,
      starts: starts.filter((_, index) => places.has(index)),
      results: told.map((result) => ({ ...result, start: kept.indexOf(result.start) })),
    };
  });
  return { ...condensed, assessments };
}

/** Marks to the tenth below, and one day for a whole lesson and everything in it. */
function forgetMarks(condensed: Condensed, curriculum: CurriculumShape): Condensed {
  const whole = coarsen(forgetAttempts(condensed, curriculum), DAY_MS);
  const exercises = new Map(whole.exercises.map((exercise) => [exercise.id, exercise]));
  const lessons = new Map(whole.lessons.map((lesson) => [lesson.slug, lesson]));
  const kept: Condensed = { ...whole, lessons: [], exercises: [] };
  for (const shape of curriculum.modules.flatMap((module) => module.lessons)) {
    const own = shape.exercises.flatMap(({ id }) => exercises.get(id) ?? []);
    const lesson = lessons.get(shape.slug);
    if (!lesson && own.length === 0) continue;
    const moments = own.map(({ lastAt }) => lastAt);
    const at = moments.length > 0 ? Math.max(...moments) : (lesson?.lastAt ?? 0);
    kept.lessons.push({
      ...{ slug: shape.slug, edition: lesson?.edition ?? 'none', lastStep: undefined },
      seconds: (lesson?.seconds ?? 0) - ((lesson?.seconds ?? 0) % 60),
      // A lesson with nothing to do is complete by its steps, so there they stay.
      steps: shape.exercises.length === 0 ? (lesson?.steps.map(([step]) => [step, at]) ?? []) : [],
      firstAt: lesson?.firstAt === undefined ? undefined : at,
      lastAt: lesson?.lastAt === undefined ? undefined : at,
    });
    for (const exercise of own) {
      const { best, checkedAt, revealedAt } = exercise;
      const earned = best && best.total > 0 ? Math.floor((10 * best.earned) / best.total) : 0;
      kept.exercises.push({
        ...exercise,
        best: best && { earned, total: 10 },
        checkedAt: checkedAt === undefined ? undefined : at,
        revealedAt: revealedAt === undefined ? undefined : at,
        lastAt: at,
      });
    }
  }
  return kept;
}

/** What goes, one after the other, where a state would be too long: detail first, words late, what is done last. */
export const RELIEFS = [
  ['moments', (condensed: Condensed) => coarsen(condensed, MINUTE_MS)],
  ['draws', forgetDraws],
  ['step-moments', forgetStepMoments],
  ['attempts', forgetAttempts],
  ['drafts', (condensed: Condensed): Condensed => ({ ...condensed, drafts: [] })],
  ['reflections', (condensed: Condensed): Condensed => ({ ...condensed, reflections: [] })],
  ['preferences', (condensed: Condensed): Condensed => ({ ...condensed, preferences: [] })],
  ['results', forgetResults],
  ['marks', forgetMarks],
] as const satisfies readonly (readonly [
  string,
  (condensed: Condensed, curriculum: CurriculumShape) => Condensed,
])[];

/** What a state had no room for. `moments`: they are kept to the minute. `lessons`: the oldest of them are not kept. */
export type Forgotten = (typeof RELIEFS)[number][0] | 'lessons';

/** The record without the lessons that were touched the longest ago, of which `count` go, and without all else that is old. */
export function forgetLessons(condensed: Condensed, curriculum: CurriculumShape, count: number): Condensed {
  const byAge = [...condensed.lessons].sort((a, b) => (a.lastAt ?? 0) - (b.lastAt ?? 0));
  const gone = new Set(byAge.slice(0, count).map(({ slug }) => slug));
  const shapes = curriculum.modules.flatMap(({ lessons }) => lessons).filter(({ slug }) => gone.has(slug));
  const exercises = new Set(shapes.flatMap((lesson) => lesson.exercises.map(({ id }) => id)));
  return {
    ...condensed,
    lessons: condensed.lessons.filter(({ slug }) => !gone.has(slug)),
    exercises: condensed.exercises.filter(({ id }) => !exercises.has(id)),
  };
}
