import type { Finding, Part, RawVerdict } from '../../kernel/verdict.ts';
import type { Scorer } from '../kind.ts';
import { needsReason } from './decisions.ts';
import type { Decision } from './decisions.ts';
import { drawClaims } from './draw.ts';
import { answerTo } from './publish.ts';
import type { AccountClaim, SignAccount, SignAccountResponse } from './schema.ts';

/** Keeps 0.7999999999999999 from failing at 0.8. */
const DUST = 1e-9;

/** What a decision earns with the right reason and with another, and what to call it where it is not right. */
interface Outcome {
  points: number;
  otherwise: number;
  code: string;
}

/**
 * Right decision → decision given → outcome. What a claim can earn is its weight in harm: a signature that misleads
 * (8) costs twice what a needless refusal does (4).
 */
const OUTCOMES: Readonly<Record<Decision, Readonly<Record<Decision, Outcome>>>> = {
  sign: {
    sign: { points: 4, otherwise: 4, code: 'right' },
    caveat: { points: 2, otherwise: 2, code: 'needless-caveat' },
    refuse: { points: 0, otherwise: 0, code: 'needless-refusal' },
  },
  caveat: {
    sign: { points: 0, otherwise: 0, code: 'bare-signature' },
    caveat: { points: 6, otherwise: 4, code: 'other-reason' },
    refuse: { points: 3, otherwise: 2, code: 'too-hard' },
  },
  refuse: {
    sign: { points: 0, otherwise: 0, code: 'false-signature' },
    caveat: { points: 4, otherwise: 2, code: 'too-soft' },
    refuse: { points: 8, otherwise: 6, code: 'other-reason' },
  },
};

/** What a claim can earn. */
function weightOf({ decision }: AccountClaim): number {
  return OUTCOMES[decision][decision].points;
}

interface Judgement {
  points: number;
  part: Part;
  finding?: Finding;
}

function judge(claim: AccountClaim, response: SignAccountResponse): Judgement {
  const { id } = claim;
  const { decision, reason } = answerTo(claim, response);
  if (decision === undefined) return { points: 0, part: { id, state: 'unanswered' } };
  if (needsReason(decision) && reason === undefined) {
    return { points: 0, part: { id, state: 'unanswered' }, finding: { code: 'reason-missing', at: id } };
  }
  const { points: best, otherwise, code } = OUTCOMES[claim.decision][decision];
  const points = reason === claim.fault ? best : otherwise;
  const lost = weightOf(claim) - points;
  if (lost === 0) return { points, part: { id, state: 'right' } };
  return {
    points,
    part: { id, state: points > 0 ? 'partial' : 'wrong' },
    finding: { code, at: id, args: { decision, lost, ...(reason === undefined ? {} : { reason }) } },
  };
}

/**
 * Weighs each drawn claim by the harm that a wrong decision does. One signature on a claim that must not be signed
 * keeps the account from passing. A caveat or a refusal without its reason is not decided yet. `args.lost` of a finding
 * says what the decision cost.
 */
export function scoreSignAccount(def: SignAccount, seed: number, response: SignAccountResponse): RawVerdict {
  const claims = drawClaims(def, seed);
  const judged = claims.map((claim) => judge(claim, response));
  const most = claims.reduce((sum, claim) => sum + weightOf(claim), 0);
  const points = judged.reduce((sum, entry) => sum + entry.points, 0);
  const raw = most === 0 ? 0 : points / most;
  const findings = judged.flatMap(({ finding }) => finding ?? []);
  const falselySigned = findings.filter(({ code }) => code === 'false-signature').length;
  return {
    raw,
    passed: raw >= def.pass - DUST && falselySigned === 0,
    parts: judged.map(({ part }) => part),
    findings,
    figures: [
      { name: 'right', value: judged.filter(({ part }) => part.state === 'right').length },
      { name: 'false-signatures', value: falselySigned },
    ],
  };
}

/** One decision on every claim, with the reason that stands at one place of each list, or the last. */
function decideAll(claims: readonly AccountClaim[], decision: Decision, place = 0): SignAccountResponse {
  return {
    decisions: Object.fromEntries(claims.map(({ id }) => [id, decision])),
    reasons: Object.fromEntries(
      needsReason(decision)
        ? claims.map(({ id, reasons }) => [id, (reasons[place] ?? reasons.at(-1))?.id ?? ''])
        : [],
    ),
  };
}

/** Decides nothing; signs all; caveats all and refuses all, each with the first reason, the second and so on. */
function lazySignAccount(def: SignAccount, seed: number): SignAccountResponse[] {
  const claims = drawClaims(def, seed);
  const longest = claims.reduce((most, { reasons }) => Math.max(most, reasons.length), 0);
  return [
    { decisions: {}, reasons: {} },
    decideAll(claims, 'sign'),
    ...Array.from({ length: longest }, (_, place) => [
      decideAll(claims, 'caveat', place),
      decideAll(claims, 'refuse', place),
    ]).flat(),
  ];
}

/** The right decision on every drawn claim, with the reason where it needs one. */
function modelSignAccount(def: SignAccount, seed: number): SignAccountResponse {
  const claims = drawClaims(def, seed);
  return {
    decisions: Object.fromEntries(claims.map(({ id, decision }) => [id, decision])),
    reasons: Object.fromEntries(
      claims.flatMap(({ id, fault }) => (fault === undefined ? [] : [[id, fault]])),
    ),
  };
}

/** Scoring of sign-account, for `mark` and for replay. */
export const signAccountScorer: Scorer<SignAccount, SignAccountResponse> = {
  rules: 1,
  score: scoreSignAccount,
  model: modelSignAccount,
  lazy: lazySignAccount,
};
