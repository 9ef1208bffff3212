import { cellOf, rowId } from '../../kernel/table.ts';
import type { FunnelPlace } from '../../measures/funnel.ts';
import type { Recipe, RecipeFault } from '../../synthetic/contract.ts';
import { makeNow } from '../made.ts';
import type { Made, Making } from '../made.ts';
import { lineOf, placeAt } from './place.ts';
import type { Counts, FunnelLine } from './place.ts';
import type { ReadFunnel } from './schema.ts';

/** One unit as the recipe or the author gives it. */
interface Unit extends Counts {
  id: string;
  name: string;
  differs: boolean;
  /** What is true of it, in words; absent where nothing needs to be said. */
  because: string | undefined;
}

/** One unit with all that is true of it. */
export interface TrueUnit extends Unit {
  place: FunnelPlace;
}

/** The units of one version with their truth. */
export interface FunnelTruth {
  line: FunnelLine;
  units: TrueUnit[];
  /** What is wrong with the recipe; then there are no units. */
  faults: RecipeFault[];
}

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
  const { made } = def;
  const making: Making | undefined =
    recipe && (made?.seed === seed ? { ok: true, value: made.made } : makeNow(recipe));
  if (making?.ok === false) return { line: lineOf(def, []), units: [], faults: making.faults };
  const units = making ? madeUnits(making.value) : ownUnits(def.units);
  const line = lineOf(def, units);
  return {
    line,
    units: units.map((unit) => ({ ...unit, place: placeAt(line, unit) })),
    faults: [],
  };
}

const kept = new WeakMap<ReadFunnel, { seed: number; truth: FunnelTruth }>();

/** The units of one version with their truth. Same definition and seed, same answer; a recipe is worked out once. */
export function findFunnelTruth(def: ReadFunnel, seed: number): FunnelTruth {
  const last = kept.get(def);
  if (last?.seed === seed) return last.truth;
  const truth = workOut(def, seed);
  kept.set(def, { seed, truth });
  return truth;
}

/** The definition with its first version made, so that a browser need not make it. */
export function makeReadFunnel(def: ReadFunnel): ReadFunnel {
  const recipe = recipeOf(def, def.seed);
  const made = recipe && makeNow(recipe);
  return made?.ok ? { ...def, made: { seed: def.seed, made: made.value } } : def;
}
