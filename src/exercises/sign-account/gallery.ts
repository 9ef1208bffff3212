import type { GalleryState } from '../kind.ts';
import { madeAccount, smallAccount } from './examples-made.ts';
import { drawnFive, eightClaims, sixClaims } from './examples.ts';
import type { SignAccount, SignAccountResponse } from './schema.ts';

const begun: SignAccountResponse = {
  decisions: { 'sepsis-first-dose': 'sign', 'pain-rounds': 'caveat', 'discharge-letters': 'refuse' },
  reasons: { 'pain-rounds': 'low-completeness' },
};

const mixed: SignAccountResponse = {
  decisions: {
    'sepsis-first-dose': 'sign',
    'falls-up': 'refuse',
    'pain-rounds': 'sign',
    'child-transfers': 'caveat',
    'discharge-letters': 'refuse',
    'pressure-ulcers': 'sign',
  },
  reasons: {
    'falls-up': 'bad-news',
    'child-transfers': 'tiny-number',
    'discharge-letters': 'chosen-period',
  },
};

const right: SignAccountResponse = {
  decisions: {
    'sepsis-first-dose': 'sign',
    'falls-up': 'sign',
    'pain-rounds': 'caveat',
    'child-transfers': 'caveat',
    'discharge-letters': 'refuse',
    'pressure-ulcers': 'refuse',
  },
  reasons: {
    'pain-rounds': 'low-completeness',
    'child-transfers': 'tiny-number',
    'discharge-letters': 'changed-denominator',
    'pressure-ulcers': 'dropped-site',
  },
};

const early: SignAccountResponse = {
  decisions: { ...right.decisions, 'cancelled-operations': 'sign', 'catheter-infections': 'sign' },
  reasons: right.reasons,
};

const signed: SignAccountResponse = {
  decisions: Object.fromEntries(sixClaims.claims.map(({ id }) => [id, 'sign' as const])),
  reasons: {},
};

/** Of the account that seed 2 makes: one signature too early, one refusal for another reason, one claim left open. */
const hasty: SignAccountResponse = {
  decisions: {
    'summaries-in-a-day': 'sign',
    'children-weighed': 'refuse',
    'falls-risk-assessed': 'caveat',
    'results-acted-on': 'sign',
    'antibiotics-in-sepsis': 'refuse',
    'nutrition-screened': 'refuse',
    'broken-hips-in-theatre': 'sign',
  },
  reasons: {
    'children-weighed': 'tiny-number',
    'falls-risk-assessed': 'low-completeness',
    'antibiotics-in-sepsis': 'wrong-denominator',
    'nutrition-screened': 'chosen-period',
  },
};

/** The states of sign-account worth looking at. */
export const signAccountGallery: GalleryState<SignAccount, SignAccountResponse>[] = [
  { name: 'ready', shows: 'Six claims with their evidence, none decided.', def: sixClaims, seed: 2 },
  {
    name: 'working',
    shows: 'One claim signed, one with a caveat and its reason, and a refusal that lacks its reason.',
    def: sixClaims,
    seed: 2,
    response: begun,
  },
  {
    name: 'checked-none',
    shows: 'Everything signed: no marks earned, and the words say what that means.',
    def: sixClaims,
    seed: 2,
    response: signed,
    checks: 1,
  },
  {
    name: 'checked-first-rung',
    shows: 'A count, a signature that must not be, and one nudge; no marks on the claims.',
    def: sixClaims,
    seed: 2,
    response: mixed,
    checks: 1,
  },
  {
    name: 'checked-second-rung',
    shows: 'A mark on every claim with its rule, and a letter for each wrong signature.',
    def: sixClaims,
    seed: 2,
    response: mixed,
    checks: 2,
  },
  {
    name: 'checked-third-rung',
    shows: 'The right decision, its reason and why, also for what was left open.',
    def: sixClaims,
    seed: 2,
    response: begun,
    checks: 3,
  },
  {
    name: 'pass',
    shows: 'Every claim decided well, with why.',
    def: sixClaims,
    seed: 2,
    response: right,
    checks: 1,
  },
  {
    name: 'revealed',
    shows: 'The worked answer, beside the learner’s decisions.',
    def: sixClaims,
    seed: 2,
    response: mixed,
    checks: 2,
    isRevealed: true,
  },
  {
    name: 'long',
    shows: 'Eight claims with every fault, two signed too early.',
    def: eightClaims,
    seed: 2,
    response: early,
    checks: 2,
  },
  { name: 'drawn', shows: 'Five claims drawn of eight.', def: drawnFive, seed: 4 },
  { name: 'made', shows: 'An account of eight claims made by recipe.', def: madeAccount, seed: 2 },
  {
    name: 'made-second-rung',
    shows: 'A made account with marks, rules and letters that quote its own figures.',
    def: madeAccount,
    seed: 2,
    response: hasty,
    checks: 2,
  },
  {
    name: 'made-revealed',
    shows: 'Another made account with its worked answer.',
    def: smallAccount,
    seed: 5,
    isRevealed: true,
  },
];
