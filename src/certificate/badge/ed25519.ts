import { bytesToHex } from '@noble/hashes/utils.js';
import { getPublicKey, hashes, sign, verify } from '@noble/ed25519';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { readBase58, writeBase58 } from './multibase.ts';
import type { Bytes } from './multibase.ts';

// Given by hand, because the library would ask crypto.subtle, which is absent on plain http.
hashes.sha512 = sha512;

const KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;
/** The multicodec of an Ed25519 public key, 0xed, as a variable-length number. */
const PUBLIC_KEY_PREFIX = [0xed, 0x01] as const;

/** The public half (32 bytes) of a private key (32 bytes, the seed of RFC 8032). */
export function publicKeyOf(privateKey: Uint8Array): Bytes {
  return Uint8Array.from(getPublicKey(privateKey));
}

/** Signs as RFC 8032 says: 64 bytes, the same for the same key and message. */
export function signBytes(message: Uint8Array, privateKey: Uint8Array): Bytes {
  return Uint8Array.from(sign(message, privateKey));
}

/** Verifies in JavaScript, where the browser has no Ed25519 of its own or the page no secure context. Never throws. */
export function verifyByNoble(signature: Bytes, message: Bytes, publicKey: Bytes): boolean {
  try {
    // Strict, as RFC 8032 says and browsers do.
    return verify(signature, message, publicKey, { zip215: false });
  } catch {
    return false;
  }
}

/** Verifies with the browser's own Ed25519 (Safari 17, Firefox 129, Chrome 137); undefined where there is none. */
export async function verifyByWebCrypto(
  signature: Bytes,
  message: Bytes,
  publicKey: Bytes,
): Promise<boolean | undefined> {
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle;
  try {
    const key = await subtle?.importKey('raw', publicKey, 'Ed25519', false, ['verify']);
    return subtle && key && (await subtle.verify('Ed25519', key, signature, message));
  } catch {
    return undefined;
  }
}

/** Whether a signature (64 bytes) over the message is that key's (32 bytes). Never throws. */
export async function verifyBytes(signature: Bytes, message: Bytes, publicKey: Bytes): Promise<boolean> {
  if (signature.length !== SIGNATURE_BYTES || publicKey.length !== KEY_BYTES) return false;
  return (
    (await verifyByWebCrypto(signature, message, publicKey)) ?? verifyByNoble(signature, message, publicKey)
  );
}

/** A public key as Multikey text, `z6Mk…`. */
export function writePublicKey(publicKey: Uint8Array): string {
  return writeBase58(Uint8Array.from([...PUBLIC_KEY_PREFIX, ...publicKey]));
}

/** The 32 bytes of Multikey text; nothing where it is no Ed25519 public key. */
export function readPublicKey(text: string): Bytes | undefined {
  const bytes = readBase58(text);
  const isKey =
    bytes?.length === KEY_BYTES + PUBLIC_KEY_PREFIX.length &&
    PUBLIC_KEY_PREFIX.every((byte, at) => bytes[at] === byte);
  return isKey ? bytes.slice(PUBLIC_KEY_PREFIX.length) : undefined;
}

/** How many of a key's 32 bytes of SHA-256 are printed: 128 bits, which nobody can match on purpose. */
const FINGERPRINT_BYTES = 16;

/** What people compare of a key, on paper or by telephone: eight groups of four hexadecimal digits. */
export function sayFingerprint(publicKey: Uint8Array): string {
  const digits = bytesToHex(sha256(publicKey).subarray(0, FINGERPRINT_BYTES));
  return digits.match(/.{4}/g)?.join(' ') ?? '';
}
