import type { CurriculumShape, ExerciseShape, LessonShape } from '../../src/curriculum/shape.ts';
import { createRandom } from '../../src/kernel/random.ts';
import type { Random } from '../../src/kernel/random.ts';
import type { EventPayloads, EventType, LogEvent } from '../../src/log/event.ts';
import { refOf } from '../../src/log/event.ts';
import { sealEvent } from '../../src/log/seal-event.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

type Say = <Type extends EventType>(type: Type, payload: EventPayloads[Type]) => LogEvent;

/** An answer about as long as those of the exercises here: sixteen fields. */
const RESPONSE = Object.fromEntries(
  Array.from({ length: 16 }, (_, index) => [`row-${index}`, `value ${index}`]),
);

/**
 * The log of a learner who goes through the whole course again and again, of exactly `count` events from the moment
 * `from` (milliseconds since 1970) on: sessions two days apart, each a lesson with its steps, its minutes, two attempts
 * at most exercises, a shown answer now and then, and the assessments between. The same arguments, the same log.
 */
export function makeLog(course: CurriculumShape, count: number, from: number, stream = 'be9c4'): LogEvent[] {
  const random = createRandom(1);
  const log: LogEvent[] = [];
  let hlc = from;
  const say: Say = (type, payload) => {
    hlc += random.int(MINUTE_MS / 5, MINUTE_MS);
    const event = sealEvent({ stream, seq: log.length + 1, hlc }, type, payload);
    log.push(event);
    return event;
  };
  for (let round = 0; log.length < count; round += 1) {
    for (const module of course.modules) {
      for (const lesson of module.lessons) {
        doLesson(say, lesson, round, random);
        hlc += 2 * DAY_MS;
      }
      const { assessment } = module;
      if (!assessment) continue;
      const items = Array.from({ length: assessment.draw }, (_, index) => ({
        ...{ digest: String(index).padStart(64, '0'), rules: 1, seed: 1 },
      }));
      const start = refOf(say('assessment.start', { assessment: assessment.id, items }));
      const earned = random.int(10, 20);
      say('assessment.finish', {
        ...{ assessment: assessment.id, start, responses: items.map(() => RESPONSE), activeSeconds: 700 },
        mark: { earned, total: 20, passed: earned >= 16 },
      });
    }
  }
  return log.slice(0, count);
}

function doLesson(say: Say, lesson: LessonShape, round: number, random: Random): void {
  say('lesson.open', { lesson: lesson.slug, version: lesson.version });
  lesson.steps.forEach((step, index) => {
    say('step.reach', { lesson: lesson.slug, step });
    say('time.add', { lesson: lesson.slug, seconds: random.int(30, 60) });
    const exercise = lesson.exercises[index];
    if (exercise) doExercise(say, exercise, round, random);
  });
}

function doExercise(say: Say, { id, digest }: ExerciseShape, round: number, random: Random): void {
  const seed = round + 1;
  for (const attempt of random.pick([[1], [1, 2]])) {
    const earned = Math.min(100, random.int(0, 60) + 30 * attempt);
    say('attempt.check', {
      ...{ exercise: id, digest, rules: 1, seed, attempt, response: RESPONSE, activeSeconds: 40 },
      ...{ hints: random.int(0, 1), certainty: { [id]: random.int(1, 3) } },
      mark: { earned, total: 100, passed: earned >= 80 },
    });
  }
  if (random.chance(1, 7)) say('answer.reveal', { exercise: id, digest, seed });
}
