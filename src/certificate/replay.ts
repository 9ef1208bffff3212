import { refOf } from '../log/event.ts';
import type { DrawnItem, EventPayloads, Mark } from '../log/event.ts';
import { sha256Hex } from '../kernel/sha256.ts';
import { mark } from '../exercises/kind.ts';
import type { Base, Scorer } from '../exercises/kind.ts';
import type { EvidenceEvent } from './evidence.ts';

/** What marks a kind. */
export interface Scoring {
  scorer: Scorer<Base, unknown>;
  readResponse(value: unknown): unknown;
  /** The answer that nobody has touched. */
  empty(def: Base, seed: number): unknown;
  /** Fetches what marking this version needs, where that is anything. */
  prepare(def: Base, seed: number): Promise<void>;
}

/** What a copy of the site can mark with. Both reject only where something that exists cannot be fetched. */
export interface Archive {
  /** The text of a definition; nothing where this copy has none of that digest. */
  definition(digest: string): Promise<string | undefined>;
  scoring(kind: string): Promise<Scoring | undefined>;
}

/** Why an answer cannot be marked anew here. It says nothing against the answer. */
export type UnknownReason = 'no-definition' | 'no-kind' | 'other-rules';

/** What marking one answer anew found. */
export type Replayed =
  | { kind: 'marked'; mark: Mark }
  | { kind: 'unknown'; why: UnknownReason }
  /** The definition is one of another exercise, or its kind does not take such an answer. */
  | { kind: 'misfit'; why: 'other-exercise' | 'no-such-answer' };

/** One mark in the evidence with what marking anew gives. */
export interface ReplayLine {
  /** Name of the event, as `refOf` writes it. */
  ref: string;
  /** Milliseconds since 1970 (UTC), as the learner's device had it. */
  at: number;
  /** Id of the exercise, or of the assessment. */
  what: string;
  isAssessment: boolean;
  recorded: Mark;
  replayed: Replayed;
}

/** Passes of an assessment are judged by this copy's pass mark, from 0 to 1. */
export type PassFractionOf = (assessment: string) => number | undefined;

type Answer = DrawnItem & { response: unknown; exercise?: string | undefined };

/** A definition that its digest proves, and what marks it. */
async function findScoring(
  { digest, rules, seed, exercise }: Answer,
  archive: Archive,
): Promise<{ def: Base; scoring: Scoring } | Exclude<Replayed, { kind: 'marked' }>> {
  const text = await archive.definition(digest);
  if (text === undefined || sha256Hex(text) !== digest) return { kind: 'unknown', why: 'no-definition' };
  const def = JSON.parse(text) as Base;
  if (exercise !== undefined && def.id !== exercise) return { kind: 'misfit', why: 'other-exercise' };
  const scoring = await archive.scoring(def.kind);
  if (!scoring) return { kind: 'unknown', why: 'no-kind' };
  if (scoring.scorer.rules !== rules) return { kind: 'unknown', why: 'other-rules' };
  await scoring.prepare(def, seed);
  return { def, scoring };
}

/** Marks one answer anew: `score(definition, seed, response)` under the rules it was given under. */
export async function replayAnswer(answer: Answer, archive: Archive): Promise<Replayed> {
  const found = await findScoring(answer, archive);
  if ('kind' in found) return found;
  const { def, scoring } = found;
  const { seed } = answer;
  const response =
    answer.response === null ? scoring.empty(def, seed) : scoring.readResponse(answer.response);
  if (response === undefined) return { kind: 'misfit', why: 'no-such-answer' };
  const { earned, total, passed } = mark(scoring.scorer, def, seed, response);
  return { kind: 'marked', mark: { earned, total, passed } };
}

/** Marks an assessment anew: the sum of its items. What one of them is not, the whole is not. */
async function replayAssessment(
  items: readonly DrawnItem[],
  { responses }: EventPayloads['assessment.finish'],
  passFraction: number,
  archive: Archive,
): Promise<Replayed> {
  const sum = { earned: 0, total: 0 };
  for (const [index, item] of items.entries()) {
    const replayed = await replayAnswer({ ...item, response: responses[index] ?? null }, archive);
    if (replayed.kind !== 'marked') return replayed;
    sum.earned += replayed.mark.earned;
    sum.total += replayed.mark.total;
  }
  return {
    kind: 'marked',
    mark: { ...sum, passed: sum.total > 0 && sum.earned >= passFraction * sum.total },
  };
}

/**
 * Marks every answer of the evidence anew, in order. Rejects only where the archive does. A finish whose start is not
 * in the evidence is a misfit, like one that has more answers than its start has questions.
 */
export async function replayEvidence(
  events: readonly EvidenceEvent[],
  archive: Archive,
  passFractionOf: PassFractionOf,
): Promise<ReplayLine[]> {
  const drawn = new Map<string, readonly DrawnItem[]>();
  const lines: ReplayLine[] = [];
  for (const event of events) {
    const at = { ref: refOf(event), at: event.hlc };
    if (event.type === 'assessment.start') {
      drawn.set(event.payload.assessment + ' ' + at.ref, event.payload.items);
    } else if (event.type === 'attempt.check') {
      const { payload } = event;
      const replayed = await replayAnswer(payload, archive);
      lines.push({ ...at, what: payload.exercise, isAssessment: false, recorded: payload.mark, replayed });
    } else if (event.type === 'assessment.finish') {
      const { payload } = event;
      const { assessment, start, responses } = payload;
      const items = drawn.get(assessment + ' ' + start);
      const passFraction = passFractionOf(assessment);
      const isFit = items !== undefined && responses.length === items.length;
      const replayed: Replayed = !isFit
        ? { kind: 'misfit', why: 'no-such-answer' }
        : passFraction === undefined
          ? { kind: 'unknown', why: 'no-definition' }
          : await replayAssessment(items, payload, passFraction, archive);
      lines.push({ ...at, what: assessment, isAssessment: true, recorded: payload.mark, replayed });
    }
  }
  return lines;
}
