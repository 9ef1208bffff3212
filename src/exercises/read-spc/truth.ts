import { assure } from '../../measures/spc.ts';
import { findSignals, latestVariation, NHS_RULES, specialPoints } from '../../measures/spc-signals.ts';
import type { Signal } from '../../measures/spc-signals.ts';
import { findChart } from './drawn.ts';
import type { SpcChart } from './drawn.ts';
import { variationOf } from './icons.ts';
import type { AssuranceName, Variation } from './icons.ts';
import type { ReadSpc, SpcAction } from './schema.ts';

/** What the rules say of one version: the answer, worked out and never written down. */
export interface SpcTruth {
  chart: SpcChart;
  signals: Signal[];
  /** Ids of the points that any rule caught, in order. */
  special: string[];
  variation: Variation;
  /** Absent where no target is set, or no direction is better. */
  assurance: AssuranceName | undefined;
  /** The action that costs nothing. */
  action: SpcAction | undefined;
}

/** Works the answer to one version out, under the rules that the definition declares. */
export function findTruth(def: ReadSpc, seed: number): SpcTruth {
  const chart = findChart(def, seed);
  const { points, phases } = chart;
  const rules = NHS_RULES.filter(({ name }) => def.rules.includes(name));
  const signals = findSignals(
    points.map(({ value }) => value),
    phases,
    rules,
  );
  const limits = phases.at(-1)?.limits;
  const { target, better } = def;
  return {
    chart,
    signals,
    special: specialPoints(signals).map((place) => points[place]?.id ?? ''),
    variation: variationOf(latestVariation(signals, points.length), better),
    assurance:
      limits && target !== undefined && better !== 'neither' ? assure(limits, target, better) : undefined,
    action: def.actions.find(({ cost }) => cost === 0),
  };
}
