import { scryptAsync } from '@noble/hashes/scrypt.js';
import { publicKeyOf, readPublicKey, writePublicKey } from './ed25519.ts';
import { readBase64Url, writeBase64Url } from '../../kernel/base64url.ts';
import type { Bytes } from './multibase.ts';
import { isObject, readPlainJson } from './plain-json.ts';
import type { JsonObject } from './plain-json.ts';

const FORMAT = 'point-twelve-key-1';
/** The cost of one guess: 128 MiB and about a second. Source: OWASP, Password Storage Cheat Sheet, scrypt. */
const COST = 2 ** 17;
/** A file may not ask for more than 1 GiB. */
const [LEAST_COST, MOST_COST] = [2, 2 ** 20];
const BLOCK = 8;

/** The fewest signs of a passphrase: four or more words that nobody would guess. */
export const PASSPHRASE_LENGTH = 16;

/** Why a key file does not open. */
export type KeyRefusal = 'not-a-key-file' | 'wrong-passphrase';

async function cipherKey(passphrase: string, salt: Bytes, cost: number): Promise<CryptoKey> {
  // The same letters typed on another keyboard may be other code points.
  const raw = await scryptAsync(passphrase.normalize('NFKC'), salt, { N: cost, r: BLOCK, p: 1, dkLen: 32 });
  return crypto.subtle.importKey('raw', Uint8Array.from(raw), 'AES-GCM', false, ['encrypt', 'decrypt']);
}

const boundTo = (publicKey: string): Bytes => new TextEncoder().encode(`${FORMAT} ${publicKey}`);

/**
 * Seals a private key (32 bytes) with a passphrase: scrypt, then AES-256-GCM. The public key stands beside it and is
 * bound to it. `cost`: 2^17 unless a test wants less. Needs crypto.subtle.
 */
export async function sealKey(passphrase: string, privateKey: Uint8Array, cost = COST): Promise<JsonObject> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const publicKey = writePublicKey(publicKeyOf(privateKey));
  const key = await cipherKey(passphrase, salt, cost);
  const algorithm = { name: 'AES-GCM', iv, additionalData: boundTo(publicKey) };
  const sealed = await crypto.subtle.encrypt(algorithm, key, Uint8Array.from(privateKey));
  return {
    format: FORMAT,
    publicKeyMultibase: publicKey,
    scrypt: { cost, block: BLOCK, salt: writeBase64Url(salt) },
    aesGcm: { iv: writeBase64Url(iv), sealed: writeBase64Url(new Uint8Array(sealed)) },
  };
}

interface KeyFile {
  publicKey: string;
  cost: number;
  salt: Bytes;
  iv: Bytes;
  sealed: Bytes;
}

function readKeyFile(value: unknown): KeyFile | undefined {
  const plain = readPlainJson(value);
  if (!('document' in plain)) return undefined;
  const { format, publicKeyMultibase: publicKey, scrypt, aesGcm } = plain.document;
  if (format !== FORMAT || typeof publicKey !== 'string' || !isObject(scrypt) || !isObject(aesGcm))
    return undefined;
  const cost = typeof scrypt['cost'] === 'number' ? scrypt['cost'] : 0;
  const isPower = Number.isInteger(Math.log2(cost));
  const bytesIn = (from: JsonObject, name: string): Bytes | undefined =>
    typeof from[name] === 'string' ? readBase64Url(from[name]) : undefined;
  const [salt, iv, sealed] = [bytesIn(scrypt, 'salt'), bytesIn(aesGcm, 'iv'), bytesIn(aesGcm, 'sealed')];
  const isRight = isPower && cost >= LEAST_COST && cost <= MOST_COST && scrypt['block'] === BLOCK;
  if (!isRight || !salt || !iv || !sealed || !readPublicKey(publicKey)) return undefined;
  return { publicKey, cost, salt, iv, sealed };
}

/**
 * Opens a sealed key: the private key (32 bytes) and its public half as Multikey text. A refusal where the file is none,
 * or the passphrase is not the one it was sealed with (which a damaged file looks like too). Needs crypto.subtle.
 */
export async function openKey(
  passphrase: string,
  value: unknown,
): Promise<{ privateKey: Bytes; publicKey: Bytes } | { refusal: KeyRefusal }> {
  const file = readKeyFile(value);
  if (!file) return { refusal: 'not-a-key-file' };
  const key = await cipherKey(passphrase, file.salt, file.cost);
  const algorithm = { name: 'AES-GCM', iv: file.iv, additionalData: boundTo(file.publicKey) };
  try {
    const privateKey = new Uint8Array(await crypto.subtle.decrypt(algorithm, key, file.sealed));
    return { privateKey, publicKey: publicKeyOf(privateKey) };
  } catch {
    return { refusal: 'wrong-passphrase' };
  }
}
