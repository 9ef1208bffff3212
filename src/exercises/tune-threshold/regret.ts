import { measureOf, shortfallOf } from './measures.ts';
import type { Effect, Measure } from './measures.ts';
import type { TuneThreshold } from './schema.ts';
import { splitLog } from './split.ts';
import type { ScoredLog } from './truth.ts';

/** Missing what is real harms a patient; the other goals cost time and trust. */
const HARM = 2;

/** What thresholds do to a log, with the truth. */
export function effectOf(def: TuneThreshold, log: ScoredLog, thresholds: readonly number[]): Effect {
  return {
    all: splitLog(log.atLeast, thresholds),
    real: splitLog(log.realAtLeast, thresholds),
    seconds: def.tiers.map(({ seconds }) => seconds),
    volume: def.volume,
  };
}

/** How far off one goal is, as a share of its target; recall counts twice. 1 and more: all is lost. */
function regretOf(measure: Measure, value: number, target: number): number {
  const harm = measure === 'recall' || measure === 'recall-first' ? HARM : 1;
  return (harm * shortfallOf(measure, value, target)) / target;
}

/** The regrets of all goals together, 0 where all are met. */
export function totalRegret({ goals }: TuneThreshold, effect: Effect): number {
  return goals.reduce(
    (sum, { measure, target }) => sum + regretOf(measure, measureOf(measure, effect), target),
    0,
  );
}
