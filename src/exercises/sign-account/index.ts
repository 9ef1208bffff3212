// Accounts of the cases and the gallery are made while they are marked.
import './version.ts';
import { defineKind } from '../kind.ts';
import type { Kind } from '../kind.ts';
import { signAccountByHand } from './by-hand.ts';
import { signAccountCases } from './cases.ts';
import { signAccountGallery } from './gallery.ts';
import { signAccountMachine } from './machine.ts';
import { drawClaims } from './draw.ts';
import { makeSignAccount } from './made-claims.ts';
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
  make: makeSignAccount,
  publish: publishSignAccount,
  empty: emptySignAccount,
  readResponse: readSignAccountResponse,
  // The schema says it all: faults that need the whole definition are found, and a recipe is tried, while it is read.
  check: () => [],
  estimateSeconds: ({ draw, data, claims }) => {
    const shown = data?.rows ?? Math.min(draw ?? claims.length, claims.length);
    return SECONDS_TO_READ + SECONDS_A_CLAIM * shown;
  },
  searchText: ({ title, task, account, claims }) =>
    [title, task, account, ...claims.map(({ say }) => say)].join('\n'),
  keyStrings: (def) => [
    def.explanation,
    ...(def.data ? drawClaims(def, def.seed) : def.claims).flatMap(({ because, reasons, voice }) => [
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
