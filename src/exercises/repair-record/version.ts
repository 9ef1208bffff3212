import type { Recipe, RecipeFault } from '../../synthetic/contract.ts';
import type { RepairRecord, RepairVersion } from './schema.ts';

/** A version that a recipe gives, or every fault of the recipe. */
export type VersionMaking = { ok: true; version: RepairVersion } | { ok: false; faults: RecipeFault[] };

let builder: ((recipe: Recipe) => VersionMaking) | undefined;

/** Hands over what builds a version from a recipe. `medicines.ts` does it when it is loaded. */
export function openBuilder(build: (recipe: Recipe) => VersionMaking): void {
  builder = build;
}

/** The recipe of one version, or nothing where the versions are the author's own. The first keeps its own seed. */
function recipeOf(def: RepairRecord, seed: number): Recipe | undefined {
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

/**
 * Builds a version of a recipe; nothing where the versions are the author's own. The builder is large, so a browser
 * loads it only for a new version; in Node `index.ts` loads it. Throws where neither has happened, because that is a bug.
 */
export function buildVersion(def: RepairRecord, seed: number): VersionMaking | undefined {
  const recipe = recipeOf(def, seed);
  if (!recipe) return undefined;
  if (!builder) throw new Error('A version was asked for before its builder was loaded.');
  return builder(recipe);
}

const NOTHING: RepairVersion = { record: '', sources: [], people: [], reasons: [], fields: [] };
const kept = new WeakMap<RepairRecord, { seed: number; version: RepairVersion }>();

/**
 * The record of one version with its sources and its truth. The author's own versions take turns from the
 * definition's seed on. Same definition and seed, same answer; a recipe is worked out once, and one that cannot be
 * made gives an empty record.
 */
export function findVersion(def: RepairRecord, seed: number): RepairVersion {
  const { versions = [], made } = def;
  const count = versions.length;
  const written = versions[count === 0 ? 0 : (((seed - def.seed) % count) + count) % count];
  if (written) return written;
  if (made?.seed === seed) return made.version;
  const last = kept.get(def);
  if (last?.seed === seed) return last.version;
  const built = buildVersion(def, seed);
  const version = built?.ok ? built.version : NOTHING;
  kept.set(def, { seed, version });
  return version;
}

/** The definition with its first version made, so that a browser need not make it. */
export function makeRepairRecord(def: RepairRecord): RepairRecord {
  const built = buildVersion(def, def.seed);
  return built?.ok ? { ...def, made: { seed: def.seed, version: built.version } } : def;
}

/** Whether another seed gives another version. */
export function variesRepairRecord({ data, versions = [] }: RepairRecord): boolean {
  return data !== undefined || versions.length > 1;
}
