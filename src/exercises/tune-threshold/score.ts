import type { Finding, Part, PartState, RawVerdict } from '../../kernel/verdict.ts';
import type { Scorer } from '../kind.ts';
import { findBest } from './best.ts';
import { measureOf, minutesByTier, perDay, shortfallOf, wardUnitsShort } from './measures.ts';
import type { Effect } from './measures.ts';
import { thresholdAt } from './publish.ts';
import { effectOf, totalRegret } from './regret.ts';
import type { TuneThreshold, TuneThresholdResponse } from './schema.ts';
import { HIGHEST } from './split.ts';
import { logOf } from './truth.ts';

const MIDDLE = HIGHEST / 2;

const STATES: PartState[] = ['right', 'partial'];

/** Each real entry, from the first tier down: right in the first, partial in the second, missed in none. */
function placeReal({ real }: Effect): Part[] {
  const states = real.flatMap((count, tier) => {
    const state = tier === real.length - 1 ? 'missed' : (STATES[tier] ?? 'partial');
    return Array.from({ length: count }, () => state);
  });
  return states.map((state, index) => ({ id: `real-${String(index + 1)}`, state }));
}

/**
 * Marks thresholds by their distance from the goals. The raw mark is 1 less the regret: for each missed goal the
 * distance as a share of its target, twice that for recall, never below 0. Parts: a goal's measure, right or wrong,
 * and `real-1` … for where each real entry went. Passed: every goal is met.
 */
export function scoreTuneThreshold(
  def: TuneThreshold,
  seed: number,
  response: TuneThresholdResponse,
): RawVerdict {
  const effect = effectOf(
    def,
    logOf(def, seed),
    def.tiers.map((tier) => thresholdAt(tier, response)),
  );
  const judged = def.goals.map(({ measure, target }) => {
    const value = measureOf(measure, effect);
    return { measure, target, value, isMet: shortfallOf(measure, value, target) === 0 };
  });
  // A recipe that cannot be made leaves no log, and then nothing can be earned.
  const isMade = effect.all.some((count) => count > 0);
  const raw = isMade ? Math.max(0, 1 - totalRegret(def, effect)) : 0;
  const [first = 0, firstReal = 0] = [effect.all[0], effect.real[0]];
  return {
    raw,
    passed: isMade && judged.every(({ isMet }) => isMet),
    parts: [
      ...judged.map(({ measure, isMet }): Part => ({ id: measure, state: isMet ? 'right' : 'wrong' })),
      ...placeReal(effect),
    ],
    findings: judged.map(({ measure, target, value, isMet }): Finding => {
      const short = wardUnitsShort(measure, effect, target);
      return { code: isMet ? 'goal-met' : 'goal-missed', at: measure, args: { value, short } };
    }),
    figures: Object.entries({
      met: judged.filter(({ isMet }) => isMet).length,
      goals: judged.length,
      recall: measureOf('recall', effect),
      ppv: measureOf('ppv', effect),
      first,
      'first-real': firstReal,
      real: effect.real.reduce((sum, count) => sum + count, 0),
      unseen: effect.real.at(-1) ?? 0,
      'a-day': perDay(first, effect),
      minutes: minutesByTier(effect).reduce((sum, minutes) => sum + minutes, 0),
    }).map(([name, value]) => ({ name, value })),
  };
}

function answerOf({ tiers }: TuneThreshold, thresholds: readonly number[]): TuneThresholdResponse {
  return { at: Object.fromEntries(tiers.map(({ id }, index) => [id, thresholds[index] ?? HIGHEST])) };
}

/** The setting that meets the goals and shows most of what is real, in the least time. */
export function modelTuneThreshold(def: TuneThreshold, seed: number): TuneThresholdResponse {
  return answerOf(def, findBest(def, logOf(def, seed)));
}

/** Nothing moved; everything let through, nothing, half of the scale; all in the weaker tier. */
function lazyTuneThreshold(def: TuneThreshold): TuneThresholdResponse[] {
  const settings = [
    [0, 0],
    [HIGHEST, HIGHEST],
    [MIDDLE, MIDDLE],
    [HIGHEST, 0],
  ];
  return [{ at: {} }, ...settings.map((thresholds) => answerOf(def, thresholds))];
}

/** Scoring of tune-threshold, for `mark` and for replay. */
export const tuneThresholdScorer: Scorer<TuneThreshold, TuneThresholdResponse> = {
  rules: 1,
  score: scoreTuneThreshold,
  model: modelTuneThreshold,
  lazy: lazyTuneThreshold,
};
