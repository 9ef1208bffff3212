import { defineRuntime } from '../kind.ts';
import { signAccountMachine } from './machine.ts';
import { emptySignAccount, missingSignAccount, publishSignAccount, variesSignAccount } from './publish.ts';
import type { SignAccountPub } from './publish.ts';
import { readSignAccountResponse } from './response.ts';
import type { SignAccount, SignAccountResponse } from './schema.ts';
import type { SignAccountSolution } from './solve.ts';
import { SignAccountView } from './view.tsx';

/** The half of sign-account that the browser loads when an exercise comes near. */
export default defineRuntime<SignAccount, SignAccountPub, SignAccountResponse, SignAccountSolution>({
  name: 'sign-account',
  varies: variesSignAccount,
  prepare: async (def, seed) => {
    if (def.data && def.made?.seed !== seed) await import('./version.ts');
  },
  publish: publishSignAccount,
  empty: emptySignAccount,
  missing: missingSignAccount,
  readResponse: readSignAccountResponse,
  machine: signAccountMachine,
  View: SignAccountView,
  marking: async () => (await import('./marking.ts')).signAccountMarking,
});
