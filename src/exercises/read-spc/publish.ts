import type { Missing } from '../kind.ts';
import { findChart } from './drawn.ts';
import type { SpcChart } from './drawn.ts';
import type { ReadSpc, ReadSpcResponse } from './schema.ts';

/** What a learner sees before answering: the chart with its lines, the rules in force, and what may be chosen. */
export interface ReadSpcPub extends Omit<SpcChart, 'decoys' | 'faults'> {
  measure: string;
  unit: string;
  target: number | undefined;
  /** How many of the first months of each phase fix its limits. */
  baseline: number;
  actions: { id: string; say: string }[];
}

/** The public part of one version. No rule has been applied to it. */
export function publishReadSpc(def: ReadSpc, seed: number): ReadSpcPub {
  const { decoys: _decoys, faults: _faults, ...chart } = findChart(def, seed);
  const { measure, unit, target, baseline } = def;
  return {
    ...chart,
    measure,
    unit,
    target,
    baseline,
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
export function missingReadSpc({ assurances }: ReadSpcPub, response: ReadSpcResponse): Missing[] {
  const { points, isQuiet, variation, assurance, action } = response;
  const open = [
    [points.length > 0 || isQuiet, 'points', 'mark points, or say that none is special'],
    [variation, 'variation', 'the variation icon'],
    [assurances.length === 0 || assurance, 'assurance', 'the assurance icon'],
    [action, 'action', 'what to do'],
  ] as const;
  return open.flatMap(([isDone, id, label]) => (isDone ? [] : [{ id, label }]));
}
