import type { RecipeFault } from '../../synthetic/contract.ts';
import type { AccountClaim, SignAccount } from './schema.ts';

/** One version of an account made by recipe. */
export interface MadeAccount {
  /** In the order in which they are shown. */
  claims: AccountClaim[];
  /** What is wrong with the recipe; then there are no claims. */
  faults: RecipeFault[];
}

/** The first version, made at build time and carried by the definition. */
export interface FirstAccount {
  seed: number;
  claims: AccountClaim[];
}

let maker: ((def: SignAccount, seed: number) => MadeAccount) | undefined;

/** Hands over what makes accounts. `version.ts` does it when it is loaded. */
export function openAccounts(make: (def: SignAccount, seed: number) => MadeAccount): void {
  maker = make;
}

/**
 * Makes a version of an account. A browser loads `version.ts` only for a new version, in `prepare`; in Node `index.ts`
 * loads it. Throws where neither has happened, because that is a bug.
 */
export function makeAccount(def: SignAccount, seed: number): MadeAccount {
  if (!maker) throw new Error('An account was asked for before its maker was loaded.');
  return maker(def, seed);
}

const kept = new WeakMap<SignAccount, FirstAccount>();

/** The claims of one version of an account made by recipe; none where it cannot be made. Same definition and seed, same claims. */
export function madeClaims(def: SignAccount, seed: number): AccountClaim[] {
  const last = [def.made, kept.get(def)].find((one) => one?.seed === seed);
  if (last) return last.claims;
  const { claims } = makeAccount(def, seed);
  kept.set(def, { seed, claims });
  return claims;
}

/** The definition with its first version made, so that a browser need not make it. */
export function makeSignAccount(def: SignAccount): SignAccount {
  return def.data ? { ...def, made: { seed: def.seed, claims: madeClaims(def, def.seed) } } : def;
}
