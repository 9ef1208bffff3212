import { canonicalJson } from '../../kernel/canonical.ts';
import { sha256Hex } from '../../kernel/sha256.ts';
import type { SigningKey } from './proof.ts';
import { drawStatusIndex } from './status-bits.ts';
import { signCredential, writeCredential } from './write-credential.ts';
import type { CredentialFacts, SignedCredential } from './write-credential.ts';

/** One line of the issuer's register: no name and nothing learned, only what lets a credential be withdrawn. */
export interface IssuedRow {
  /** The credential's entry in the status list. */
  index: number;
  /** SHA-256 of the signed credential's canonical JSON, in hexadecimal digits. */
  sha256: string;
  /** When it was signed, `2026-11-27T09:30:00Z`. */
  issuedAt: string;
}

/** What was verified before, without what issuing itself decides. */
export type VerifiedFacts = Omit<CredentialFacts, 'id' | 'status' | 'validFrom'>;

export interface Issuing {
  facts: VerifiedFacts;
  key: SigningKey;
  /** The address of the status list. */
  list: string;
  /** Its entries that other credentials have. */
  taken: ReadonlySet<number>;
  /** The issuer's own clock, `2026-11-27T09:30:00Z`: from when the credential is valid. */
  issuedAt: string;
}

/** The digest by which the register knows a credential: of its canonical JSON, so that white space does not matter. */
export function credentialDigest(credential: SignedCredential): string {
  return sha256Hex(canonicalJson(credential));
}

/**
 * Issues a credential over facts that were verified before: draws its id and its entry in the status list, writes and
 * signs it. Nothing where half of the list is taken. The caller keeps the row in the register before it hands the
 * credential out. Throws where the facts are no credential's, as `writeCredential` does.
 */
export async function issueCredential(
  issuing: Issuing,
): Promise<{ credential: SignedCredential; row: IssuedRow } | undefined> {
  const { facts, key, list, taken, issuedAt } = issuing;
  const index = drawStatusIndex(taken);
  if (index === undefined) return undefined;
  const id = `urn:uuid:${crypto.randomUUID()}`;
  const unsigned = writeCredential({ ...facts, id, validFrom: issuedAt, status: { list, index } });
  const credential = await signCredential(unsigned, key, issuedAt);
  return { credential, row: { index, sha256: credentialDigest(credential), issuedAt } };
}
