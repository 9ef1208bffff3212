import type { LessonShape } from '../curriculum/shape.ts';
import type { DrawnItem } from '../log/event.ts';
import { fitsPayload } from '../log/payload.ts';
import type { Reflection } from '../progress/progress.ts';
import { isUnfinished, MOST_CHECKS } from './condense.ts';
import type { Condensed, CondensedAssessment, CondensedExercise, CondensedLesson } from './condensed.ts';
import { findersOf, signatureOf } from './tables.ts';
import type { Course, Finders, Lengths } from './tables.ts';
import { Malformed, Moments, Taker } from './take.ts';
import { EDITIONS, EXERCISE_BITS, UNITS_MS } from './write-tuples.ts';

/** No name is longer than a whole hash. */
const LONGEST_NAME = 43;

const { isPresent, isChecked, hasBest, isPassed, isUnaided, isRevealed } = EXERCISE_BITS;
const MOST_BITS = 63;

interface Reading {
  course: Course;
  lengths: Lengths;
  find: Finders;
  moments: Moments;
}

/** What is true of an exercise, with what those truths need of each other. */
function readBits(
  bits: number,
): Omit<CondensedExercise, 'id' | 'best' | 'lastAt' | 'checkedAt' | 'revealedAt'> {
  const has = (bit: number): boolean => (bits & bit) > 0;
  // Only a check before the answer was shown has a mark, and only with a mark is anything passed.
  const isMarked = has(isChecked) && has(hasBest);
  if (has(hasBest) !== isMarked || (has(isPassed) && !isMarked) || (has(isUnaided) && !has(isPassed)))
    throw new Malformed();
  return {
    isPresent: has(isPresent),
    checks: Number(has(isChecked)),
    isPassed: has(isPassed),
    isUnaided: has(isUnaided),
  };
}

function readScore(taker: Taker): { earned: number; total: number } {
  const earned = taker.number();
  return { earned, total: taker.number(earned) };
}

function readLesson(taker: Taker, { find, moments }: Reading): CondensedLesson[] {
  const slug = find.id(taker.text());
  const edition = EDITIONS[taker.number(0, EDITIONS.length - 1)] ?? 'none';
  const seconds = taker.number();
  const lastStep = taker.value();
  const visited = taker.value();
  let firstAt: number | undefined;
  let lastAt: number | undefined;
  if (visited !== 0) {
    const both = new Taker(visited);
    [firstAt, lastAt] = [moments.read(both), moments.read(both)];
    both.end();
  }
  const steps: [string, number][] = [];
  while (!taker.isAtEnd) {
    const step = find.step(slug ?? '', taker.text());
    const at = moments.read(taker);
    if (step !== undefined) steps.push([step, at]);
  }
  if (slug === undefined) return [];
  const last = typeof lastStep === 'string' ? find.step(slug, lastStep) : undefined;
  return [{ slug, edition, firstAt, lastAt, seconds, steps, lastStep: last }];
}

function readExercise(taker: Taker, { find, moments }: Reading): CondensedExercise[] {
  const id = find.id(taker.text());
  const bits = taker.number(0, MOST_BITS);
  const truths = readBits(bits);
  const checks = truths.checks > 0 ? taker.number(1, MOST_CHECKS) : 0;
  const checkedAt = checks > 0 ? moments.read(taker) : undefined;
  const best = (bits & hasBest) > 0 ? readScore(taker) : undefined;
  const revealedAt = (bits & isRevealed) > 0 ? moments.read(taker) : undefined;
  const lastAt = moments.read(taker);
  taker.end();
  return id === undefined ? [] : [{ id, ...truths, checks, best, checkedAt, revealedAt, lastAt }];
}

function readItems(names: string, taker: Taker, { lengths, find }: Reading): (DrawnItem | undefined)[] {
  if (names.length % lengths.items !== 0) throw new Malformed();
  const all = Array.from({ length: names.length / lengths.items }, (_, place) =>
    find.item(names.slice(place * lengths.items, (place + 1) * lengths.items)),
  );
  const versions = taker.rest((version) => ({ rules: version.number(), seed: version.number() }));
  if (versions.length > 0 && versions.length !== all.length) throw new Malformed();
  return all.map((digest, place) =>
    digest === undefined ? undefined : { digest, ...(versions[place] ?? { rules: 0, seed: 0 }) },
  );
}

function readAssessment(taker: Taker, reading: Reading): CondensedAssessment[] {
  const id = reading.find.id(taker.text());
  const seconds = taker.number();
  const drawn = taker.list().rest((start) => ({
    at: reading.moments.read(start),
    items: readItems(start.text(), start, reading),
  }));
  const results = taker.list().rest((result) => ({
    at: reading.moments.read(result),
    ...readScore(result),
    isPass: result.number(0, 1) === 1,
    start: result.number(-1, drawn.length - 1),
  }));
  taker.end();
  // Nobody can go on with questions that this edition does not have.
  const isLost =
    isUnfinished(drawn.length, results) && drawn.at(-1)?.items.some((item) => item === undefined) === true;
  const starts = drawn
    .slice(0, isLost ? -1 : undefined)
    .map(({ at, items }) => ({ at, items: items.flatMap((item) => item ?? []) }));
  return id === undefined ? [] : [{ id, seconds, starts, results }];
}

function readBareExercises(shape: LessonShape, marks: string, at: number): CondensedExercise[] {
  if (marks.length !== 2 * shape.exercises.length) throw new Malformed();
  return shape.exercises.flatMap(({ id }, place) => {
    const mark = Number.parseInt(marks.slice(2 * place, 2 * place + 2), 36);
    const [bits, earned] = [mark >> 4, mark & 15];
    if (!(bits >= 0 && bits <= MOST_BITS && earned <= 10)) throw new Malformed();
    if (bits === 0) return [];
    const truths = readBits(bits);
    return [
      {
        ...{ id, ...truths, lastAt: at },
        best: (bits & hasBest) > 0 ? { earned, total: 10 } : undefined,
        checkedAt: truths.checks > 0 ? at : undefined,
        revealedAt: (bits & isRevealed) > 0 ? at : undefined,
      },
    ];
  });
}

/** A lesson with its exercises by place; where the lesson has others by now, only the lesson itself. */
function readBareLesson(taker: Taker, reading: Reading, exercises: CondensedExercise[]): CondensedLesson[] {
  const slug = reading.find.id(taker.text());
  const state = taker.number(0, 2 * EDITIONS.length - 1);
  const seconds = 60 * taker.number(0, 1e9);
  const at = reading.moments.read(taker);
  const signature = taker.text();
  const marks = taker.text();
  const names: string[] = [];
  while (!taker.isAtEnd) names.push(taker.text());
  const lessons = reading.course.curriculum.modules.flatMap((module) => module.lessons);
  const shape = lessons.find((lesson) => lesson.slug === slug);
  if (!shape) return [];
  if (signatureOf(shape.exercises) === signature) exercises.push(...readBareExercises(shape, marks, at));
  const visitedAt = state >= EDITIONS.length ? at : undefined;
  const steps = names.flatMap((name): [string, number][] => {
    const step = reading.find.step(shape.slug, name);
    return step === undefined ? [] : [[step, at]];
  });
  return [
    {
      ...{ slug: shape.slug, edition: EDITIONS[state % EDITIONS.length] ?? 'none', seconds, steps },
      ...{ firstAt: visitedAt, lastAt: visitedAt, lastStep: undefined },
    },
  ];
}

function readPreference(taker: Taker): Condensed['preferences'] {
  const payload = { name: taker.text(), value: taker.value() };
  taker.end();
  if (!fitsPayload('preference.set', payload)) throw new Malformed();
  return [[payload.name, payload.value as string | number | boolean | null]];
}

function readReflection(taker: Taker): Condensed['reflections'] {
  const key = taker.text();
  const [scope, of] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];
  const fields = taker.value();
  taker.end();
  if (!fitsPayload('reflection.save', { scope, of, fields })) throw new Malformed();
  return [[key, fields as Reflection]];
}

/** One of each: a text that repeats itself must not become a log without end. */
function distinct<T>(all: readonly T[], keyOf: (one: T) => string): T[] {
  return [...new Map([...all].reverse().map((one) => [keyOf(one), one])).values()].reverse();
}

function read(value: unknown, course: Course): Condensed {
  const taker = new Taker(value);
  const head = taker.list();
  const isBare = head.number(0, 1) === 1;
  const [ids, steps, items] = [1, 1, 1].map((least) => head.number(least, LONGEST_NAME));
  const lengths: Lengths = { ids: ids ?? 1, steps: steps ?? 1, items: items ?? 1 };
  const moments = new Moments(UNITS_MS[head.number(0, UNITS_MS.length - 1)] ?? 1);
  head.end();
  const reading: Reading = { course, lengths, find: findersOf(course, lengths), moments };
  const exercises: CondensedExercise[] = [];
  const lessons = taker
    .list()
    .rest((lesson) => (isBare ? readBareLesson(lesson, reading, exercises) : readLesson(lesson, reading)));
  exercises.push(
    ...taker
      .list()
      .rest((exercise) => readExercise(exercise, reading))
      .flat(),
  );
  const assessments = taker.list().rest((assessment) => readAssessment(assessment, reading));
  const earned = taker.list().rest((unit): [string, number][] => {
    const slug = reading.find.id(unit.text());
    const at = moments.read(unit);
    return slug === undefined ? [] : [[slug, at]];
  });
  const last = taker.list();
  return {
    lessons: distinct(lessons.flat(), ({ slug }) => slug),
    exercises: distinct(exercises, ({ id }) => id),
    assessments: distinct(assessments.flat(), ({ id }) => id),
    earned: distinct(earned.flat(), ([slug]) => slug),
    lastAt: last.isAtEnd ? undefined : moments.read(last),
    preferences: taker.list().rest(readPreference).flat(),
    reflections: taker.list().rest(readReflection).flat(),
    drafts: taker.list().rest((draft): [string, unknown] => [draft.text(), draft.value()]),
  };
}

/** Reads what `writeTuples` wrote, also for an earlier edition of the course; nothing where it is anything else. Never throws. */
export function readTuples(value: unknown, course: Course): Condensed | undefined {
  try {
    return read(value, course);
  } catch (fault) {
    if (fault instanceof Malformed) return undefined;
    throw fault;
  }
}
