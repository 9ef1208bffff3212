import type { Table } from '../../kernel/table.ts';
import type { Dimension, Recipe, RecipeFault, Severity } from '../../synthetic/contract.ts';
import { makeNow } from '../made.ts';
import type { Making } from '../made.ts';
import { cellId } from './place.ts';
import type { FindDefects } from './schema.ts';

/** One defect that is really there. */
export interface TrueDefect {
  rule: string;
  /** Cells that are this defect; the first is the one to show. Flagging any of them finds it. */
  cells: { row: string; column: string }[];
  dimension: Dimension;
  severity: Severity;
  because: string;
  /** Column → what the cell held before it was spoiled; empty where nobody knows. */
  was: Readonly<Record<string, string>>;
  /** The rule it breaks, in words that name no row; absent in a table or note of the author's own. */
  says: string | undefined;
}

/** One thing that looks wrong and is right. */
interface TrueDecoy {
  cells: { row: string; column: string }[];
  because: string;
}

/** The data of one version and all that is true of it. */
export interface Truth {
  table: Table;
  defects: TrueDefect[];
  decoys: TrueDecoy[];
  /** What is wrong with the recipe; then the table is empty. */
  faults: RecipeFault[];
}

/** The recipe of one version, or nothing where the data are the author's own. The first version keeps its own seed. */
export function recipeOf(def: FindDefects, seed: number): Recipe | undefined {
  const { data } = def;
  if (data?.template === undefined) return undefined;
  return {
    template: data.template,
    seed: seed === def.seed ? data.seed : seed,
    rows: data.rows,
    ...(data.columns ? { columns: data.columns } : {}),
    defects: def.defects.map(({ rule, count, severity, at }) => ({
      rule,
      count,
      ...(severity === undefined ? {} : { severity }),
      ...(at ? { at: { row: at.row } } : {}),
    })),
    decoys: def.decoys.filter((decoy) => typeof decoy === 'string'),
  };
}

function generatedTruth(made: Making): Truth {
  if (!made.ok) {
    return { table: { columns: [], rowIds: [], values: {} }, defects: [], decoys: [], faults: made.faults };
  }
  const { table, planted, decoys, says } = made.value;
  const cellsOf = (row: string, columns: string[]) => columns.map((column) => ({ row, column }));
  return {
    table,
    defects: planted.map(({ row, columns, also = [], ...defect }) => ({
      ...defect,
      cells: [...cellsOf(row, columns), ...also],
      says: says[defect.rule],
    })),
    decoys: decoys.map(({ row, columns, because }) => ({ cells: cellsOf(row, columns), because })),
    faults: [],
  };
}

function noteTable(sentences: readonly string[]): Table {
  return {
    columns: [{ name: 'sentence', label: 'Sentence', show: 'text' }],
    rowIds: sentences.map((_, index) => 'S' + String(index + 1).padStart(2, '0')),
    values: { sentence: [...sentences] },
  };
}

function declaredTruth(def: FindDefects): Truth {
  return {
    table: def.note ? noteTable(def.note) : (def.data?.copy ?? { columns: [], rowIds: [], values: {} }),
    // The schema asks for every one of these where there is no template; the rest keeps this function total.
    defects: def.defects.map(({ rule, at, also, dimension, severity, because }) => ({
      rule,
      cells: [{ row: at?.row ?? '', column: at?.column ?? '' }, ...also],
      dimension: dimension ?? 'accuracy',
      severity: severity ?? 2,
      because: because ?? '',
      was: {},
      says: undefined,
    })),
    decoys: def.decoys.flatMap((decoy) =>
      typeof decoy === 'string' ? [] : [{ cells: [decoy.at], because: decoy.because }],
    ),
    faults: [],
  };
}

const kept = new WeakMap<FindDefects, { seed: number; truth: Truth }>();

/** The data of one version with its truth. Same definition and seed, same answer; a recipe is worked out once. */
export function findTruth(def: FindDefects, seed: number): Truth {
  const last = kept.get(def);
  if (last?.seed === seed) return last.truth;
  const recipe = recipeOf(def, seed);
  const { made } = def;
  const truth = recipe
    ? generatedTruth(made?.seed === seed ? { ok: true, value: made.made } : makeNow(recipe))
    : declaredTruth(def);
  kept.set(def, { seed, truth });
  return truth;
}

/** The definition with its first version made, so that a browser need not make it. */
export function makeFindDefects(def: FindDefects): FindDefects {
  const recipe = recipeOf(def, def.seed);
  const made = recipe && makeNow(recipe);
  return made?.ok ? { ...def, made: { seed: def.seed, made: made.value } } : def;
}

/** Every cell that can be flagged, as ids. */
export function cellIds(table: Table): Set<string> {
  return new Set(table.rowIds.flatMap((row) => table.columns.map(({ name }) => cellId(row, name))));
}
