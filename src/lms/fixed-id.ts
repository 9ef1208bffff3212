import { sha256Bytes } from '../kernel/sha256.ts';

/**
 * The UUID of a name: the same name gives the same one, so that what is told twice is told once. The first 16 bytes of its
 * SHA-256, marked as version 5: RFC 9562 would have 8 there, but record stores of 2013 to 2023 check for 1 to 5.
 */
export function fixedId(name: string): string {
  const bytes = sha256Bytes(name).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
