import { defineRuntime } from '../kind.ts';
import { signAccountMachine } from './machine.ts';
import { emptySignAccount, missingSignAccount, publishSignAccount, variesSignAccount } from './publish.ts';
import { readSignAccountResponse } from './response.ts';
import { SignAccountView } from './view.tsx';

/** The half of sign-account that the browser loads when an exercise comes near. */
export default defineRuntime({
  name: 'sign-account',
  varies: variesSignAccount,
  publish: publishSignAccount,
  empty: emptySignAccount,
  missing: missingSignAccount,
  readResponse: readSignAccountResponse,
  machine: signAccountMachine,
  View: SignAccountView,
  marking: async () => (await import('./marking.ts')).signAccountMarking,
});
