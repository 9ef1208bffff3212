import { writeBase64Url } from '../kernel/base64url.ts';
import { canonicalJson } from '../kernel/canonical.ts';
import { sha256Bytes } from '../kernel/sha256.ts';
import type { EvidenceEvent } from './evidence.ts';

const LETTERS = 22;

/**
 * The name of one answered attempt or assessment that a learning platform is told as it happens: the first 22 letters of
 * the SHA-256 of its canonical JSON in base64url, 132 bits. What the platform noted then, nobody can write afterwards.
 */
export function anchorOf(event: EvidenceEvent): string {
  return writeBase64Url(sha256Bytes(canonicalJson(event))).slice(0, LETTERS);
}
