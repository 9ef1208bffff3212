import type { AssuranceName, Variation } from './icons.ts';
import type { ReadSpc } from './schema.ts';
import { findTruth } from './truth.ts';
import type { SpcTruth } from './truth.ts';
import { RULE_WORDS } from './words.ts';

/** One signal of the worked answer. */
export interface SolvedSignal {
  rule: keyof typeof RULE_WORDS;
  /** Ids of its points. */
  points: string[];
  /** "April 2026 to October 2026, 7 points above the mean: a shift". */
  say: string;
}

/** The worked answer: what the rules catch, the icons, and the action. */
export interface ReadSpcSolution {
  signals: SolvedSignal[];
  decoys: string[];
  special: string[];
  variation: Variation;
  assurance: AssuranceName | undefined;
  action: { say: string; because: string } | undefined;
}

type Signal = SpcTruth['signals'][number];

/** Which points a signal is made of, in words, with its rule. */
function saySignal({ chart }: SpcTruth, { rule, side, points }: Signal): string {
  const monthOf = (place: number | undefined): string => chart.points[place ?? -1]?.month ?? '';
  const months = points.map(monthOf);
  const span = `${months[0] ?? ''} to ${months.at(-1) ?? ''}, ${String(points.length)} points`;
  switch (rule) {
    case 'shift':
      return `${span} ${side === 'high' ? 'above' : 'below'} the mean: a shift`;
    case 'trend':
      return `${span} that each ${side === 'high' ? 'rise' : 'fall'}: a trend`;
    case 'two-of-three':
      return `${months.join(' and ')}, beyond the ${side === 'high' ? 'upper' : 'lower'} near limit: two of three`;
    default:
      return `${months[0] ?? ''}, ${side === 'high' ? 'above the upper' : 'below the lower'} limit`;
  }
}

/** The signals of a version in the order of the rules, each with its points and its words. */
export function solveSignals(truth: SpcTruth): SolvedSignal[] {
  return truth.signals.map((signal) => ({
    // The truth applies these rules and no others.
    rule: signal.rule as SolvedSignal['rule'],
    points: signal.points.map((place) => truth.chart.points[place]?.id ?? ''),
    say: saySignal(truth, signal),
  }));
}

/** Works the answer out for showing. */
export function solveReadSpc(def: ReadSpc, seed: number): ReadSpcSolution {
  const truth = findTruth(def, seed);
  const { chart, special, variation, assurance, action } = truth;
  return {
    signals: solveSignals(truth),
    decoys: chart.decoys.map(({ because }) => because),
    special,
    variation,
    assurance,
    action: action && { say: action.say, because: action.because },
  };
}
