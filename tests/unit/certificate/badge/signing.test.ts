import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import jsonld from 'jsonld';
import { expect, test } from 'vitest';
import {
  publicKeyOf,
  readPublicKey,
  sayFingerprint,
  signBytes,
  verifyByNoble,
  verifyByWebCrypto,
  verifyBytes,
  writePublicKey,
} from '../../../../src/certificate/badge/ed25519.ts';
import { canonicalGraph } from '../../../../src/certificate/badge/graph-hash.ts';
import {
  BADGES_CONTEXT,
  ContextNotBundled,
  CREDENTIALS_CONTEXT,
  loadContext,
} from '../../../../src/certificate/badge/contexts.ts';
import type { JsonObject } from '../../../../src/certificate/badge/plain-json.ts';
import { RUNS } from '../../../runs.ts';
import { issue, list as listOf, privateKeyOf } from './deanery.ts';

const frozen = fileURLToPath(new URL('../../../frozen/ob3', import.meta.url));

const fromHex = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'));

test('signs as RFC 8032 says', () => {
  // Source: RFC 8032, §7.1, test 3.
  const privateKey = fromHex('c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7');
  const publicKey = 'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025';
  const signature =
    '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac' +
    '18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a';
  expect(publicKeyOf(privateKey)).toEqual(fromHex(publicKey));
  expect(signBytes(fromHex('af82'), privateKey)).toEqual(fromHex(signature));
});

test('judges a signature in JavaScript as the platform does, right or wrong', async () => {
  const short = fc.uint8Array({ minLength: 1, maxLength: 40 }).map((drawn) => Uint8Array.from(drawn));
  const property = fc.asyncProperty(short, fc.nat(63), fc.nat(255), async (message, place, change) => {
    const privateKey = privateKeyOf(message[0] ?? 0);
    const publicKey = publicKeyOf(privateKey);
    const signature = signBytes(message, privateKey);
    signature[place] = (signature[place] ?? 0) ^ change;
    const here = verifyByNoble(signature, message, publicKey);
    expect(await verifyByWebCrypto(signature, message, publicKey)).toBe(here);
    expect(here).toBe(change === 0);
    expect(await verifyBytes(signature, message, publicKey)).toBe(here);
  });
  await fc.assert(property, { numRuns: Math.min(RUNS, 200) });
});

test('takes no signature and no key of another length', async () => {
  const [short, message, key] = [new Uint8Array(63), new Uint8Array(1), publicKeyOf(privateKeyOf(1))];
  expect(await verifyBytes(short, message, key)).toBe(false);
  expect(await verifyBytes(new Uint8Array(64), message, new Uint8Array(31))).toBe(false);
});

test('writes a public key as others do, and reads no other kind', () => {
  const text = 'z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi';
  const key = readPublicKey(text);
  expect(key && writePublicKey(key)).toBe(text);
  expect(key && sayFingerprint(key)).toMatch(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/);
  // A P-256 key.
  expect(readPublicKey('zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169')).toBeUndefined();
});

const document: JsonObject = {
  '@context': [CREDENTIALS_CONTEXT, BADGES_CONTEXT],
  id: 'urn:uuid:1',
  type: ['VerifiableCredential'],
};

test('makes canonical as the library’s own front does, in Node with the platform’s digest', async () => {
  const whole = await issue();
  const vectors = readdirSync(frozen).filter((name) => name.endsWith('.json'));
  const read = vectors.map((name) => JSON.parse(readFileSync(`${frozen}/${name}`, 'utf8')) as JsonObject);
  const { proof: _proof, ...list } = await listOf([1]);
  const { proof: _other, ...credential } = whole;
  for (const one of [document, whole, credential, list, ...read]) {
    const options = { safe: true, documentLoader: loadContext, algorithm: 'RDFC-1.0' as const };
    const expected = await jsonld.canonize(one as object, options as object).catch(() => 'refused');
    expect(await canonicalGraph(one).catch(() => 'refused')).toBe(expected);
  }
});

test.each<[string, JsonObject]>([
  ['a term', { grade: 'A' }],
  ['a type', { type: ['VerifiableCredential', 'Unheard'] }],
  ['an address that is not whole', { id: 'relative' }],
])('loses nothing silently: %s', async (_what, change) => {
  await expect(canonicalGraph({ ...document, ...change })).rejects.toThrow();
});

test('asks for no context that is not bundled, and names it', async () => {
  const asked = canonicalGraph({ ...document, '@context': [CREDENTIALS_CONTEXT, 'https://example.org/x'] });
  const error: unknown = await asked.catch((thrown: unknown) => thrown);
  const cause = (error as { details?: { cause?: unknown } }).details?.cause;
  expect(cause).toBeInstanceOf(ContextNotBundled);
  expect((cause as ContextNotBundled).address).toBe('https://example.org/x');
});

test('gives up on blank nodes that are tangled on purpose, at once', async () => {
  const achievement = Array.from({ length: 8 }, () => ({ type: ['Achievement'], name: 'x' }));
  const subject = Array.from({ length: 8 }, () => ({ type: ['AchievementSubject'], achievement }));
  const tangled = { ...document, credentialSubject: subject };
  await expect(canonicalGraph(tangled)).rejects.toThrow(/deep iterations/);
});
