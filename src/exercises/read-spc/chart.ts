import type { Table } from '../../kernel/table.ts';
import { rowId } from '../../kernel/table.ts';
import { xmrPhases, zoneOf } from '../../measures/spc.ts';
import type { Phase } from '../../measures/spc.ts';
import type { Decoy, Recipe } from '../../synthetic/contract.ts';
import '../maker.ts';
import { makeNow } from '../made.ts';
import { openDrawer } from './drawn.ts';
import type { LegendLine, SpcChart, SpcPoint } from './drawn.ts';
import { ASSURANCES, isAssured, variationsFor } from './icons.ts';
import { monthAfter, sayMonth } from './months.ts';
import type { ReadSpc } from './schema.ts';
import { ASSURANCE_WORDS, RULE_WORDS, sayValue, VARIATION_WORDS, ZONE_WORDS } from './words.ts';
import type { Unit } from './words.ts';

const NOTHING: SpcChart = {
  points: [],
  phases: [],
  held: '',
  legend: [],
  rules: [],
  variations: [],
  assurances: [],
  decoys: [],
  faults: [],
};

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

/** "The limits are held from the first 12 months, November 2024 to October 2025." */
function sayHeld(
  { baseline, screening }: ReadSpc,
  points: readonly SpcPoint[],
  phases: readonly Phase[],
): string {
  const said = phases.map(({ from, to }, index) => {
    const last = Math.min(from + baseline, to) - 1;
    const months = `${points[from]?.month ?? ''} to ${points[last]?.month ?? ''}`;
    const count = String(last - from + 1);
    return index === 0
      ? `The limits are held from the first ${count} months, ${months}.`
      : `From ${points[from]?.month ?? ''} they are worked out anew, from ${count} months to ${points[last]?.month ?? ''}.`;
  });
  return [...said, ...(screening ? ['Very large moving ranges were left out.'] : [])].join(' ');
}

/** Each line with its figures, to one decimal more than the values have. */
function sayLegend({ target }: ReadSpc, phases: readonly Phase[], unit: Unit): LegendLine[] {
  const limits = phases.at(-1)?.limits;
  if (!limits) return [];
  const finer = { ...unit, decimals: unit.decimals + 1 };
  const both = (low: number, high: number): string =>
    `${low.toFixed(finer.decimals)} and ${sayValue(high, finer)}`;
  return [
    { kind: 'limit', says: `Limits: ${both(limits.lower, limits.upper)}` },
    { kind: 'near', says: `Near limits: ${both(limits.nearLower, limits.nearUpper)}` },
    { kind: 'mean', says: `Mean: ${sayValue(limits.mean, finer)}` },
    ...(target === undefined ? [] : [{ kind: 'target', says: `Target: ${sayValue(target, unit)}` } as const]),
  ];
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
  const unit = { unit: def.unit, decimals: decimalsOf(texts) };
  const points = values.map((value, index): SpcPoint => {
    const phase = phases.find(({ from, to }) => index >= from && index < to);
    const zone = phase ? zoneOf(value, phase.limits) : 'mean';
    return {
      id: table.rowIds[index] ?? '',
      month: sayMonth(table.values['month']?.[index] ?? ''),
      value,
      zone,
      text: sayValue(value, unit),
      where: ZONE_WORDS[zone],
    };
  });
  return {
    points,
    phases,
    held: sayHeld(def, points, phases),
    legend: sayLegend(def, phases, unit),
    rules: def.rules.map((rule) => RULE_WORDS[rule]),
    variations: variationsFor(def.better).map((id) => ({ id, say: VARIATION_WORDS[id] })),
    assurances: isAssured(def) ? ASSURANCES.map((id) => ({ id, say: ASSURANCE_WORDS[id] })) : [],
    decoys,
    faults: [],
  };
}

function drawChart(def: ReadSpc, seed: number): SpcChart {
  const recipe = recipeOf(def, seed);
  if (!recipe) return drawTable(def, ownTable(def), []);
  const making = makeNow(recipe);
  return making.ok
    ? drawTable(def, making.value.table, making.value.decoys)
    : { ...NOTHING, faults: making.faults };
}

openDrawer(drawChart);

/** The definition with its first version drawn, so that a browser need not draw it. */
export function makeReadSpc(def: ReadSpc): ReadSpc {
  const chart = drawChart(def, def.seed);
  return chart.points.length === 0 ? def : { ...def, drawn: { seed: def.seed, chart } };
}
