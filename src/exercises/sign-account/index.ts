import { defineKind } from '../kind.ts';
import type { Kind } from '../kind.ts';
import { signAccountByHand } from './by-hand.ts';
import { signAccountCases } from './cases.ts';
import { signAccountGallery } from './gallery.ts';
import { signAccountMachine } from './machine.ts';
import { emptySignAccount, publishSignAccount, variesSignAccount } from './publish.ts';
import type { SignAccountPub } from './publish.ts';
import { readSignAccountResponse } from './response.ts';
import { signAccountResponse, signAccountSchema } from './schema.ts';
import type { SignAccount, SignAccountResponse } from './schema.ts';
import { signAccountScorer } from './score.ts';
import { SIGN_ACCOUNT_STARTER } from './starter.ts';

const SECONDS_TO_READ = 30;
const SECONDS_A_CLAIM = 40;

/** The whole kind with its types, for the tests of this kind. */
export const signAccountKind: Kind<SignAccount, SignAccountPub, SignAccountResponse> = {
  name: 'sign-account',
  purpose: 'Sign each claim of a draft quality account, sign it with a caveat, or refuse, and say why.',
  schema: signAccountSchema,
  response: signAccountResponse,
  scorer: signAccountScorer,
  varies: variesSignAccount,
  publish: publishSignAccount,
  empty: emptySignAccount,
  readResponse: readSignAccountResponse,
  // The schema says it all: faults that need the whole definition are found while it is read.
  check: () => [],
  estimateSeconds: ({ draw, claims }) =>
    SECONDS_TO_READ + SECONDS_A_CLAIM * Math.min(draw ?? claims.length, claims.length),
  searchText: ({ title, task, account, claims }) =>
    [title, task, account, ...claims.map(({ say }) => say)].join('\n'),
  keyStrings: ({ explanation, claims }) => [
    explanation,
    ...claims.flatMap(({ because, reasons, voice }) => [
      ...Object.values(because),
      ...reasons.flatMap(({ wrong }) => wrong ?? []),
      ...(voice ? [voice.says] : []),
    ]),
  ],
  machine: signAccountMachine,
  byHand: signAccountByHand,
  cases: signAccountCases,
  gallery: signAccountGallery,
  starter: SIGN_ACCOUNT_STARTER,
};

/** Sign each claim of a draft quality account, sign it with a caveat, or refuse, and say why. */
export const signAccount = defineKind(signAccountKind);
