import type { Table } from '../kernel/table.ts';
import type { Decoy, Planted, Recipe, RecipeFault } from '../synthetic/contract.ts';

/** What one version of an exercise on generated data is made of. */
export interface Made {
  table: Table;
  planted: Planted[];
  decoys: Decoy[];
  /** Rule → its words, which name no row. */
  says: Record<string, string>;
}

/** The first version, made at build time and carried by the definition. */
export interface MadeVersion {
  seed: number;
  made: Made;
}

export type Making = { ok: true; value: Made } | { ok: false; faults: RecipeFault[] };

let maker: ((recipe: Recipe) => Making) | undefined;

/** Hands over the generator. `maker.ts` does it when it is loaded. */
export function openMaker(make: (recipe: Recipe) => Making): void {
  maker = make;
}

/**
 * Makes a version from its recipe. The generator is large, so a browser loads `maker.ts` only for a new version, in a
 * kind's `prepare`; in Node each such kind's `index.ts` loads it. Throws where neither has happened, because that is a bug.
 */
export function makeNow(recipe: Recipe): Making {
  if (!maker) throw new Error('A version was asked for before its generator was loaded.');
  return maker(recipe);
}
