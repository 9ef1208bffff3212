import type { EventPayloads, KnownEvent } from '../log/event.ts';
import { refOf } from '../log/event.ts';
import type { AssessmentResult, AssessmentStart, Reflection, Score } from './progress.ts';

export interface ExerciseTally {
  checks: number;
  best: Score | undefined;
  isPassed: boolean;
  isUnaided: boolean;
  checkedAt: number | undefined;
  revealedAt: number | undefined;
  lastAt: number;
  /** Every definition that was worked on. */
  digests: Set<string>;
}

interface LessonTally {
  versions: Set<string>;
  /** First moment at which each step was reached. */
  steps: Map<string, number>;
  lastStep: string | undefined;
  firstAt: number | undefined;
  lastAt: number | undefined;
  activeSeconds: number;
}

interface AssessmentTally {
  starts: AssessmentStart[];
  results: Omit<AssessmentResult, 'attempt'>[];
  activeSeconds: number;
}

/** What a log says by itself, before it is laid over a curriculum. Everything is found by its permanent id. */
export interface Tally {
  exercises: Map<string, ExerciseTally>;
  lessons: Map<string, LessonTally>;
  assessments: Map<string, AssessmentTally>;
  /** First moment at which each module was noted as earned. */
  earned: Map<string, number>;
  preferences: Map<string, string | number | boolean | null>;
  reflections: Map<string, Reflection>;
  /** Versions whose answer was shown: `stream id digest seed`. */
  shown: Set<string>;
  /** Highest sequence of each stream that a reset hides. */
  hidden: Map<string, number>;
  /** The latest event that was counted, in the order of `compareEvents`; the reset itself is counted. */
  last: { hlc: number; stream: string; seq: number } | undefined;
}

/** The tally of an empty log. */
export function emptyTally(): Tally {
  return {
    exercises: new Map(),
    lessons: new Map(),
    assessments: new Map(),
    earned: new Map(),
    preferences: new Map(),
    reflections: new Map(),
    shown: new Set(),
    hidden: new Map(),
    last: undefined,
  };
}

function findOrAdd<T>(map: Map<string, T>, key: string, create: () => T): T {
  const held = map.get(key) ?? create();
  map.set(key, held);
  return held;
}

function exerciseOf(tally: Tally, id: string, digest: string, at: number): ExerciseTally {
  const exercise = findOrAdd<ExerciseTally>(tally.exercises, id, () => ({
    ...{ checks: 0, best: undefined, isPassed: false, isUnaided: false },
    ...{ checkedAt: undefined, revealedAt: undefined, lastAt: at, digests: new Set() },
  }));
  exercise.digests.add(digest);
  exercise.lastAt = at;
  return exercise;
}

function lessonOf(tally: Tally, slug: string): LessonTally {
  return findOrAdd<LessonTally>(tally.lessons, slug, () => ({
    ...{ versions: new Set(), steps: new Map(), lastStep: undefined },
    ...{ firstAt: undefined, lastAt: undefined, activeSeconds: 0 },
  }));
}

function visit(lesson: LessonTally, at: number): void {
  lesson.firstAt ??= at;
  lesson.lastAt = at;
}

function assessmentOf(tally: Tally, id: string): AssessmentTally {
  return findOrAdd<AssessmentTally>(tally.assessments, id, () => ({
    starts: [],
    results: [],
    activeSeconds: 0,
  }));
}

/** Whether one score is higher than another, by share: `undefined` is lowest. */
export function isHigher(a: Score, b: Score | undefined): boolean {
  return b === undefined || a.earned * b.total > b.earned * a.total;
}

// A reveal taints only its own stream: what happened meanwhile on another device never lowers a mark here.
const nameVersion = (stream: string, at: EventPayloads['answer.reveal']): string =>
  [stream, at.exercise, at.digest, at.seed].join(' ');

function addCheck(tally: Tally, stream: string, at: number, check: EventPayloads['attempt.check']): void {
  const { mark } = check;
  const exercise = exerciseOf(tally, check.exercise, check.digest, at);
  exercise.checks += 1;
  exercise.checkedAt ??= at;
  if (tally.shown.has(nameVersion(stream, check))) return;
  if (isHigher(mark, exercise.best)) exercise.best = { earned: mark.earned, total: mark.total };
  exercise.isPassed ||= mark.passed;
  exercise.isUnaided ||= mark.passed && check.attempt === 1 && check.hints === 0;
}

function addFinish(tally: Tally, at: number, finish: EventPayloads['assessment.finish']): void {
  const { earned, total, passed } = finish.mark;
  const assessment = assessmentOf(tally, finish.assessment);
  assessment.results.push({ at, earned, total, isPass: passed, start: finish.start });
  assessment.activeSeconds += finish.activeSeconds;
}

/** Counts one event that no reset hides and that comes after all counted before. `tally-log.ts` sees to both. */
export function countEvent(tally: Tally, event: KnownEvent): void {
  const { hlc: at, stream, seq } = event;
  tally.last = { hlc: at, stream, seq };
  switch (event.type) {
    case 'lesson.open': {
      const lesson = lessonOf(tally, event.payload.lesson);
      lesson.versions.add(event.payload.version);
      return visit(lesson, at);
    }
    case 'step.reach': {
      const lesson = lessonOf(tally, event.payload.lesson);
      findOrAdd(lesson.steps, event.payload.step, () => at);
      lesson.lastStep = event.payload.step;
      return visit(lesson, at);
    }
    case 'time.add':
      // No visit: time that a closing page adds is no sign of where the learner went on.
      lessonOf(tally, event.payload.lesson).activeSeconds += event.payload.seconds;
      return;
    case 'attempt.check':
      return addCheck(tally, stream, at, event.payload);
    case 'answer.reveal':
      exerciseOf(tally, event.payload.exercise, event.payload.digest, at).revealedAt ??= at;
      tally.shown.add(nameVersion(stream, event.payload));
      return;
    case 'assessment.start': {
      const { assessment, items } = event.payload;
      assessmentOf(tally, assessment).starts.push({ ref: refOf(event), at, items });
      return;
    }
    case 'assessment.finish':
      return addFinish(tally, at, event.payload);
    case 'reflection.save':
      tally.reflections.set(event.payload.scope + ':' + event.payload.of, event.payload.fields);
      return;
    case 'preference.set':
      tally.preferences.set(event.payload.name, event.payload.value);
      return;
    case 'module.earn':
      findOrAdd(tally.earned, event.payload.module, () => at);
      return;
    case 'record.reset':
      return;
    default:
      event satisfies never;
  }
}
