import type { Value } from './functions.ts';
import type { CompleteWorksheet } from './schema.ts';

/** Which set of givens a seed chooses. */
export function givensOf(def: CompleteWorksheet, seed: number): ReadonlyMap<string, Value> {
  return new Map(Object.entries(def.variants[seed % def.variants.length] ?? {}));
}
