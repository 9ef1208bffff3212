import '../maker.ts';
import { createRandom } from '../../kernel/random.ts';
import { cellOf, rowId } from '../../kernel/table.ts';
import type { Recipe } from '../../synthetic/contract.ts';
import { makeNow } from '../made.ts';
import type { Made } from '../made.ts';
import { CHECKS } from './checks.ts';
import { holdAgainstLimits } from './limits.ts';
import type { ReadFunnel } from './schema.ts';
import { findFunnelTruth, openWorkOut } from './truth.ts';
import type { FunnelTruth, TrueUnit } from './truth.ts';

type Unit = Omit<TrueUnit, 'place'>;

/** The recipe of one version, or nothing where the units are the author's own. The first version keeps its own seed. */
function recipeOf(def: ReadFunnel, seed: number): Recipe | undefined {
  const { data } = def;
  if (!data) return undefined;
  return { ...data, seed: seed === def.seed ? data.seed : seed, columns: ['unit', 'cases', 'events'] };
}

/** The words of the template without the cells it quotes, which name a row that no reader of the chart sees. */
function withoutCells(because: string): string {
  return because.replace(/ In R\d+: .*$/, '');
}

function madeUnits({ table, planted, decoys }: Made): Unit[] {
  return table.rowIds.map((id, index) => {
    const defect = planted.find(({ row }) => row === id);
    const because = (defect ?? decoys.find(({ row }) => row === id))?.because;
    return {
      id,
      name: cellOf(table, index, 'unit'),
      events: Number(cellOf(table, index, 'events')),
      cases: Number(cellOf(table, index, 'cases')),
      differs: defect !== undefined,
      because: because === undefined ? undefined : withoutCells(because),
    };
  });
}

function ownUnits(units: ReadFunnel['units'] = []): Unit[] {
  return units.map(({ name, events, cases, differs, because }, index) => {
    return { id: rowId(index, units.length), name, events, cases, differs, because };
  });
}

function workOut(def: ReadFunnel, seed: number): FunnelTruth {
  const recipe = recipeOf(def, seed);
  const made = recipe && makeNow(recipe);
  const units = made === undefined ? ownUnits(def.units) : made.ok ? madeUnits(made.value) : [];
  const open = CHECKS.filter((check) => !def.known.some((entry) => entry.check === check));
  return {
    ...holdAgainstLimits(def, units),
    checks: createRandom(seed).shuffle(open),
    faults: made?.ok === false ? made.faults : [],
  };
}

openWorkOut(workOut);

/** The definition with its first version worked out, so that a browser need not do it. */
export function makeReadFunnel(def: ReadFunnel): ReadFunnel {
  return { ...def, made: { seed: def.seed, truth: findFunnelTruth(def, def.seed) } };
}
