import type { Recipe } from '../../synthetic/contract.ts';
import { makeNow } from '../made.ts';
import type { Made, Making } from '../made.ts';
import { medicinesVersion } from './medicines.ts';
import type { RepairRecord, RepairVersion } from './schema.ts';

/** The recipe of one version, or nothing where the versions are the author's own. The first keeps its own seed. */
export function recipeOf(def: RepairRecord, seed: number): Recipe | undefined {
  const { data } = def;
  if (!data) return undefined;
  return {
    template: data.template,
    seed: seed === def.seed ? data.seed : seed,
    rows: data.rows,
    defects: data.defects.map((rule) => ({ rule })),
    decoys: data.decoys,
  };
}

const EMPTY: Made = {
  table: { columns: [], rowIds: [], values: {} },
  planted: [],
  decoys: [],
  says: {},
};

/** What a recipe gives for a seed, or its faults. */
export function makeVersion(def: RepairRecord, seed: number): Making | undefined {
  const recipe = recipeOf(def, seed);
  if (!recipe) return undefined;
  return def.made?.seed === seed ? { ok: true, value: def.made.made } : makeNow(recipe);
}

const kept = new WeakMap<RepairRecord, { seed: number; version: RepairVersion }>();

/**
 * The record of one version with its sources and its truth. The author's own versions take turns from the
 * definition's seed on. Same definition and seed, same answer; a recipe is worked out once.
 */
export function findVersion(def: RepairRecord, seed: number): RepairVersion {
  const { versions = [] } = def;
  const count = versions.length;
  const turn = count === 0 ? 0 : (((seed - def.seed) % count) + count) % count;
  const written = versions[turn];
  if (written) return written;
  const last = kept.get(def);
  if (last?.seed === seed) return last.version;
  const made = makeVersion(def, seed);
  const version = medicinesVersion(made?.ok ? made.value : EMPTY);
  kept.set(def, { seed, version });
  return version;
}

/** The definition with its first version made, so that a browser need not make it. */
export function makeRepairRecord(def: RepairRecord): RepairRecord {
  const made = makeVersion(def, def.seed);
  return made?.ok ? { ...def, made: { seed: def.seed, made: made.value } } : def;
}

/** Whether another seed gives another version. */
export function variesRepairRecord({ data, versions = [] }: RepairRecord): boolean {
  return data !== undefined || versions.length > 1;
}
