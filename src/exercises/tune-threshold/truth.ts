import type { Table } from '../../kernel/table.ts';
import { cellOf } from '../../kernel/table.ts';
import type { Recipe, RecipeFault } from '../../synthetic/contract.ts';
import { makeNow } from '../made.ts';
import type { TuneThreshold } from './schema.ts';
import { HIGHEST, sumFromTop } from './split.ts';

/** A column that a template must have to be tuned: the score, a whole number from 0 to 99. */
export const SCORE = 'score';
/** The column with the truth: "yes" where the entry is real. */
export const TRUTH = 'real';

const BAND = 10;

/** One band of ten scores: how many entries it has, how many of those were reviewed, and how many of these were real. */
export interface Band {
  from: number;
  entries: number;
  reviewed: number;
  real: number;
}

/** A log as far as thresholds can tell its entries apart. */
export interface ScoredLog {
  /** How many entries have at least each score, 0 to 100. */
  atLeast: number[];
  /** How many real ones have. */
  realAtLeast: number[];
  bands: Band[];
}

/** The first version, made at build time and carried by the definition. */
export interface MadeLog {
  seed: number;
  log: ScoredLog;
}

/** The recipe of one version. The first version keeps its own seed. */
export function recipeOf({ data, seed: first }: TuneThreshold, seed: number): Recipe {
  const { template, rows } = data;
  const chance = seed === first ? data.seed : seed;
  return { template, seed: chance, rows, columns: [SCORE, TRUTH], defects: [], decoys: [] };
}

/** Counts a log by score. One entry in `audit` is reviewed; none where it is absent. */
export function readLog(table: Table, audit: number | undefined): ScoredLog {
  const counts = Array.from({ length: HIGHEST + 1 }, () => 0);
  const reals = [...counts];
  const bands = Array.from({ length: HIGHEST / BAND }, (_, at): Band => {
    return { from: at * BAND, entries: 0, reviewed: 0, real: 0 };
  });
  table.rowIds.forEach((_, row) => {
    const score = Number(cellOf(table, row, SCORE));
    const real = cellOf(table, row, TRUTH) === 'yes' ? 1 : 0;
    const reviewed = audit !== undefined && row % audit === 0 ? 1 : 0;
    counts[score] = (counts[score] ?? 0) + 1;
    reals[score] = (reals[score] ?? 0) + real;
    const band = bands[Math.floor(score / BAND)];
    if (!band) return;
    band.entries += 1;
    band.reviewed += reviewed;
    band.real += reviewed * real;
  });
  return { atLeast: sumFromTop(counts), realAtLeast: sumFromTop(reals), bands };
}

const NOTHING: ScoredLog = { atLeast: [], realAtLeast: [], bands: [] };

function make(def: TuneThreshold, seed: number): { log: ScoredLog; faults: RecipeFault[] } {
  const made = makeNow(recipeOf(def, seed));
  if (!made.ok) return { log: NOTHING, faults: made.faults };
  return { log: readLog(made.value.table, def.audit), faults: [] };
}

/** Every fault of the recipe; none: the log can be made. */
export function findRecipeFaults(def: TuneThreshold): RecipeFault[] {
  return make(def, def.seed).faults;
}

const kept = new WeakMap<TuneThreshold, MadeLog>();

/** The log of one version; empty where its recipe cannot be made. Same definition and seed, same log. */
export function logOf(def: TuneThreshold, seed: number): ScoredLog {
  const last = [def.made, kept.get(def)].find((one) => one?.seed === seed);
  if (last) return last.log;
  const { log } = make(def, seed);
  kept.set(def, { seed, log });
  return log;
}

/** The definition with its first version made, so that a browser need not make it. */
export function makeTuneThreshold(def: TuneThreshold): TuneThreshold {
  return { ...def, made: { seed: def.seed, log: logOf(def, def.seed) } };
}
