import type { Marking } from '../kind.ts';
import { explainSignAccount, tallySignAccount } from './explain.ts';
import type { SignAccountPub } from './publish.ts';
import type { SignAccount, SignAccountResponse } from './schema.ts';
import { signAccountScorer } from './score.ts';
import { solveSignAccount } from './solve.ts';
import type { SignAccountSolution } from './solve.ts';
import { SignAccountWorked } from './worked.tsx';

/** What one record of a response holds about a claim. */
function entryAt<T>(record: Readonly<Record<string, T>>, claim: string): T | null {
  return (Object.hasOwn(record, claim) ? record[claim] : undefined) ?? null;
}

/** The half of sign-account that marks, loaded once there is something to mark. */
export const signAccountMarking: Marking<
  SignAccount,
  SignAccountPub,
  SignAccountResponse,
  SignAccountSolution
> = {
  scorer: signAccountScorer,
  explain: explainSignAccount,
  solve: solveSignAccount,
  tally: tallySignAccount,
  answerTo: ({ decisions, reasons }, part) => [entryAt(decisions, part), entryAt(reasons, part)],
  Worked: SignAccountWorked,
};
