import { findBest, roomAround } from './best.ts';
import { measureOf } from './measures.ts';
import type { Measure } from './measures.ts';
import { effectOf } from './regret.ts';
import { sayValue } from './say-goal.ts';
import type { TuneThreshold } from './schema.ts';
import { logOf } from './truth.ts';

/** The worked answer: a setting that meets every goal, how far it can be moved, and what it does. */
export interface TuneThresholdSolution {
  thresholds: { label: string; at: number; from: number; to: number }[];
  /** One a tier and last what is in none: entries of the log, and how many of them are real. */
  rows: { fate: string; entries: number; real: number }[];
  goals: { measure: Measure; value: string }[];
}

/** Works out the setting that meets the goals, shows most of what is real and takes the least time. */
export function solveTuneThreshold(def: TuneThreshold, seed: number): TuneThresholdSolution {
  const log = logOf(def, seed);
  const best = findBest(def, log);
  const room = roomAround(def, log, best);
  const effect = effectOf(def, log, best);
  const fates = [...def.tiers.map(({ fate }) => fate), def.rest];
  return {
    thresholds: def.tiers.map(({ label }, tier) => {
      return { label, at: best[tier] ?? 0, ...(room[tier] ?? { from: 0, to: 0 }) };
    }),
    rows: fates.map((fate, row) => {
      return { fate, entries: effect.all[row] ?? 0, real: effect.real[row] ?? 0 };
    }),
    goals: def.goals.map(({ measure }) => {
      return { measure, value: sayValue(measure, measureOf(measure, effect), def) };
    }),
  };
}
