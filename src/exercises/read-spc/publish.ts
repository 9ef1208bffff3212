import type { Phase } from '../../measures/spc.ts';
import type { Missing } from '../kind.ts';
import { findChart } from './drawn.ts';
import type { SpcPoint } from './drawn.ts';
import { variationsFor } from './icons.ts';
import type { Variation } from './icons.ts';
import type { ReadSpc, ReadSpcResponse } from './schema.ts';

/** What a learner sees before answering: the chart with its lines, the rules in force, and what may be chosen. */
export interface ReadSpcPub {
  measure: string;
  unit: string;
  better: ReadSpc['better'];
  decimals: number;
  points: SpcPoint[];
  phases: Phase[];
  target: number | undefined;
  /** How many of the first months of each phase fix its limits. */
  baseline: number;
  /** How the limits were come by, in a sentence or two. */
  held: string;
  rules: ReadSpc['rules'];
  variations: Variation[];
  /** Whether the target is asked about. */
  isAssured: boolean;
  actions: { id: string; say: string }[];
}

/** The public part of one version. No rule has been applied to it. */
export function publishReadSpc(def: ReadSpc, seed: number): ReadSpcPub {
  const { points, phases, decimals, held } = findChart(def, seed);
  const { measure, unit, better, target, baseline, rules } = def;
  return {
    measure,
    unit,
    better,
    decimals,
    points,
    phases,
    target,
    baseline,
    held,
    rules,
    variations: variationsFor(better),
    isAssured: target !== undefined && better !== 'neither',
    actions: def.actions.map(({ id, say }) => ({ id, say })),
  };
}

/** Whether another seed makes another series. */
export function variesReadSpc(def: ReadSpc): boolean {
  return def.data.template !== undefined;
}

/** Nothing marked, nothing chosen. */
export function emptyReadSpc(): ReadSpcResponse {
  return { points: [] };
}

/** What is not answered yet: marks or none, the icons, the action. */
export function missingReadSpc({ isAssured }: ReadSpcPub, response: ReadSpcResponse): Missing[] {
  const { points, isQuiet, variation, assurance, action } = response;
  const open = [
    [points.length > 0 || isQuiet, 'points', 'mark points, or say that none is special'],
    [variation, 'variation', 'the variation icon'],
    [!isAssured || assurance, 'assurance', 'the assurance icon'],
    [action, 'action', 'what to do'],
  ] as const;
  return open.flatMap(([isDone, id, label]) => (isDone ? [] : [{ id, label }]));
}
