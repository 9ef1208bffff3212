import { readPublicKey, writePublicKey } from './ed25519.ts';
import { readInstant } from './instants.ts';
import type { Bytes } from './multibase.ts';
import { asList, isObject, readPlainJson } from './plain-json.ts';
import type { Json, JsonObject } from './plain-json.ts';

/** A key of an issuer, as its host keeps it. Dates: `2026-11-27T09:30:00Z`. */
export interface IssuerKey {
  /** 32 bytes. */
  publicKey: Bytes;
  /** From when nothing more is signed with it. What it signed before stands. */
  retiredAt?: string | undefined;
  /** When it was found to be lost or stolen. Nothing signed with it can be told from a forgery, whatever its date. */
  compromisedAt?: string | undefined;
}

/** A key as a document publishes it. Dates: milliseconds since 1970 (UTC). */
export interface PublishedKey {
  id: string;
  controller: string;
  publicKey: Bytes;
  retiredAt: number | undefined;
  compromisedAt: number | undefined;
}

export interface IssuerDocument {
  id: string;
  /** Those that may sign credentials, now or in their time. */
  keys: PublishedKey[];
}

const CONTEXT = ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'];

/** The id of a key in its issuer's document. */
export function keyId(did: string, publicKey: Uint8Array): string {
  return `${did}#${writePublicKey(publicKey)}`;
}

/**
 * Writes `did.json`. Retired keys stay, and stay allowed, because what they signed stands: a retired key has `expires`,
 * a compromised one `revoked` (W3C, Controlled Identifiers 1.0, §2.2). The keys in use are named as did:key too, so
 * that they are known where the address is lost.
 */
export function writeDidDocument(did: string, keys: readonly IssuerKey[]): JsonObject {
  const inUse = keys.filter(
    ({ retiredAt, compromisedAt }) => retiredAt === undefined && compromisedAt === undefined,
  );
  return {
    '@context': CONTEXT,
    id: did,
    ...(inUse.length > 0 && {
      alsoKnownAs: inUse.map(({ publicKey }) => `did:key:${writePublicKey(publicKey)}`),
    }),
    verificationMethod: keys.map(({ publicKey, retiredAt, compromisedAt }) => ({
      id: keyId(did, publicKey),
      type: 'Multikey',
      controller: did,
      publicKeyMultibase: writePublicKey(publicKey),
      ...(retiredAt !== undefined && { expires: retiredAt }),
      ...(compromisedAt !== undefined && { revoked: compromisedAt }),
    })),
    assertionMethod: keys.map(({ publicKey }) => keyId(did, publicKey)),
  };
}

/** An optional date: `undefined` where absent, `false` where it is none. */
function readDate(value: Json | undefined): number | undefined | false {
  if (value === undefined) return undefined;
  return (typeof value === 'string' ? readInstant(value) : undefined) ?? false;
}

function readKey(method: Json): PublishedKey | undefined {
  if (!isObject(method)) return undefined;
  const { id, controller, publicKeyMultibase, type } = method;
  const [retiredAt, compromisedAt] = [readDate(method['expires']), readDate(method['revoked'])];
  if (typeof id !== 'string' || typeof controller !== 'string' || type !== 'Multikey') return undefined;
  const publicKey = typeof publicKeyMultibase === 'string' ? readPublicKey(publicKeyMultibase) : undefined;
  // A date that cannot be read might be that of a theft.
  if (!publicKey || retiredAt === false || compromisedAt === false) return undefined;
  return { id, controller, publicKey, retiredAt, compromisedAt };
}

/**
 * Reads a `did.json`: its Ed25519 keys that stand in `assertionMethod`. Keys of other kinds are passed over. Nothing
 * where it is no such document. Never throws.
 */
export function readDidDocument(value: unknown): IssuerDocument | undefined {
  const read = readPlainJson(value);
  if (!('document' in read)) return undefined;
  const { id, verificationMethod, assertionMethod } = read.document;
  if (typeof id !== 'string' || id === '') return undefined;
  const allowed = asList(assertionMethod);
  const keys = asList(verificationMethod).flatMap((method) => readKey(method) ?? []);
  return { id, keys: keys.filter((key) => allowed.includes(key.id)) };
}
