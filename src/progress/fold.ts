import type {
  AssessmentShape,
  CurriculumShape,
  ExerciseShape,
  LessonShape,
  ModuleShape,
} from '../curriculum/shape.ts';
import type { LogEvent } from '../log/event.ts';
import type {
  AssessmentProgress,
  AssessmentResult,
  ExerciseProgress,
  LessonProgress,
  Level,
  ModuleProgress,
  Progress,
} from './progress.ts';
import { findResume } from './resume.ts';
import { tallyLog } from './tally-log.ts';
import { isHigher } from './tally.ts';
import type { ExerciseTally, Tally } from './tally.ts';

/** The earliest, or the latest, of the moments that there are. */
const earliest = (...moments: (number | undefined)[]): number | undefined =>
  moments.reduce((first, at) => (at === undefined || (first ?? at) < at ? first : at), undefined);
const latest = (...moments: (number | undefined)[]): number | undefined =>
  moments.reduce((last, at) => (at === undefined || (last ?? at) > at ? last : at), undefined);

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);

function levelOf({ counts }: ExerciseShape, tally: ExerciseTally): Level {
  if (counts && tally.isPassed) return tally.isUnaided ? 'secure-unaided' : 'secure';
  return tally.revealedAt === undefined ? 'working' : 'seen';
}

function foldExercise(shape: ExerciseShape, { exercises }: Tally): ExerciseProgress {
  const tally = exercises.get(shape.id);
  const doneAt = shape.selfMarked ? tally?.checkedAt : earliest(tally?.checkedAt, tally?.revealedAt);
  return {
    id: shape.id,
    level: tally ? levelOf(shape, tally) : 'not-started',
    best: shape.counts ? tally?.best : undefined,
    attempts: tally?.checks ?? 0,
    isRevealed: tally?.revealedAt !== undefined,
    isDone: doneAt !== undefined,
    doneAt,
    lastAt: tally?.lastAt,
    isChanged: tally !== undefined && !tally.digests.has(shape.digest),
  };
}

function foldLesson(shape: LessonShape, tally: Tally): LessonProgress {
  const { slug, number, title, minutes } = shape;
  const seen = tally.lessons.get(slug);
  const exercises = shape.exercises.map((exercise) => foldExercise(exercise, tally));
  const stepsReached = shape.steps.filter((step) => seen?.steps.has(step));
  const done = exercises.filter(({ isDone }) => isDone).length;
  // A lesson with nothing to do is complete once it was read to its last step.
  const parts =
    exercises.length > 0
      ? exercises.map(({ doneAt }) => doneAt)
      : [seen?.firstAt, ...shape.steps.map((step) => seen?.steps.get(step))];
  const isComplete = parts.every((at) => at !== undefined);
  return {
    ...{ slug, number, title, minutes, stepsReached, exercises, done, isComplete },
    lastStep: shape.steps.find((step) => step === seen?.lastStep),
    completeAt: isComplete ? latest(...parts) : undefined,
    firstAt: earliest(seen?.firstAt, ...exercises.map(({ doneAt }) => doneAt)),
    lastAt: latest(seen?.lastAt, ...exercises.map(({ lastAt }) => lastAt)),
    activeSeconds: seen?.activeSeconds ?? 0,
    isChanged: seen !== undefined && seen.versions.size > 0 && !seen.versions.has(shape.version),
  };
}

function foldAssessment({ id, passFraction }: AssessmentShape, { assessments }: Tally): AssessmentProgress {
  const {
    starts,
    results: finishes,
    activeSeconds,
  } = assessments.get(id) ?? {
    ...{ starts: [], results: [], activeSeconds: 0 },
  };
  const results = finishes.map((finish, index): AssessmentResult => {
    // A pass mark raised later takes no pass away; one lowered later gives it. The small addend: 0.8 is no binary fraction.
    const isPass = finish.isPass || (finish.total > 0 && finish.earned / finish.total + 1e-9 >= passFraction);
    return { ...finish, attempt: index + 1, isPass };
  });
  const last = starts.at(-1);
  return {
    id,
    results,
    best: results.reduce<AssessmentResult | undefined>(
      (best, next) => (isHigher(next, best) ? next : best),
      undefined,
    ),
    passedAt: results.find(({ isPass }) => isPass)?.at,
    drawn: starts.map(({ items }) => items.map(({ digest }) => digest)),
    unfinished: results.some(({ start }) => start === last?.ref) ? undefined : last,
    activeSeconds,
  };
}

/** A module or a pathway, with its lessons as they stand. */
function foldUnit(
  shape: Omit<ModuleShape, 'lessons'>,
  lessons: LessonProgress[],
  tally: Tally,
): ModuleProgress {
  const { slug, number, title } = shape;
  const assessment = shape.assessment ? foldAssessment(shape.assessment, tally) : undefined;
  const lessonsComplete = lessons.filter(({ isComplete }) => isComplete).length;
  const isEarned = lessonsComplete === lessons.length && assessment?.passedAt !== undefined;
  const earnedAt = isEarned
    ? latest(assessment.passedAt, ...lessons.map(({ completeAt }) => completeAt))
    : undefined;
  return {
    ...{ slug, number, title, lessons, lessonsComplete, assessment },
    earnedAt: earliest(earnedAt, tally.earned.get(slug)),
    isEarnNoted: tally.earned.has(slug),
    activeSeconds: sum(lessons.map((lesson) => lesson.activeSeconds)) + (assessment?.activeSeconds ?? 0),
  };
}

/** Lays what was counted over a curriculum. The tally is read, never changed. */
export function foldTally(tally: Tally, curriculum: CurriculumShape): Progress {
  const modules = curriculum.modules.map((module) =>
    foldUnit(
      module,
      module.lessons.map((lesson) => foldLesson(lesson, tally)),
      tally,
    ),
  );
  const all = modules.flatMap(({ lessons }) => lessons);
  const pathways = curriculum.pathways.map((pathway) => {
    const lessons = pathway.lessons.flatMap((slug) => all.filter((lesson) => lesson.slug === slug));
    return foldUnit({ ...pathway, number: '' }, lessons, tally);
  });
  return {
    modules,
    pathways,
    resume: findResume(modules),
    preferences: tally.preferences,
    reflections: tally.reflections,
    lastAt: tally.last?.hlc,
  };
}

/** Events of which the latest stands and the others do not count. */
const LATEST_WINS = new Set(['preference.set', 'reflection.save']);

/**
 * Progress as a pure function of a log and a curriculum. The log may be in any order and may hold events of other
 * releases; it must hold no event twice (`mergeLogs`). More events never lower a level, a mark or a completion,
 * save for a reset; a curriculum that changes never takes an earned module away. Where the latest event wins, one after
 * `until` (ms since 1970) does not: else a clock that was once ten years ahead would decide for ten years.
 */
export function foldProgress(
  log: readonly LogEvent[],
  curriculum: CurriculumShape,
  until = Infinity,
): Progress {
  const heeded = log.filter(({ hlc, type }) => hlc <= until || !LATEST_WINS.has(type));
  return foldTally(tallyLog(heeded), curriculum);
}
