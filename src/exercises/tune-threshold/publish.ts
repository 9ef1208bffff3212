import type { Missing } from '../kind.ts';
import { sayGoal } from './say-goal.ts';
import type { Tier, TuneThreshold, TuneThresholdResponse } from './schema.ts';
import type { Measure } from './measures.ts';
import type { Band } from './truth.ts';
import { logOf } from './truth.ts';

/** What a learner sees: the scores of a log, the thresholds, and the goals with their reasons. */
export interface TuneThresholdPub {
  /** How many entries have at least each score, 0 to 100. */
  atLeast: number[];
  /** The scores in tens; of the entries that were reviewed, how many were real. */
  bands: Band[];
  isReviewed: boolean;
  volume: number;
  noun: TuneThreshold['noun'];
  tiers: Tier[];
  /** What becomes of an entry below every threshold. */
  rest: string;
  goals: { measure: Measure; says: string; because: string }[];
}

/** The public part of one version: scores, and the truth of what was reviewed, but of nothing else. */
export function publishTuneThreshold(def: TuneThreshold, seed: number): TuneThresholdPub {
  const { atLeast, bands } = logOf(def, seed);
  const { volume, noun, tiers, rest, goals } = def;
  return {
    atLeast,
    bands,
    isReviewed: def.audit !== undefined,
    volume,
    noun,
    tiers,
    rest,
    goals: goals.map((goal) => ({
      measure: goal.measure,
      says: sayGoal(goal, def),
      because: goal.because,
    })),
  };
}

/** Every definition has a recipe, so another seed makes another log. */
export function variesTuneThreshold(): boolean {
  return true;
}

/** The answer nobody has touched: every threshold where it started. */
export function emptyTuneThreshold(): TuneThresholdResponse {
  return { at: {} };
}

/** Where a threshold stands. */
export function thresholdAt(
  { id, start }: Pick<Tier, 'id' | 'start'>,
  { at }: TuneThresholdResponse,
): number {
  return Object.hasOwn(at, id) ? (at[id] ?? start) : start;
}

/** The thresholds that nobody has moved. */
export function missingTuneThreshold(
  { tiers }: TuneThresholdPub,
  response: TuneThresholdResponse,
): Missing[] {
  return tiers
    .filter((tier) => !Object.hasOwn(response.at, tier.id))
    .map(({ id, label }) => ({ id, label: `move “${label}”` }));
}
