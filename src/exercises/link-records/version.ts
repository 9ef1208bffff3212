import type { Agreement } from '../../measures/linkage.ts';
import type { RecipeFault } from '../../synthetic/contract.ts';
import type { Tells } from '../../synthetic/index-contract.ts';
import type { FieldName } from './fields.ts';
import type { LinkRecords } from './schema.ts';

/** One line of a pair card. */
export interface ComparedField {
  field: FieldName;
  left: string;
  right: string;
  agreement: Agreement;
  /** What it adds to the score, in tenths of a point; absent for a field that is not scored. */
  tenths?: number;
}

/** What is true of a pair. */
interface PairTruth {
  story: string;
  left: string;
  right: string;
  isSame: boolean;
  /** The score, in tenths of a point. */
  tenths: number;
}

/** A pair that is decided on a card. */
export interface CardPair extends PairTruth {
  /** `pair-1` … by its place in the definition. */
  id: string;
  tells: Tells;
  fields: ComparedField[];
}

/** The words of a story. */
export interface StoryWords {
  who: string;
  group: string;
  because: string;
}

/** All that one version is made of. */
export interface Version {
  /** In the order of the page. */
  pairs: CardPair[];
  /** Every pair of the whole file; empty where thresholds are not asked for. */
  file: PairTruth[];
  stories: Record<string, StoryWords>;
  /** What is wrong with the recipe; then there are no pairs. */
  faults: RecipeFault[];
}

let maker: ((def: LinkRecords, seed: number) => Version) | undefined;

/** Hands over what makes versions. `maker.ts` does it when it is loaded. */
export function openVersions(make: (def: LinkRecords, seed: number) => Version): void {
  maker = make;
}

/** Makes a version. Throws where `maker.ts` was not loaded, because that is a bug. */
export function makeVersion(def: LinkRecords, seed: number): Version {
  if (!maker) throw new Error('A version was asked for before its maker was loaded.');
  return maker(def, seed);
}

const kept = new WeakMap<LinkRecords, { seed: number; version: Version }>();

/** The pairs of one version with their truth. Same definition and seed, same answer; worked out once. */
export function versionOf(def: LinkRecords, seed: number): Version {
  const last = kept.get(def);
  if (last?.seed === seed) return last.version;
  const version = def.made?.seed === seed ? def.made.version : makeVersion(def, seed);
  kept.set(def, { seed, version });
  return version;
}

/** The definition with its first version made, so that a browser need not make it. */
export function makeLinkRecords(def: LinkRecords): LinkRecords {
  return { ...def, made: { seed: def.seed, version: versionOf(def, def.seed) } };
}
