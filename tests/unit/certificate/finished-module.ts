import { findScoring } from '../../../src/cli/scoring.ts';
import type { Archive } from '../../../src/certificate/replay.ts';
import type { BankShape, CurriculumShape, ModuleShape } from '../../../src/curriculum/shape.ts';
import { itemsOf } from '../../../src/curriculum/units.ts';
import { kindNamed } from '../../../src/exercises/registry.ts';
import { mark } from '../../../src/exercises/kind.ts';
import type { Base } from '../../../src/exercises/kind.ts';
import { loadLibrary } from '../../../src/loader/library.ts';
import { bankOf, shapeOf } from '../../../src/loader/shape.ts';
import { refOf } from '../../../src/log/event.ts';
import type { DrawnItem, EventPayloads, EventType, LogEvent, Mark } from '../../../src/log/event.ts';
import { sealEvent } from '../../../src/log/seal-event.ts';

const library = loadLibrary();

/** The course of this repository. */
export const COURSE: CurriculumShape = shapeOf(library);

/** What its assessments may ask. */
export const BANK: BankShape = bankOf(library);

/** Every definition of the course by its digest. */
export const DEFINITIONS: ReadonlyMap<string, string> = new Map(
  [...library.exercises.values(), ...library.items].map(({ digest, json }) => [digest, json]),
);

function onlyModule(): ModuleShape {
  const module = COURSE.modules.find(({ assessment }) => assessment);
  if (!module) throw new Error('No module has an assessment');
  return module;
}

/** The module that can be earned. */
export const MODULE = onlyModule();

/** What the assessment of that module may draw. */
export const ITEMS = itemsOf(
  MODULE.lessons.map(({ slug }) => slug),
  BANK,
);

/** This repository's copy of the site, or one with other definitions. */
export const archiveOf = (definitions: ReadonlyMap<string, string> = DEFINITIONS): Archive => ({
  definition: (digest) => Promise.resolve(definitions.get(digest)),
  scoring: findScoring,
});

/** The moment at which the learner begins: 2 November 2026, 09:00 UTC. */
export const BEGUN = Date.UTC(2026, 10, 2, 9);

interface Answered {
  drawn: DrawnItem;
  response: unknown;
  mark: Mark;
}

/** The model answer to a definition in one version, with its mark. */
export function answer(digest: string, seed: number): Answered {
  const def = JSON.parse(DEFINITIONS.get(digest) ?? '{}') as Base;
  const kind = kindNamed(def.kind);
  if (!kind) throw new Error(`No kind ${def.kind}`);
  const response = kind.scorer.model(def, seed);
  const { earned, total, passed } = mark(kind.scorer, def, seed, response);
  const { rules } = kind.scorer;
  return { drawn: { digest, rules, seed }, response, mark: { earned, total, passed } };
}

/** A learner who writes events one after the other, a minute apart. */
class Hand {
  readonly log: LogEvent[] = [];

  write<Type extends EventType>(type: Type, payload: EventPayloads[Type]): LogEvent {
    const seq = this.log.length + 1;
    const event = sealEvent({ stream: 'ab12', seq, hlc: BEGUN + seq * 60_000 }, type, payload);
    this.log.push(event);
    return event;
  }

  /** Opens a lesson, reads it for its designed time and does its exercises. */
  finishLesson({ slug, version, minutes, exercises }: ModuleShape['lessons'][number]): void {
    this.write('lesson.open', { lesson: slug, version });
    for (let minute = 0; minute < minutes; minute += 1) {
      this.write('time.add', { lesson: slug, seconds: 55 });
    }
    for (const { id, digest } of exercises) {
      const { drawn, response, mark: earned } = answer(digest, 1);
      this.write('attempt.check', {
        ...{ exercise: id, ...drawn, attempt: 1, response, hints: 0, activeSeconds: 40, mark: earned },
      });
    }
  }

  /** Takes the assessment with model answers to all but the last `gaps` questions, which stay open. */
  takeAssessment(gaps: number): void {
    const { assessment } = MODULE;
    if (!assessment) return;
    const items = ITEMS.slice(0, assessment.draw).map(({ digest }) => answer(digest, 1));
    const start = this.write('assessment.start', {
      assessment: assessment.id,
      items: items.map(({ drawn }) => drawn),
    });
    const right = items.length - gaps;
    const [earned, total] = [right * 100, items.length * 100];
    this.write('assessment.finish', {
      ...{ assessment: assessment.id, start: refOf(start), activeSeconds: 300 },
      responses: items.map(({ response }, index) => (index < right ? response : null)),
      mark: { earned, total, passed: earned >= assessment.passFraction * total },
    });
  }
}

/** The log of a learner who finished the module: failed the assessment once, then passed with 18 of 20. */
export function finishModule(): LogEvent[] {
  const hand = new Hand();
  hand.write('preference.set', { name: 'certificate.name', value: 'Dr Ada Example' });
  for (const lesson of MODULE.lessons) hand.finishLesson(lesson);
  hand.takeAssessment(10);
  hand.takeAssessment(2);
  hand.write('reflection.save', { scope: 'module', of: MODULE.slug, fields: { learned: 'Blanks mislead.' } });
  return hand.log;
}
