import { defineSteps } from '../steps.ts';
import type { Decision } from './decisions.ts';
import { needsReason } from './decisions.ts';
import type { SignAccountResponse } from './schema.ts';

/** What a learner can do with a claim. */
export type SignAccountEdit =
  | { type: 'decision.choose'; claim: string; decision: Decision }
  | { type: 'reason.choose'; claim: string; reason: string };

function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([other]) => other !== key));
}

/** The response after an edit. A reason outlives a change of mind between two decisions that need one. */
export function applySignAccountEdit(
  { decisions, reasons }: SignAccountResponse,
  edit: SignAccountEdit,
): SignAccountResponse {
  switch (edit.type) {
    case 'decision.choose':
      return {
        decisions: { ...without(decisions, edit.claim), [edit.claim]: edit.decision },
        reasons: needsReason(edit.decision) ? reasons : without(reasons, edit.claim),
      };
    case 'reason.choose':
      return { decisions, reasons: { ...without(reasons, edit.claim), [edit.claim]: edit.reason } };
    default:
      return edit satisfies never;
  }
}

/** The steps of sign-account: each claim gets a decision, and where it needs one a reason. */
export const signAccountMachine = defineSteps<SignAccountResponse, SignAccountEdit>(
  ['decision.choose', 'reason.choose'],
  applySignAccountEdit,
);
