import { createRandom } from '../../kernel/random.ts';
import { madeClaims } from './made-claims.ts';
import type { AccountClaim, SignAccount } from './schema.ts';

/**
 * The author's claims of a version in the order in which they are shown. Where only some are drawn, the decisions take
 * turns, so that no version is all signatures or all refusals.
 */
function drawWritten(def: SignAccount, seed: number): AccountClaim[] {
  const random = createRandom(seed);
  const shuffled = random.shuffle(def.claims);
  if (def.draw === undefined || def.draw >= shuffled.length) return shuffled;
  const turnOf = (claim: AccountClaim, index: number): number =>
    shuffled.slice(0, index).filter(({ decision }) => decision === claim.decision).length;
  const taken = shuffled
    .map((claim, index) => ({ claim, turn: turnOf(claim, index) }))
    .sort((a, b) => a.turn - b.turn)
    .slice(0, def.draw)
    .map(({ claim }) => claim);
  return random.shuffle(taken);
}

/** The claims of a version in the order in which they are shown: those of the author, or those that a recipe makes. */
export function drawClaims(def: SignAccount, seed: number): AccountClaim[] {
  return def.data ? madeClaims(def, seed) : drawWritten(def, seed);
}
