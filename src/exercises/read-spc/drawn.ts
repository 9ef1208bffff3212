import type { Phase, Zone } from '../../measures/spc.ts';
import type { Decoy, RecipeFault } from '../../synthetic/contract.ts';
import type { AssuranceName, Variation } from './icons.ts';
import type { ReadSpc } from './schema.ts';

/** The name of a point: the nth month of its series. */
export const POINT = /^R[0-9]{2}$/;

/** One month of a chart. */
export interface SpcPoint {
  id: string;
  /** "June 2025". */
  month: string;
  value: number;
  zone: Zone;
  /** The value with its unit: "14.2 days". */
  text: string;
  /** Where it lies: "below the lower limit". */
  where: string;
}

/** A line of the chart, or two that belong together, with its figures: "Mean: 21.4 days". */
export interface LegendLine {
  kind: 'limit' | 'near' | 'mean' | 'target';
  says: string;
}

/** One version of a chart: everything but what its rules catch. */
export interface SpcChart {
  points: SpcPoint[];
  phases: Phase[];
  /** How the limits were come by, in a sentence or two. */
  held: string;
  /** Of the last phase, where there are two. */
  legend: LegendLine[];
  /** The rules in force. */
  rules: { name: string; says: string }[];
  variations: { id: Variation; say: string }[];
  /** Empty where no target is asked about. */
  assurances: { id: AssuranceName; say: string }[];
  decoys: Decoy[];
  /** What is wrong with the recipe; then there are no points. */
  faults: RecipeFault[];
}

let drawer: ((def: ReadSpc, seed: number) => SpcChart) | undefined;

/** Hands over what draws a chart. `chart.ts` does it when it is loaded. */
export function openDrawer(draw: (def: ReadSpc, seed: number) => SpcChart): void {
  drawer = draw;
}

const kept = new WeakMap<ReadSpc, { seed: number; chart: SpcChart }>();

/**
 * One version of the chart; same definition and seed, same answer. The first version travels with the definition, so a
 * browser loads `chart.ts` only for a new one, in `prepare`; in Node `index.ts` loads it. Throws where neither has
 * happened, because that is a bug.
 */
export function findChart(def: ReadSpc, seed: number): SpcChart {
  if (def.drawn?.seed === seed) return def.drawn.chart;
  const last = kept.get(def);
  if (last?.seed === seed) return last.chart;
  if (!drawer) throw new Error('A chart was asked for before it could be drawn.');
  const chart = drawer(def, seed);
  kept.set(def, { seed, chart });
  return chart;
}
