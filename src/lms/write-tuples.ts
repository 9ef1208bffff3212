import type {
  Condensed,
  CondensedAssessment,
  CondensedExercise,
  CondensedLesson,
  Edition,
} from './condensed.ts';
import { isUnfinished } from './condense.ts';
import { nameOf } from './names.ts';
import { lengthsOf, signatureOf } from './tables.ts';
import type { Course, Lengths } from './tables.ts';

/** The units a moment may be counted in, in milliseconds; the largest that divides them all is taken. */
export const UNITS_MS = [86_400_000, 60_000, 1] as const;

export const EDITIONS: readonly Edition[] = ['none', 'present', 'other'];

/** What is true of an exercise, as bits of one number. */
export const EXERCISE_BITS = {
  isPresent: 1,
  isChecked: 2,
  hasBest: 4,
  isPassed: 8,
  isUnaided: 16,
  isRevealed: 32,
} as const;

export function bitsOf(exercise: CondensedExercise): number {
  const { isPresent, checks, best, isPassed, isUnaided, revealedAt } = exercise;
  const truths = [isPresent, checks > 0, best !== undefined, isPassed, isUnaided, revealedAt !== undefined];
  return truths.reduce((bits, isTrue, place) => bits + (isTrue ? 1 << place : 0), 0);
}

/** Writes each moment as its distance from the one before, in units: most are near each other. */
class Clock {
  readonly #unit: number;
  #last = 0;

  constructor(unit: number) {
    this.#unit = unit;
  }

  tell(at: number): number {
    const distance = (at - this.#last) / this.#unit;
    this.#last = at;
    return distance;
  }
}

function* momentsOf(condensed: Condensed): Generator<number | undefined> {
  const { lessons, exercises, assessments, earned, lastAt } = condensed;
  for (const lesson of lessons) yield* [lesson.firstAt, lesson.lastAt, ...lesson.steps.map(([, at]) => at)];
  for (const { checkedAt, revealedAt, lastAt: at } of exercises) yield* [checkedAt, revealedAt, at];
  for (const { starts, results } of assessments) yield* [...starts, ...results].map(({ at }) => at);
  yield* earned.map(([, at]) => at);
  yield lastAt;
}

export function unitOf(condensed: Condensed): number {
  const moments = [...momentsOf(condensed)];
  return UNITS_MS.find((unit) => moments.every((at = 0) => at % unit === 0)) ?? 1;
}

function writeLesson(lesson: CondensedLesson, lengths: Lengths, clock: Clock): unknown[] {
  const { slug, edition, seconds, firstAt, lastAt, steps, lastStep } = lesson;
  return [
    nameOf(slug, lengths.ids),
    EDITIONS.indexOf(edition),
    seconds,
    lastStep === undefined ? 0 : nameOf(lastStep, lengths.steps),
    firstAt === undefined || lastAt === undefined ? 0 : [clock.tell(firstAt), clock.tell(lastAt)],
    ...steps.flatMap(([step, at]) => [nameOf(step, lengths.steps), clock.tell(at)]),
  ];
}

function writeExercise(exercise: CondensedExercise, lengths: Lengths, clock: Clock): unknown[] {
  const { id, checks, best, checkedAt, revealedAt, lastAt } = exercise;
  return [
    nameOf(id, lengths.ids),
    bitsOf(exercise),
    ...(checkedAt === undefined ? [] : [checks, clock.tell(checkedAt)]),
    ...(best ? [best.earned, best.total] : []),
    ...(revealedAt === undefined ? [] : [clock.tell(revealedAt)]),
    clock.tell(lastAt),
  ];
}

function writeAssessment(assessment: CondensedAssessment, lengths: Lengths, clock: Clock): unknown[] {
  const { id, seconds, starts, results } = assessment;
  const open = isUnfinished(starts.length, results) ? starts.length - 1 : -1;
  return [
    nameOf(id, lengths.ids),
    seconds,
    starts.map(({ at, items }, index) => [
      clock.tell(at),
      items.map(({ digest }) => nameOf(digest, lengths.items)).join(''),
      ...(index === open ? items.map(({ rules, seed }) => [rules, seed]) : []),
    ]),
    results.map(({ at, earned, total, isPass, start }) => [
      ...[clock.tell(at), earned, total, Number(isPass), start],
    ]),
  ];
}

/** A lesson with its exercises by place: two letters each, one for what is true of it and one for the tenths of its mark. */
function writeBareLessons(condensed: Condensed, course: Course, lengths: Lengths, clock: Clock): unknown[] {
  const exercises = new Map(condensed.exercises.map((exercise) => [exercise.id, exercise]));
  const shapes = new Map(
    course.curriculum.modules.flatMap(({ lessons }) => lessons.map((lesson) => [lesson.slug, lesson])),
  );
  return condensed.lessons.map(({ slug, edition, seconds, firstAt, lastAt, steps }) => {
    const shape = shapes.get(slug);
    const own = shape?.exercises.map(({ id }) => exercises.get(id)) ?? [];
    const at = lastAt ?? own.find((exercise) => exercise)?.lastAt ?? 0;
    const marks = own.map((exercise) => (exercise ? [bitsOf(exercise), exercise.best?.earned ?? 0] : [0, 0]));
    return [
      nameOf(slug, lengths.ids),
      EDITIONS.indexOf(edition) + (firstAt === undefined ? 0 : EDITIONS.length),
      seconds / 60,
      clock.tell(at),
      signatureOf(shape?.exercises ?? []),
      marks.map(([bits = 0, tenths = 0]) => (bits * 16 + tenths).toString(36).padStart(2, '0')).join(''),
      ...steps.map(([step]) => nameOf(step, lengths.steps)),
    ];
  });
}

/**
 * Writes a condensed record as nested lists of numbers and short names, ready for JSON. `isBare`: exercises by their place
 * in the lesson, for a record from which `forgetMarks` took the rest.
 */
export function writeTuples(condensed: Condensed, course: Course, isBare: boolean): unknown[] {
  const lengths = lengthsOf(course);
  const unit = unitOf(condensed);
  const clock = new Clock(unit);
  const { lessons, exercises, assessments, earned, lastAt } = condensed;
  return [
    [Number(isBare), lengths.ids, lengths.steps, lengths.items, UNITS_MS.indexOf(unit as 1)],
    isBare
      ? writeBareLessons(condensed, course, lengths, clock)
      : lessons.map((lesson) => writeLesson(lesson, lengths, clock)),
    isBare ? [] : exercises.map((exercise) => writeExercise(exercise, lengths, clock)),
    assessments.map((assessment) => writeAssessment(assessment, lengths, clock)),
    earned.map(([slug, at]) => [nameOf(slug, lengths.ids), clock.tell(at)]),
    lastAt === undefined ? [] : [clock.tell(lastAt)],
    condensed.preferences,
    condensed.reflections,
    condensed.drafts,
  ];
}
