import { DECISION_LABELS, needsReason } from './decisions.ts';
import type { AccountClaim } from './schema.ts';

/** The reason that fits a claim, as the learner reads it; empty for a sound one. */
function sayRightReason({ fault, reasons }: AccountClaim): string {
  return reasons.find(({ id }) => id === fault)?.say ?? '';
}

/** The right decision on a claim, with its reason where it needs one. */
export function sayWorked(claim: AccountClaim): string {
  const label = DECISION_LABELS[claim.decision];
  return needsReason(claim.decision) ? `“${label}”. Reason: “${sayRightReason(claim)}”` : `“${label}”.`;
}
