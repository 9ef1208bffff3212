import type { Case } from '../kind.ts';
import { oneThreshold, twoTiers } from './examples.ts';
import type { TuneThreshold, TuneThresholdResponse } from './schema.ts';

type TuneCase = Case<TuneThreshold, TuneThresholdResponse>;

function one(id: string, does: string, to: number | undefined, expect: TuneCase['expect']): TuneCase {
  return {
    id,
    does,
    def: oneThreshold,
    seed: 1,
    response: { at: to === undefined ? {} : { interrupt: to } },
    expect,
  };
}

function two(
  id: string,
  does: string,
  [interrupt, list]: [number, number],
  expect: TuneCase['expect'],
): TuneCase {
  return { id, does, def: twoTiers, seed: 1, response: { at: { interrupt, list } }, expect };
}

const NONE = { earned: 0, passed: false };
const ALL = { earned: 100, passed: true };

/**
 * Golden examples of scoring. With one threshold, 63 to 69 meets both goals: 36 of 40 real alerts, at most 20 a day.
 * Recall that falls short counts twice.
 */
export const tuneThresholdCases: TuneCase[] = [
  one('untouched', 'leaves the threshold where it started', undefined, {
    ...NONE,
    findings: ['goal-met', 'goal-missed'],
  }),
  one('everything', 'lets everything through', 0, NONE),
  one('nothing', 'lets nothing through', 100, { ...NONE, findings: ['goal-missed', 'goal-met'] }),
  one('middle', 'takes the middle of the scale', 50, NONE),
  one('too-busy', 'lets 27.6 a day through', 57, { earned: 62, passed: false }),
  one('just-too-busy', 'lets 20.7 a day through', 62, { earned: 96, passed: false }),
  one('lowest-that-holds', 'takes the lowest threshold of the goal region', 63, {
    ...ALL,
    findings: ['goal-met', 'goal-met'],
  }),
  one('highest-that-holds', 'takes the highest threshold of the goal region', 69, ALL),
  one('one-real-lost', 'hides one real alert too many', 70, { earned: 94, passed: false }),
  one('half-lost', 'hides half of the real alerts', 80, { earned: 11, passed: false }),
  two('two-that-hold', 'sets both tiers inside the region', [78, 60], ALL),
  two('list-too-long', 'lets the list grow by minutes', [76, 58], {
    earned: 97,
    passed: false,
    findings: ['goal-met', 'goal-met', 'goal-met', 'goal-missed'],
  }),
  two('list-too-short', 'leaves four real alerts out of the list', [76, 65], { earned: 85, passed: false }),
  two('all-listed', 'interrupts for nothing and lists everything', [100, 0], NONE),
  two('upside-down', 'puts the list above the interruptions', [58, 76], NONE),
  {
    id: 'unknown-threshold',
    does: 'moves a threshold that is not there',
    def: oneThreshold,
    seed: 1,
    response: { at: { constructor: 66 } },
    expect: NONE,
  },
];
