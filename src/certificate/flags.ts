import type { AssessmentShape, BankItem, BankShape, ModuleShape } from '../curriculum/shape.ts';
import { itemsOf } from '../curriculum/units.ts';
import { refOf } from '../log/event.ts';
import type { DrawnItem } from '../log/event.ts';
import type { EvidenceEvent } from './evidence.ts';

/** Something a person should look at. A flag never fails anything: clocks are wrong and readers are quick. */
export type Flag =
  /** The last event is so many days after now. */
  | { code: 'ahead'; days: number }
  /** This many events of one device have an earlier moment than the one before. */
  | { code: 'backwards'; events: number }
  /** One device recorded more minutes than passed between its first and its last event. */
  | { code: 'more-than-passed'; recorded: number; passed: number }
  /** A lesson was finished in less than a fifth of its designed minutes. */
  | { code: 'quick-lesson'; lesson: string; minutes: number; designed: number }
  /** An assessment took less than a second a question. */
  | { code: 'quick-assessment'; at: number; seconds: number; questions: number }
  /** An assessment drew fewer questions than this copy's does, or one of them twice. */
  | { code: 'short-draw'; at: number; questions: number; draw: number }
  /** Questions that are not in the bank of this copy. */
  | { code: 'other-bank'; at: number; questions: number; of: number };

const DAY_MS = 86_400_000;
/** Under this share of its designed minutes a lesson was done too quickly to have been read. */
const LEAST_SHARE = 0.2;
/** Under this many seconds a question cannot have been read. */
const LEAST_SECONDS = 1;
/** Recorded minutes may be ahead of the last event by so much: they are written once a minute. */
const SLACK_SECONDS = 120;

/** Events by the device that wrote them. */
function byStream(events: readonly EvidenceEvent[]): EvidenceEvent[][] {
  const streams = new Map<string, EvidenceEvent[]>();
  for (const event of events) {
    const own = streams.get(event.stream);
    if (own) own.push(event);
    else streams.set(event.stream, [event]);
  }
  return [...streams.values()];
}

/** How many minutes one device recorded beyond what passed between its first and its last event. */
function flagExcess(own: readonly EvidenceEvent[]): Flag[] {
  const recorded = own.reduce(
    (sum, event) => sum + (event.type === 'time.add' ? event.payload.seconds : 0),
    0,
  );
  const moments = own.map(({ hlc }) => hlc);
  const first = moments.reduce((a, b) => Math.min(a, b));
  const passed = (moments.reduce((a, b) => Math.max(a, b)) - first) / 1000;
  if (recorded <= passed + SLACK_SECONDS) return [];
  return [{ code: 'more-than-passed', recorded: recorded / 60, passed: passed / 60 }];
}

function flagClock(events: readonly EvidenceEvent[], now: number): Flag[] {
  const devices = byStream(events);
  const flags = devices.flatMap(flagExcess);
  const last = events.reduce((latest, { hlc }) => Math.max(latest, hlc), 0);
  if (last > now + DAY_MS) flags.push({ code: 'ahead', days: Math.floor((last - now) / DAY_MS) });
  const backwards = devices.flatMap((own) => {
    const inTurn = [...own].sort((a, b) => a.seq - b.seq);
    return inTurn.filter(({ hlc }, index) => hlc < (inTurn[index - 1]?.hlc ?? 0));
  });
  if (backwards.length > 0) flags.push({ code: 'backwards', events: backwards.length });
  return flags;
}

/** Minutes on a lesson: its recorded time, or the time on its exercises where that is more. */
function minutesOn(lesson: ModuleShape['lessons'][number], events: readonly EvidenceEvent[]): number {
  const exercises = new Set(lesson.exercises.map(({ id }) => id));
  let read = 0;
  let answering = 0;
  for (const event of events) {
    if (event.type === 'time.add' && event.payload.lesson === lesson.slug) read += event.payload.seconds;
    if (event.type === 'attempt.check' && exercises.has(event.payload.exercise)) {
      answering += event.payload.activeSeconds;
    }
  }
  return Math.max(read, answering) / 60;
}

function flagLessons(events: readonly EvidenceEvent[], module: ModuleShape): Flag[] {
  const done = new Set(
    events.flatMap((event) => (event.type === 'attempt.check' ? [event.payload.exercise] : [])),
  );
  return module.lessons.flatMap((lesson): Flag[] => {
    const minutes = minutesOn(lesson, events);
    const isDone = lesson.exercises.length > 0 && lesson.exercises.every(({ id }) => done.has(id));
    if (!isDone || minutes >= lesson.minutes * LEAST_SHARE) return [];
    return [{ code: 'quick-lesson', lesson: lesson.title, minutes, designed: lesson.minutes }];
  });
}

function flagDraw(
  items: readonly DrawnItem[],
  at: number,
  { draw }: AssessmentShape,
  bank: BankItem[],
): Flag[] {
  const flags: Flag[] = [];
  const questions = new Set(items.map(({ digest }) => digest)).size;
  if (questions < draw || questions < items.length) flags.push({ code: 'short-draw', at, questions, draw });
  const known = new Set(bank.map(({ digest }) => digest));
  const others = items.filter(({ digest }) => !known.has(digest)).length;
  if (others > 0) flags.push({ code: 'other-bank', at, questions: others, of: items.length });
  return flags;
}

function flagAssessments(events: readonly EvidenceEvent[], shape: AssessmentShape, bank: BankItem[]): Flag[] {
  const drawn = new Map<string, readonly DrawnItem[]>();
  return events.flatMap((event): Flag[] => {
    if (event.type === 'assessment.start') drawn.set(refOf(event), event.payload.items);
    if (event.type !== 'assessment.finish') return [];
    const items = drawn.get(event.payload.start) ?? [];
    const { activeSeconds: seconds } = event.payload;
    const flags = flagDraw(items, event.hlc, shape, bank);
    if (seconds >= items.length * LEAST_SECONDS) return flags;
    return [...flags, { code: 'quick-assessment', at: event.hlc, seconds, questions: items.length }];
  });
}

/**
 * What a person should look at in evidence for a module or pathway of this copy: moments, pace and questions. `now` in
 * milliseconds since 1970 (UTC). Source of the shares: the project's rule for evidence, under a fifth of a lesson's
 * designed minutes and under a second a question.
 */
export function findFlags(
  events: readonly EvidenceEvent[],
  module: ModuleShape | undefined,
  bank: BankShape,
  now: number,
): Flag[] {
  const items = itemsOf(module?.lessons.map(({ slug }) => slug) ?? [], bank);
  return [
    ...flagClock(events, now),
    ...(module ? flagLessons(events, module) : []),
    ...(module?.assessment ? flagAssessments(events, module.assessment, items) : []),
  ];
}
