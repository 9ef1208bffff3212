import type { Case } from '../kind.ts';
import type { Decision } from './decisions.ts';
import { madeAccount } from './examples-made.ts';
import { drawnFive, eightClaims, sixClaims } from './examples.ts';
import type { SignAccount, SignAccountResponse } from './schema.ts';

type SignCase = Case<SignAccount, SignAccountResponse>;

/** The model answer to all eight claims; a version passes over those that it does not show. */
const RIGHT: SignAccountResponse = {
  decisions: {
    'sepsis-first-dose': 'sign',
    'falls-up': 'sign',
    'pain-rounds': 'caveat',
    'child-transfers': 'caveat',
    'catheter-infections': 'caveat',
    'discharge-letters': 'refuse',
    'pressure-ulcers': 'refuse',
    'cancelled-operations': 'refuse',
  },
  reasons: {
    'pain-rounds': 'low-completeness',
    'child-transfers': 'tiny-number',
    'catheter-infections': 'changed-definition',
    'discharge-letters': 'changed-denominator',
    'pressure-ulcers': 'dropped-site',
    'cancelled-operations': 'chosen-period',
  },
};

function decide(
  id: string,
  does: string,
  response: SignAccountResponse,
  expect: SignCase['expect'],
  def: SignAccount = sixClaims,
): SignCase {
  return { id, does, def, seed: 2, response, expect };
}

/** The model answer with one claim decided otherwise. */
function but(claim: string, decision: Decision, reason?: string): SignAccountResponse {
  return {
    decisions: { ...RIGHT.decisions, [claim]: decision },
    reasons: { ...RIGHT.reasons, ...(reason === undefined ? {} : { [claim]: reason }) },
  };
}

function all(decision: Decision, place?: number): SignAccountResponse {
  const reasons =
    place === undefined ? [] : sixClaims.claims.map((claim) => [claim.id, claim.reasons[place]?.id]);
  return {
    decisions: Object.fromEntries(sixClaims.claims.map(({ id }) => [id, decision])),
    reasons: Object.fromEntries(reasons) as Record<string, string>,
  };
}

/** The model answer to the account that seed 2 makes; it can earn 50 points, and the best answer without thought has 27. */
const MADE: SignAccountResponse = {
  decisions: {
    'summaries-in-a-day': 'sign',
    'children-weighed': 'sign',
    'falls-risk-assessed': 'caveat',
    'results-acted-on': 'caveat',
    'pain-after-operations': 'caveat',
    'antibiotics-in-sepsis': 'refuse',
    'nutrition-screened': 'refuse',
    'broken-hips-in-theatre': 'refuse',
  },
  reasons: {
    'falls-risk-assessed': 'low-completeness',
    'results-acted-on': 'part-year',
    'pain-after-operations': 'no-owner',
    'antibiotics-in-sepsis': 'wrong-denominator',
    'nutrition-screened': 'two-points',
    'broken-hips-in-theatre': 'wrong-percentage',
  },
};

/** The model answer to the made account with one claim decided otherwise. */
function madeBut(claim: string, decision: Decision): SignAccountResponse {
  return { decisions: { ...MADE.decisions, [claim]: decision }, reasons: MADE.reasons };
}

const FULL = { earned: 100, passed: true, findings: [] };
const NONE = { earned: 0, passed: false };

/**
 * Golden examples of scoring. Six claims can earn 36 points: 4 a sound one, 6 one for a caveat, 8 one to refuse. The
 * best answer without thought has 18 (caveat or refuse all, with the first reason or the second), and that is the
 * zero of the mark: p points earn (p − 18) ÷ 18, rounded down.
 */
export const signAccountCases: SignCase[] = [
  decide('all-right', 'decides every claim well', RIGHT, FULL),
  decide('nothing', 'decides nothing', { decisions: {}, reasons: {} }, NONE),
  decide('sign-all', 'signs everything', all('sign'), {
    ...NONE,
    // In the order in which this seed shows the claims.
    findings: ['false-signature', 'bare-signature', 'bare-signature', 'false-signature'],
  }),
  decide('caveat-all', 'signs everything with a caveat and its first reason', all('caveat', 0), NONE),
  decide('refuse-all', 'refuses everything for its second reason', all('refuse', 1), NONE),
  decide('false-signature', 'signs a claim that must not be signed', but('discharge-letters', 'sign'), {
    earned: 55,
    passed: false,
    findings: ['false-signature'],
  }),
  decide('needless-refusal', 'refuses a sound claim', but('falls-up', 'refuse', 'bad-news'), {
    earned: 77,
    passed: true,
    findings: ['needless-refusal'],
  }),
  decide('needless-caveat', 'puts a caveat on a sound claim', but('falls-up', 'caveat', 'bad-news'), {
    earned: 88,
    passed: true,
    findings: ['needless-caveat'],
  }),
  decide('bare-signature', 'signs without the caveat that is needed', but('pain-rounds', 'sign'), {
    earned: 66,
    passed: true,
    findings: ['bare-signature'],
  }),
  decide('too-hard', 'refuses where a caveat would do', but('pain-rounds', 'refuse'), {
    earned: 83,
    passed: true,
    findings: ['too-hard'],
  }),
  decide('too-soft', 'puts a caveat on what must be refused', but('discharge-letters', 'caveat'), {
    earned: 77,
    passed: true,
    findings: ['too-soft'],
  }),
  decide(
    'too-soft-other-reason',
    'puts a caveat on what must be refused, with another reason',
    but('discharge-letters', 'caveat', 'tiny-number'),
    { earned: 66, passed: true, findings: ['too-soft'] },
  ),
  decide(
    'other-reason-refusal',
    'refuses what must be refused, for another reason',
    but('discharge-letters', 'refuse', 'tiny-number'),
    { earned: 88, passed: true, findings: ['other-reason'] },
  ),
  decide(
    'other-reason-caveat',
    'puts on the caveat that is needed, with another reason',
    but('pain-rounds', 'caveat', 'chosen-period'),
    { earned: 88, passed: true, findings: ['other-reason'] },
  ),
  decide(
    'unknown-reason',
    'refuses with a reason that is not offered',
    but('discharge-letters', 'refuse', 'elsewhere'),
    { earned: 55, passed: false, findings: ['reason-missing'] },
  ),
  decide(
    'no-reasons',
    'decides every claim well and gives no reason',
    { decisions: RIGHT.decisions, reasons: {} },
    { ...NONE, findings: Array.from({ length: 4 }, () => 'reason-missing') },
  ),
  decide(
    'unknown-claim',
    'decides a claim that is not here',
    { decisions: { elsewhere: 'sign' }, reasons: {} },
    NONE,
  ),
  decide(
    'share-is-not-enough',
    'signs one of eight that must not be signed',
    but('cancelled-operations', 'sign'),
    // 42 points of 50 are above the pass; the best without thought has 27.
    { earned: 65, passed: false, findings: ['false-signature'] },
    eightClaims,
  ),
  decide('made-right', 'decides every claim of a made account well', MADE, FULL, madeAccount),
  decide(
    'made-sum-not-done',
    'signs a percentage that its counts do not give',
    madeBut('broken-hips-in-theatre', 'sign'),
    { earned: 65, passed: false, findings: ['false-signature'] },
    madeAccount,
  ),
  decide(
    'made-two-points-softened',
    'puts a caveat on an improvement that two points show',
    madeBut('nutrition-screened', 'caveat'),
    { earned: 82, passed: true, findings: ['too-soft'] },
    madeAccount,
  ),
  decide(
    'made-owner-not-asked',
    'signs a figure that nobody answers for',
    madeBut('pain-after-operations', 'sign'),
    { earned: 73, passed: true, findings: ['bare-signature'] },
    madeAccount,
  ),
  decide('drawn-five', 'decides every claim well though five are drawn', RIGHT, FULL, drawnFive),
];
