import type { HandStep } from '../kind.ts';
import { DECISION_LABELS } from './decisions.ts';
import { answerTo } from './publish.ts';
import type { SignAccountPub } from './publish.ts';
import type { SignAccountResponse } from './schema.ts';

/** Decides every claim with its radio buttons, and gives the reason where the decision asks for one. */
export function signAccountByHand({ claims }: SignAccountPub, response: SignAccountResponse): HandStep[] {
  return claims.flatMap((claim): HandStep[] => {
    const { decision, reason } = answerTo(claim, response);
    if (decision === undefined) return [];
    const group = `${String(claim.number)}. ${claim.label}`;
    const say = claim.reasons.find(({ id }) => id === reason)?.say;
    return [
      { does: 'tick', name: DECISION_LABELS[decision], in: group },
      ...(say === undefined ? [] : [{ does: 'tick', name: say, in: group } as const]),
    ];
  });
}
