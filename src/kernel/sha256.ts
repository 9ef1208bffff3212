import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * SHA-256 of a text in UTF-8: 32 bytes. Source: FIPS 180-4. Plain code, because browsers keep `crypto.subtle` from pages on
 * plain http, which is how many intranets serve.
 */
export function sha256Bytes(text: string): Uint8Array {
  return sha256(utf8ToBytes(text));
}

/** The same in lower-case hexadecimal. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256Bytes(text));
}
