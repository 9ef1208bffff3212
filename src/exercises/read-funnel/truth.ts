import type { FunnelPlace } from '../../measures/funnel.ts';
import type { RecipeFault } from '../../synthetic/contract.ts';
import type { Check } from './checks.ts';
import type { ReadFunnel } from './schema.ts';

/** One unit with all that is true of it. */
export interface TrueUnit {
  id: string;
  name: string;
  events: number;
  cases: number;
  place: FunnelPlace;
  differs: boolean;
  /** What is true of it, in words; absent where nothing needs to be said. */
  because?: string | undefined;
}

/** The limits at one size, as fractions to four decimals. */
export interface LimitsAtSize {
  cases: number;
  alert: readonly [low: number, high: number];
  alarm: readonly [low: number, high: number];
}

/** The units of one version with their truth, and the lines they are held against. */
export interface FunnelTruth {
  /** The line the limits run round, a fraction. */
  target: number;
  /** The variance between units that widened the limits; 0 unless the definition asks for it. */
  tauSquared: number;
  /** From the smallest unit to the largest; empty where there are no units. */
  limits: LimitsAtSize[];
  units: TrueUnit[];
  /** The checks that are still open, in the order in which this version offers them. */
  checks: Check[];
  /** What is wrong with the recipe; then there are no units. */
  faults: RecipeFault[];
}

/** The first version, worked out at build time and carried by the definition. */
export interface WorkedOut {
  seed: number;
  truth: FunnelTruth;
}

let workOut: ((def: ReadFunnel, seed: number) => FunnelTruth) | undefined;

/** Hands over what works a version out. `work-out.ts` does it when it is loaded. */
export function openWorkOut(work: (def: ReadFunnel, seed: number) => FunnelTruth): void {
  workOut = work;
}

const kept = new WeakMap<ReadFunnel, { seed: number; truth: FunnelTruth }>();

/**
 * The units of one version with their truth. Same definition and seed, same answer; a version is worked out once. The
 * limits and the generator take code that a browser loads for a new version only, in `prepare`; in Node `index.ts` loads
 * it. Throws where neither has happened, because that is a bug.
 */
export function findFunnelTruth(def: ReadFunnel, seed: number): FunnelTruth {
  if (def.made?.seed === seed) return def.made.truth;
  const last = kept.get(def);
  if (last?.seed === seed) return last.truth;
  if (!workOut) throw new Error('A version was asked for before its limits could be worked out.');
  const truth = workOut(def, seed);
  kept.set(def, { seed, truth });
  return truth;
}
