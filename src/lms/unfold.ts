import type { CurriculumShape } from '../curriculum/shape.ts';
import { refOf } from '../log/event.ts';
import type { EventPayloads, EventType, LogEvent, Mark } from '../log/event.ts';
import { sealEvent } from '../log/seal-event.ts';
import type { Condensed, CondensedAssessment, CondensedExercise, CondensedLesson } from './condensed.ts';

type Said = { [Type in EventType]: [number, Type, EventPayloads[Type]] }[EventType];

/** Stands for a version, a step or a definition that is not the present one; it is the name of nothing. */
const OTHER = '-';

/** The version whose answer was shown, and the one whose checks count: two, so that neither touches the other. */
const [SHOWN, COUNTED] = [0, 1];

function* sayLesson(lesson: CondensedLesson, version: string): Generator<Said> {
  const { slug, edition, firstAt, lastAt, steps, lastStep, seconds } = lesson;
  const open = edition === 'present' ? version : OTHER;
  if (firstAt !== undefined) {
    if (edition !== 'none') yield [firstAt, 'lesson.open', { lesson: slug, version: open }];
    else if (!steps.some(([, at]) => at === firstAt))
      yield [firstAt, 'step.reach', { lesson: slug, step: OTHER }];
  }
  for (const [step, at] of steps) yield [at, 'step.reach', { lesson: slug, step }];
  if (lastAt !== undefined) yield [lastAt, 'step.reach', { lesson: slug, step: lastStep ?? OTHER }];
  if (seconds > 0) yield [lastAt ?? 0, 'time.add', { lesson: slug, seconds }];
}

function* sayExercise(exercise: CondensedExercise, present: string): Generator<Said> {
  const { id, checks, best, isPassed, isUnaided, checkedAt, revealedAt, lastAt } = exercise;
  const digest = exercise.isPresent ? present : OTHER;
  const seed = best ? COUNTED : SHOWN;
  const reveal = { exercise: id, digest, seed: SHOWN };
  // A learner who checks after the answer was shown earns nothing by it, so the showing comes first.
  if (revealedAt !== undefined) yield [revealedAt, 'answer.reveal', reveal];
  const check = (attempt: number, mark: Mark): EventPayloads['attempt.check'] => ({
    ...{ exercise: id, digest, rules: 0, seed, attempt, response: null, activeSeconds: 0, mark },
    hints: isUnaided ? 0 : 1,
  });
  if (checkedAt !== undefined)
    yield [checkedAt, 'attempt.check', check(1, { ...(best ?? { earned: 0, total: 0 }), passed: isPassed })];
  for (let attempt = 2; attempt <= checks; attempt += 1)
    yield [lastAt, 'attempt.check', check(attempt, { earned: 0, total: best?.total ?? 0, passed: false })];
  if (checks < 2 && revealedAt !== undefined && lastAt > revealedAt) yield [lastAt, 'answer.reveal', reveal];
}

function* sayDeeds(condensed: Condensed, curriculum: CurriculumShape): Generator<Said> {
  const lessons = curriculum.modules.flatMap((module) => module.lessons);
  const versions = new Map(lessons.map(({ slug, version }) => [slug, version]));
  const digests = new Map(
    lessons.flatMap((lesson) => lesson.exercises.map(({ id, digest }) => [id, digest])),
  );
  for (const lesson of condensed.lessons) yield* sayLesson(lesson, versions.get(lesson.slug) ?? OTHER);
  for (const exercise of condensed.exercises) yield* sayExercise(exercise, digests.get(exercise.id) ?? OTHER);
  for (const [module, at] of condensed.earned) yield [at, 'module.earn', { module, build: OTHER }];
  const { lastAt = 0 } = condensed;
  for (const [name, value] of condensed.preferences) yield [lastAt, 'preference.set', { name, value }];
  for (const [key, fields] of condensed.reflections) {
    const scope = key.startsWith('module:') ? 'module' : 'lesson';
    yield [lastAt, 'reflection.save', { scope, of: key.slice(key.indexOf(':') + 1), fields: { ...fields } }];
  }
  // The last thing done may have left nothing else: time on a lesson, or what a later one replaced.
  if (condensed.lastAt !== undefined) yield [lastAt, 'time.add', { lesson: OTHER, seconds: 0 }];
}

/** Which start of its assessment one is, until the starts are numbered. */
const nameStart = (id: string, index: number): string => `${id} ${index}`;

function* sayAssessment({ id, starts, results, seconds }: CondensedAssessment): Generator<Said> {
  for (const { at, items } of starts) yield [at, 'assessment.start', { assessment: id, items }];
  for (const [index, { at, earned, total, isPass, start }] of results.entries()) {
    const mark = { earned, total, passed: isPass };
    // The time is kept as a sum, so the first of them carries it.
    const activeSeconds = index === 0 ? seconds : 0;
    const finish = { assessment: id, start: nameStart(id, start), responses: [], activeSeconds, mark };
    yield [at, 'assessment.finish', finish];
  }
}

/** The reference of each start, by `nameStart`: starts of one assessment are in order already. */
function nameStarts(deeds: readonly Said[], stream: string): Map<string, string> {
  const counts = new Map<string, number>();
  const refs = new Map<string, string>();
  deeds.forEach(([, type, payload], index) => {
    if (type !== 'assessment.start') return;
    const count = counts.get(payload.assessment) ?? 0;
    counts.set(payload.assessment, count + 1);
    refs.set(nameStart(payload.assessment, count), refOf({ stream, seq: index + 1 }));
  });
  return refs;
}

/**
 * Writes a condensed record as events: a log whose fold over the curriculum is that of the log it was condensed from. The
 * answers themselves are not in it (`response` is null). `stream` names the log they stand in.
 */
export function unfold(condensed: Condensed, curriculum: CurriculumShape, stream: string): LogEvent[] {
  const said = [...sayDeeds(condensed, curriculum)].concat(
    condensed.assessments.flatMap((one) => [...sayAssessment(one)]),
  );
  // What was said first stays first among deeds of one moment.
  const deeds = said.sort(([a], [b]) => a - b);
  const starts = nameStarts(deeds, stream);
  return deeds.map(([hlc, type, payload], index) => {
    const at = { stream, seq: index + 1, hlc };
    if (type !== 'assessment.finish') return sealEvent(at, type, payload);
    return sealEvent(at, type, { ...payload, start: starts.get(payload.start) ?? OTHER });
  });
}
