import type { Random } from '../kernel/random.ts';
import type { DecoyInfo, RuleInfo } from './contract.ts';

/**
 * Some months in a row, as steps from the mean. A step is one unit of the noise: common cause stays within 7, the near
 * limits stand between 8 and 9.1 steps out, the limits between 12 and 13.6.
 */
export interface Block {
  steps: number[];
  /** Places in `steps` of the months that a rule catches; empty in a decoy. */
  caught: number[];
}

/** A special cause to plant, and the rule and side under which it must be found. */
export interface Cause extends RuleInfo {
  found: { rule: string; side: 'high' | 'low' };
  lay(random: Random): Block;
}

/** Months that look special and are not. */
export interface SeriesDecoy extends DecoyInfo {
  lay(random: Random): Block;
}

/** How often common cause steps away from the mean, and how far, in the twelve months that set the limits. */
export const BASELINE_STEPS = [-6, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6];

const SHIFT = [2, 2, 3, 3, 4, 5, 6];
const SIX = [2, 2, 3, 4, 5, 6];
const RISE = [-6, -4, -2, 1, 3, 5, 7];

function flip(steps: readonly number[], side: 'high' | 'low'): number[] {
  return steps.map((step) => (side === 'high' ? step : -step));
}

function allOf(steps: number[]): Block {
  return { steps, caught: steps.map((_, place) => place) };
}

function causesOn(side: 'high' | 'low'): Cause[] {
  const [way, above, rising] = side === 'high' ? ['up', 'above', 'rise'] : ['down', 'below', 'fall'];
  const beyond = side === 'high' ? 'upper' : 'lower';
  const cause = (name: string, rule: string, says: string, lay: Cause['lay']): Cause => ({
    name: `${name}-${way}`,
    says,
    // The nearest of the six: the months no longer agree with what the same process did before.
    dimension: 'consistency',
    severity: 2,
    columns: ['value'],
    found: { rule, side },
    lay,
  });
  return [
    cause('spike', 'outside', `One month lies ${above} the ${beyond} limit.`, (random) =>
      allOf(flip([random.int(16, 18)], side)),
    ),
    cause('shift', 'shift', `Seven months in a row lie ${above} the mean.`, (random) =>
      allOf(flip(random.shuffle(SHIFT), side)),
    ),
    cause('trend', 'trend', `Seven months in a row ${rising}.`, () => allOf(flip(RISE, side))),
    cause(
      'two-of-three',
      'two-of-three',
      `Two months of three lie beyond the ${beyond} near limit, and all three ${above} the mean.`,
      (random) => {
        const [first = 10, second = 11] = random.shuffle([10, 11]);
        const isApart = random.chance(1, 2);
        const steps = isApart ? [first, 4, second] : [4, first, second];
        return { steps: flip(steps, side), caught: isApart ? [0, 2] : [1, 2] };
      },
    ),
  ];
}

/** Every cause, upwards and downwards. */
export const causes: Cause[] = [...causesOn('high'), ...causesOn('low')];

function decoy(name: string, says: string, steps: (random: Random) => number[]): SeriesDecoy {
  return {
    name,
    says,
    columns: ['value'],
    lay: (random) => ({ steps: flip(steps(random), random.pick(['high', 'low'])), caught: [] }),
  };
}

/** Every decoy; chance decides whether it lies above the mean or below. */
export const seriesDecoys: SeriesDecoy[] = [
  decoy(
    'alone-near-a-limit',
    'One month beyond a near limit looks special; the rule asks for two of three.',
    (random) => [random.int(10, 11)],
  ),
  decoy(
    'six-on-one-side',
    'Six months on one side of the mean look like a shift; the rule asks for seven.',
    (random) => random.shuffle(SIX),
  ),
  decoy(
    'six-in-one-direction',
    'Six months in one direction look like a trend; the rule asks for seven.',
    () => [-5, -3, -1, 2, 4, 6],
  ),
  decoy(
    'broken-by-the-mean',
    'Months on one side of the mean look like a shift; one of them lies exactly on the mean and breaks the run.',
    (random) => [...random.shuffle([2, 3, 5]), 0, ...random.shuffle([2, 4, 6])],
  ),
];
