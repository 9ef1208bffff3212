import type { Table } from '../../kernel/table.ts';
import type { Decoy, Planted, Recipe, RecipeFault } from '../../synthetic/contract.ts';
import { makeNow } from '../made.ts';
import type { Making } from '../made.ts';
import type { WriteRules } from './schema.ts';

/** The rows of one version and all that is true of them. */
export interface Truth {
  table: Table;
  /** Row (0-based) → its one defect. Every other row is clean. */
  chaff: ReadonlyMap<number, Planted>;
  /** Row (0-based) → why it looks wrong and is right. */
  decoys: ReadonlyMap<number, Decoy>;
  /** The rules that were planted, in the order of the definition, with their words. */
  planted: { rule: string; says: string; dimension: Planted['dimension']; severity: Planted['severity'] }[];
  /** What is wrong with the recipe; then the table is empty. */
  faults: RecipeFault[];
}

/** The recipe of one version. The first version keeps its own seed. */
export function recipeOf(def: WriteRules, seed: number): Recipe {
  const { data, defects, decoys, fields } = def;
  return {
    template: data.template,
    seed: seed === def.seed ? data.seed : seed,
    rows: data.rows,
    columns: fields,
    defects: defects.map(({ rule, count, severity }) => ({
      rule,
      count,
      ...(severity === undefined ? {} : { severity }),
    })),
    decoys,
  };
}

function work(recipe: Recipe, made: Making): Truth {
  if (!made.ok) {
    const table: Table = { columns: [], rowIds: [], values: {} };
    return { table, chaff: new Map(), decoys: new Map(), planted: [], faults: made.faults };
  }
  const { table, planted, decoys, says: words } = made.value;
  const index = new Map(table.rowIds.map((row, at) => [row, at] as const));
  const byRow = <Entry extends { row: string }>(list: Entry[]): Map<number, Entry> =>
    new Map(list.map((entry) => [index.get(entry.row) ?? -1, entry]));
  return {
    table,
    chaff: byRow(planted),
    decoys: byRow(decoys),
    planted: recipe.defects.flatMap(({ rule }) => {
      const one = planted.find((entry) => entry.rule === rule);
      if (!one) return [];
      const says = words[rule] ?? rule;
      return [{ rule, says, dimension: one.dimension, severity: one.severity }];
    }),
    faults: [],
  };
}

const kept = new WeakMap<WriteRules, { seed: number; truth: Truth }>();

/** The rows of one version with their truth. Same definition and seed, same answer; worked out once. */
export function ruleTruth(def: WriteRules, seed: number): Truth {
  const last = kept.get(def);
  if (last?.seed === seed) return last.truth;
  const recipe = recipeOf(def, seed);
  const { made } = def;
  const truth = work(recipe, made?.seed === seed ? { ok: true, value: made.made } : makeNow(recipe));
  kept.set(def, { seed, truth });
  return truth;
}

/** The definition with its first version made, so that a browser need not make it. */
export function makeWriteRules(def: WriteRules): WriteRules {
  const made = makeNow(recipeOf(def, def.seed));
  return made.ok ? { ...def, made: { seed: def.seed, made: made.value } } : def;
}
