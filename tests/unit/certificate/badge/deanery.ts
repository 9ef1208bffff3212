import { keyId, writeDidDocument } from '../../../../src/certificate/badge/did-document.ts';
import type { IssuerKey } from '../../../../src/certificate/badge/did-document.ts';
import { didOfAddress } from '../../../../src/certificate/badge/did-web.ts';
import { publicKeyOf } from '../../../../src/certificate/badge/ed25519.ts';
import type { KnownIssuers } from '../../../../src/certificate/badge/judge-proof.ts';
import type { JsonObject } from '../../../../src/certificate/badge/plain-json.ts';
import type { SigningKey } from '../../../../src/certificate/badge/proof.ts';
import { emptyList, setStatus } from '../../../../src/certificate/badge/status-bits.ts';
import { writeStatusList } from '../../../../src/certificate/badge/status-list.ts';
import { signCredential, writeCredential } from '../../../../src/certificate/badge/write-credential.ts';
import type { CredentialFacts } from '../../../../src/certificate/badge/write-credential.ts';

/** A made-up deanery, its keys, and what it signs. */
export const ADDRESS = 'https://learn.example.org/point-twelve/';
export const DID = didOfAddress(ADDRESS)?.did ?? '';
export const LIST = `${ADDRESS}status-list.json`;
export const INDEX = 4321;

export const ISSUED = '2026-11-27T09:30:00Z';
/** A day after it was issued, in milliseconds. */
export const NOW = Date.parse('2026-11-28T09:30:00Z');

/** A private key of a test: the same byte, 32 times. */
export const privateKeyOf = (byte: number): Uint8Array => new Uint8Array(32).fill(byte);

export const issuerKey = (byte: number, dates: Partial<IssuerKey> = {}): IssuerKey => ({
  publicKey: publicKeyOf(privateKeyOf(byte)),
  ...dates,
});

export const signingKey = (byte = 7, did = DID): SigningKey => ({
  verificationMethod: keyId(did, publicKeyOf(privateKeyOf(byte))),
  privateKey: privateKeyOf(byte),
});

export const FACTS: CredentialFacts = {
  id: 'urn:uuid:6f2e33e5-7a29-4155-840a-59483ba10164',
  issuer: { did: DID, name: 'Example Deanery', address: ADDRESS },
  learner: { name: 'Dr Siân O’Example', isConfirmed: true },
  achievement: {
    id: `${ADDRESS}learn/data-quality/`,
    name: 'Module 4: Data quality',
    description: 'Finding what is wrong with data, and saying so.',
    narrative: 'Every lesson done, and the assessment passed at the pass mark.',
    version: '1.2.0',
  },
  result: { percent: 92, passPercent: 80 },
  awardedAt: '2026-11-20T18:05:00Z',
  validFrom: ISSUED,
  evidence: { sha256: 'ab'.repeat(32), name: 'Record of learning', genre: 'replayed learning record' },
  observation: {
    who: 'Dr A. Example',
    role: 'Educational supervisor',
    what: 'Led a teaching session on missing NHS numbers.',
    date: '2026-11-21',
  },
  status: { list: LIST, index: INDEX },
};

/** A signed credential of the deanery, with whatever facts differ. */
export const issue = (facts: Partial<CredentialFacts> = {}, key = signingKey()): Promise<JsonObject> =>
  signCredential(writeCredential({ ...FACTS, ...facts }), key, facts.validFrom ?? ISSUED);

/** A signed list of the deanery, with these entries set. */
export function list(
  set: number[] = [],
  validUntil = '2027-02-20T00:00:00Z',
  key = signingKey(),
): Promise<JsonObject> {
  const bits = set.reduce(setStatus, emptyList());
  return writeStatusList(
    { address: LIST, did: DID, bits, validFrom: '2026-11-22T00:00:00Z', validUntil },
    key,
  );
}

/** What a copy knows: the deanery with these keys, and these lists. */
export function known(lists: unknown[], keys: IssuerKey[] = [issuerKey(7)]): KnownIssuers {
  return { documents: [writeDidDocument(DID, keys)], statusLists: lists };
}
