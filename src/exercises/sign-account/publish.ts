import type { Missing } from '../kind.ts';
import { needsReason } from './decisions.ts';
import type { Decision } from './decisions.ts';
import { drawClaims } from './draw.ts';
import type { ClaimEvidence, SignAccount, SignAccountResponse } from './schema.ts';

/** One claim as it may be seen before it is decided. */
export interface PublicClaim {
  id: string;
  /** From 1, in the order in which they are shown. */
  number: number;
  label: string;
  say: string;
  evidence: ClaimEvidence;
  reasons: { id: string; say: string }[];
}

/** What a learner may see of the account: no fault, no right decision, no letter. */
export interface SignAccountPub {
  account: string;
  claims: PublicClaim[];
}

/** The name of the draft, and the claims that a seed draws. */
export function publishSignAccount(def: SignAccount, seed: number): SignAccountPub {
  const claims = drawClaims(def, seed).map(({ id, label, say, evidence, reasons }, index) => ({
    id,
    number: index + 1,
    label,
    say,
    evidence,
    reasons: reasons.map((reason) => ({ id: reason.id, say: reason.say })),
  }));
  return { account: def.account, claims };
}

/** What was decided about a claim; its reason only where the decision needs one and the claim offers it. */
export function answerTo(
  claim: Pick<PublicClaim, 'id' | 'reasons'>,
  { decisions, reasons }: SignAccountResponse,
): { decision: Decision | undefined; reason: string | undefined } {
  const decision = Object.hasOwn(decisions, claim.id) ? decisions[claim.id] : undefined;
  if (decision === undefined || !needsReason(decision)) return { decision, reason: undefined };
  const given = Object.hasOwn(reasons, claim.id) ? reasons[claim.id] : undefined;
  return { decision, reason: claim.reasons.find(({ id }) => id === given)?.id };
}

/** The claims without a decision, and those whose decision still lacks its reason. */
export function missingSignAccount({ claims }: SignAccountPub, response: SignAccountResponse): Missing[] {
  return claims.flatMap((claim): Missing[] => {
    const { decision, reason } = answerTo(claim, response);
    if (decision === undefined) return [{ id: claim.id, label: `“${claim.label}”` }];
    if (!needsReason(decision) || reason !== undefined) return [];
    return [{ id: claim.id, label: `the reason for “${claim.label}”` }];
  });
}

/** Nothing decided. */
export function emptySignAccount(): SignAccountResponse {
  return { decisions: {}, reasons: {} };
}

/** Whether another seed makes or draws other claims. */
export function variesSignAccount({ data, draw, claims }: SignAccount): boolean {
  return data !== undefined || (draw !== undefined && draw < claims.length);
}
