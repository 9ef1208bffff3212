import { issueCredential } from '../certificate/badge/issue-credential.ts';
import type { VerifiedFacts } from '../certificate/badge/issue-credential.ts';
import { writeInstant } from '../certificate/badge/instants.ts';
import type { SigningKey } from '../certificate/badge/proof.ts';
import type { SignedCredential } from '../certificate/badge/write-credential.ts';
import { issuerFile } from '../loader/issuer.ts';
import { readIssuerFolder, recordIssued } from './issuer-folder.ts';
import type { IssuerFolder } from './issuer-folder.ts';
import { Refusal } from './issuer-words.ts';

/** What a countersigner vouches for; who they are follows from the folder and its key. */
export type CountersignedFacts = Omit<VerifiedFacts, 'issuer'> & { issuerName: string };

/**
 * Issues a credential over facts that were verified and shown to a person, and notes it in the register before it gives
 * it back. `key`: of `openSigningKey`, for this folder. `now`: milliseconds since 1970 (UTC), this machine's clock. Throws
 * a `Refusal` where the list has no room, and nothing was issued.
 */
export async function issueAndRecord(
  { root }: IssuerFolder,
  key: SigningKey,
  { issuerName, ...facts }: CountersignedFacts,
  now: number,
): Promise<SignedCredential> {
  // Read again: an earlier credential of the same run has a line in the register by now.
  const folder = readIssuerFolder(root);
  const { did, address, list, issued } = folder;
  const made = await issueCredential({
    facts: { ...facts, issuer: { did, address, name: issuerName } },
    key,
    list,
    taken: new Set(issued.map(({ index }) => index)),
    issuedAt: writeInstant(now),
  });
  if (!made) throw new Refusal('issuer/list-full', issuerFile.issued(root));
  recordIssued(folder, made.row);
  return made.credential;
}
