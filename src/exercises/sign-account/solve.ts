import { drawClaims } from './draw.ts';
import { sayWorked } from './say-claim.ts';
import type { SignAccount } from './schema.ts';

/** The worked answer: what to do with each claim, and why. */
export interface SignAccountSolution {
  claims: { id: string; label: string; worked: string; because: string }[];
}

/** Every drawn claim with its decision, its reason and why. */
export function solveSignAccount(def: SignAccount, seed: number): SignAccountSolution {
  return {
    claims: drawClaims(def, seed).map((claim) => ({
      id: claim.id,
      label: claim.label,
      worked: sayWorked(claim),
      because: claim.because[claim.decision],
    })),
  };
}
