/** The format this code writes. The envelope (every field but `payload`) keeps its shape in all later formats. */
export const LOG_VERSION = 1;

/** The mark a learner was shown when they checked: a hint for display, recomputed by replay where it matters. */
export interface Mark {
  /** Whole number, 0 ≤ earned ≤ total. */
  earned: number;
  total: number;
  passed: boolean;
}

/** One item drawn for an assessment, as it was shown. */
export interface DrawnItem {
  digest: string;
  rules: number;
  seed: number;
}

/** What each type of event says. Ids are the permanent ones of the content; seconds are visible and active time. */
export interface EventPayloads {
  'lesson.open': { lesson: string; version: string };
  'step.reach': { lesson: string; step: string };
  'attempt.check': {
    exercise: string;
    digest: string;
    rules: number;
    seed: number;
    /** Counts from 1 for each version (seed) of the exercise. */
    attempt: number;
    /** Any JSON: the kind's own response. */
    response: unknown;
    /** How many hints were shown before this check. */
    hints: number;
    /** Certainty by part id: 1 not sure, 2 fairly, 3 certain. */
    certainty?: Record<string, number> | undefined;
    activeSeconds: number;
    mark: Mark;
  };
  'answer.reveal': { exercise: string; digest: string; seed: number };
  'assessment.start': { assessment: string; items: DrawnItem[] };
  'assessment.finish': {
    assessment: string;
    /** The start it finishes, as `refOf` writes it. */
    start: string;
    /** One for each drawn item, in that order; `null` where nothing was answered. */
    responses: unknown[];
    activeSeconds: number;
    mark: Mark;
  };
  /** `of` is a lesson's or a module's slug; the fields replace those saved before. */
  'reflection.save': { scope: 'lesson' | 'module'; of: string; fields: Record<string, string> };
  'preference.set': { name: string; value: string | number | boolean | null };
  /** At most one a minute; the only source of a lesson's recorded time. */
  'time.add': { lesson: string; seconds: number };
  /** Written once, when the fold first finds a module earned, so that later content never takes it away. */
  'module.earn': { module: string; build: string };
  /** Hides every event that the heads name; what other devices wrote meanwhile stays. */
  'record.reset': { heads: Record<string, number> };
}

export type EventType = keyof EventPayloads;

/** One record of the log. It is never edited; a correction is a later event. */
export interface Sealed<Type extends string, Payload> {
  v: number;
  /** Random hexadecimal id of the browser profile that wrote it. */
  stream: string;
  /** Counts from 1 in its stream. */
  seq: number;
  /** Hybrid logical clock, in milliseconds since 1970 (UTC); also the moment it happened. */
  hlc: number;
  type: Type;
  payload: Payload;
  /** CRC-32 of the canonical JSON of all other fields. */
  crc32: number;
}

/** An event this code understands. */
export type KnownEvent = { [Type in EventType]: Sealed<Type, EventPayloads[Type]> }[EventType];

/** Any readable event, also of a later format or of a type not known here: kept as it is, never folded. */
export type LogEvent = Sealed<string, unknown>;

/** The name of one event in the log: `stream:seq`. */
export function refOf(event: { stream: string; seq: number }): string {
  return event.stream + ':' + event.seq;
}
