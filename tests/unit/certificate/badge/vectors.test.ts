import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { verifyCredential } from '../../../../src/certificate/badge/verify-credential.ts';

const folder = fileURLToPath(new URL('../../../frozen/ob3', import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

/** The document that its issuer would have published, with the key that the vector names. */
function publish(id: string, method: string): object {
  const publicKeyMultibase = method.replace(/^.*[#:]/, '');
  return {
    id,
    verificationMethod: [{ id: method, type: 'Multikey', controller: id, publicKeyMultibase }],
    assertionMethod: [method],
  };
}

const KEY = 'z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi';
const OTHER_KEY = 'z6MkrvfzkMnvCroEUP2DVc9SHPE48CRsvHiVSusHioxTYu1x';
const EXAMPLE = 'https://example.com/issuers/876543';
const MILLER = 'urn:uuid:6f2e33e5-7a29-4155-840a-59483ba10164';

/** What each vector must come to, by its name. `eddsa-2022` is an older suite, on older contexts. */
const outcomes: Record<string, { issuer: object; codes: string[] }> = {
  'simple-did-key-method.json': { issuer: publish(MILLER, `did:key:${KEY}`), codes: [] },
  'simple-eddsa-2022.json': { issuer: publish(EXAMPLE, `${EXAMPLE}#${KEY}`), codes: [] },
  'simple-err-expired.json': { issuer: publish(EXAMPLE, `${EXAMPLE}#${KEY}`), codes: ['expired'] },
  'simple-err-issuer.json': { issuer: publish(EXAMPLE, `${EXAMPLE}#${KEY}`), codes: ['bad-form'] },
  'simple-err-proof-value.json': {
    issuer: publish(EXAMPLE, `${EXAMPLE}#${OTHER_KEY}`),
    codes: ['bad-signature'],
  },
};

test('knows what every vector must come to', () => {
  expect(files).toEqual(Object.keys(outcomes));
});

test.each(Object.entries(outcomes))('comes to what its name says: %s', async (file, { issuer, codes }) => {
  const vector: unknown = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));
  const known = { documents: [issuer], statusLists: [] };
  const { findings } = await verifyCredential(vector, known, Date.parse('2026-11-27T00:00:00Z'));
  expect(findings.map(({ code }) => code)).toEqual(codes);
});

test('refuses an older credential that was changed, or that its writer let expire', async () => {
  const older = JSON.parse(readFileSync(`${folder}/simple-eddsa-2022.json`, 'utf8')) as object;
  const known = { documents: [publish(EXAMPLE, `${EXAMPLE}#${KEY}`)], statusLists: [] };
  const codesOf = async (change: object): Promise<string[]> => {
    const { findings } = await verifyCredential(
      { ...older, ...change },
      known,
      Date.parse('2026-11-27T00:00:00Z'),
    );
    return findings.map(({ code }) => code);
  };
  expect(await codesOf({ name: 'Another name' })).toEqual(['bad-signature']);
  expect(await codesOf({ expirationDate: '2024-01-01T00:00:00Z' })).toEqual(
    expect.arrayContaining(['bad-signature', 'expired']),
  );
  // The names that the newer data model has for the two are none of this one's.
  expect(await codesOf({ issuanceDate: undefined, validFrom: '2022-11-27T00:00:00Z' })).toEqual(['bad-form']);
});
