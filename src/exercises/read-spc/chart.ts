import type { Table } from '../../kernel/table.ts';
import { rowId } from '../../kernel/table.ts';
import { xmrPhases, zoneOf } from '../../measures/spc.ts';
import type { Phase, Zone } from '../../measures/spc.ts';
import type { Decoy, Recipe, RecipeFault } from '../../synthetic/contract.ts';
import { makeNow } from '../made.ts';
import { monthAfter } from './months.ts';
import type { ReadSpc } from './schema.ts';

/** One month of a chart. */
export interface SpcPoint {
  id: string;
  /** `YYYY-MM`. */
  month: string;
  value: number;
  zone: Zone;
}

/** One version of a chart: everything but what its rules catch. */
export interface SpcChart {
  points: SpcPoint[];
  phases: Phase[];
  /** Decimals of the values. */
  decimals: number;
  decoys: Decoy[];
  /** What is wrong with the recipe; then there are no points. */
  faults: RecipeFault[];
}

const NOTHING: SpcChart = { points: [], phases: [], decimals: 0, decoys: [], faults: [] };

/** The recipe of one version, or nothing where the values are the author's own. The first version keeps its own seed. */
export function recipeOf(def: ReadSpc, seed: number): Recipe | undefined {
  const { data, defects, decoys } = def;
  if (data.template === undefined) return undefined;
  return {
    template: data.template,
    seed: seed === def.seed ? data.seed : seed,
    rows: data.rows,
    defects,
    decoys,
  };
}

function ownTable({ data: { values = [], start = '2025-01' } }: ReadSpc): Table {
  return {
    columns: [],
    rowIds: values.map((_, index) => rowId(index, values.length)),
    values: { month: values.map((_, index) => monthAfter(start, index)), value: values.map(String) },
  };
}

function decimalsOf(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, text.split('.')[1]?.length ?? 0), 0);
}

function drawTable(def: ReadSpc, table: Table, decoys: Decoy[]): SpcChart {
  const texts = table.values['value'] ?? [];
  const values = texts.map(Number);
  const plan = [0, ...def.rebase.map((number) => number - 1)].map((from) => ({
    from,
    baseline: def.baseline,
  }));
  const phases = xmrPhases(values, plan, def.screening);
  if (!phases) return NOTHING;
  const points = values.map((value, index): SpcPoint => {
    const phase = phases.find(({ from, to }) => index >= from && index < to);
    return {
      id: table.rowIds[index] ?? '',
      month: table.values['month']?.[index] ?? '',
      value,
      zone: phase ? zoneOf(value, phase.limits) : 'mean',
    };
  });
  return { points, phases, decimals: decimalsOf(texts), decoys, faults: [] };
}

function drawChart(def: ReadSpc, seed: number): SpcChart {
  const recipe = recipeOf(def, seed);
  if (!recipe) return drawTable(def, ownTable(def), []);
  const making = def.made?.seed === seed ? ({ ok: true, value: def.made.made } as const) : makeNow(recipe);
  return making.ok
    ? drawTable(def, making.value.table, making.value.decoys)
    : { ...NOTHING, faults: making.faults };
}

const kept = new WeakMap<ReadSpc, { seed: number; chart: SpcChart }>();

/** One version of the chart. Same definition and seed, same answer; a recipe is worked out once. */
export function findChart(def: ReadSpc, seed: number): SpcChart {
  const last = kept.get(def);
  if (last?.seed === seed) return last.chart;
  const chart = drawChart(def, seed);
  kept.set(def, { seed, chart });
  return chart;
}

/** The definition with its first version made, so that a browser need not make it. */
export function makeReadSpc(def: ReadSpc): ReadSpc {
  const recipe = recipeOf(def, def.seed);
  const made = recipe && makeNow(recipe);
  return made?.ok ? { ...def, made: { seed: def.seed, made: made.value } } : def;
}
