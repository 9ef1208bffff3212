import { canonicalJson } from '../kernel/canonical.ts';
import { sha256Hex } from '../kernel/sha256.ts';
import type { CurriculumShape, ModuleShape } from '../curriculum/shape.ts';
import { findUnit } from '../curriculum/units.ts';
import { refOf } from '../log/event.ts';
import type { EventPayloads, KnownEvent, LogEvent } from '../log/event.ts';
import { isCondensed } from '../log/condensed.ts';
import { hideReset } from '../log/heads.ts';
import { compareEvents } from '../log/hlc.ts';
import { isKnownEvent } from '../log/payload.ts';

export const EVIDENCE_FORMAT = 'point-twelve-evidence';
export const EVIDENCE_VERSION = 1;

/** The types of events that evidence is made of: what was done, and nothing that was written about it. */
export const EVIDENCE_TYPES = [
  'lesson.open',
  'step.reach',
  'time.add',
  'attempt.check',
  'answer.reveal',
  'assessment.start',
  'assessment.finish',
] as const;

type EvidenceType = (typeof EVIDENCE_TYPES)[number];

/** An event of the log without its format and checksum: the digest of the whole stands for them. */
export type EvidenceEvent = {
  [Type in EvidenceType]: {
    stream: string;
    seq: number;
    hlc: number;
    type: Type;
    payload: EventPayloads[Type];
  };
}[EvidenceType];

/** What a learner may leave out: answers to exercises of lessons, or assessments before the one that was passed. */
export const OMISSIBLE = ['practice', 'earlier'] as const;
export type Omission = (typeof OMISSIBLE)[number];

/** What the learner did for one module or pathway, so that anybody can mark it anew. Format v1, frozen with the first release. */
export interface Evidence {
  format: typeof EVIDENCE_FORMAT;
  v: typeof EVIDENCE_VERSION;
  /** Name of the site. */
  course: string;
  /** Id of the build that wrote it. */
  build: string;
  /** Without a number: a pathway. */
  module: { slug: string; number: string; title: string };
  /** Only where the learner put it there. */
  learner?: { name: string; registration?: string } | undefined;
  /** What was left out, in the order of `OMISSIBLE`. */
  omitted: Omission[];
  /** In the order of the log. */
  events: EvidenceEvent[];
}

/** What is to be written beside the log. */
export interface EvidenceWishes {
  course: string;
  omitted: readonly Omission[];
  learner?: { name: string; registration?: string } | undefined;
}

/** The start of the assessment that counts: the first that was passed. */
function passedStart(events: readonly KnownEvent[]): string | undefined {
  for (const event of events) {
    if (event.type === 'assessment.finish' && event.payload.mark.passed) return event.payload.start;
  }
  return undefined;
}

/** Says which events belong to a module, less what the learner leaves out. */
function chooser(
  module: ModuleShape,
  omitted: readonly Omission[],
  kept: string | undefined,
): (event: KnownEvent) => boolean {
  const lessons = new Set(module.lessons.map(({ slug }) => slug));
  const exercises = new Set(module.lessons.flatMap((lesson) => lesson.exercises.map(({ id }) => id)));
  const isKept = (start: string): boolean => !omitted.includes('earlier') || start === kept;
  return (event) => {
    switch (event.type) {
      case 'lesson.open':
      case 'step.reach':
      case 'time.add':
        return lessons.has(event.payload.lesson);
      case 'attempt.check':
      case 'answer.reveal':
        return exercises.has(event.payload.exercise) && !omitted.includes('practice');
      case 'assessment.start':
        return event.payload.assessment === module.assessment?.id && isKept(refOf(event));
      case 'assessment.finish':
        return event.payload.assessment === module.assessment?.id && isKept(event.payload.start);
      default:
        return false;
    }
  };
}

/** A mark without its answer is no evidence: such are those that only a learning platform kept from earlier sessions. */
const isAnswered = (event: KnownEvent): boolean =>
  !isCondensed(event) || (event.type !== 'attempt.check' && event.type !== 'assessment.finish');

/**
 * Projects a log to the evidence for one module or pathway: its own events that no reset hides, in order, and no mark of
 * which the answer is not kept here. Nothing where the curriculum has neither. Nothing of the learner is in it unless `learner` is given.
 */
export function projectEvidence(
  log: readonly LogEvent[],
  curriculum: CurriculumShape,
  slug: string,
  { course, omitted, learner }: EvidenceWishes,
): Evidence | undefined {
  const module = findUnit(curriculum, slug);
  if (!module) return undefined;
  const known = hideReset(log).filter(isKnownEvent).filter(isAnswered).sort(compareEvents);
  const assessed = known.filter(
    (event) => event.type === 'assessment.finish' && event.payload.assessment === module.assessment?.id,
  );
  const events = known
    .filter(chooser(module, omitted, passedStart(assessed)))
    .map(({ stream, seq, hlc, type, payload }) => ({ stream, seq, hlc, type, payload }) as EvidenceEvent);
  return {
    ...{ format: EVIDENCE_FORMAT, v: EVIDENCE_VERSION, course, build: curriculum.build },
    module: { slug, number: module.number, title: module.title },
    ...(learner ? { learner } : {}),
    omitted: OMISSIBLE.filter((name) => omitted.includes(name)),
    events,
  };
}

/**
 * Evidence as the text of a file: canonical JSON (RFC 8785) with its own digest as one more member. The digest that names
 * evidence is the SHA-256 of its canonical JSON without that member, in hexadecimal.
 */
export function sealEvidence(evidence: Evidence): { digest: string; text: string } {
  const digest = sha256Hex(canonicalJson(evidence));
  return { digest, text: canonicalJson({ ...evidence, digest }) };
}
