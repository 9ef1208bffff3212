import { sha256 } from '@noble/hashes/sha2.js';

/** Where a file of ours names itself: two strings of 16 bytes, as hexadecimal digits. */
const NAME_PLACE = /\/ID \[<([0-9a-f]{32})> <([0-9a-f]{32})>\]/u;
/** The trailer stands in the last bytes of the file, and is far shorter than this. */
const TRAILER_BYTES = 600;
const ZERO = '0'.charCodeAt(0);

/** Where the two halves of the name stand, and what they say; nothing where the file names itself in no way of ours. */
function findName(bytes: Uint8Array): { at: [number, number]; name: string } | undefined {
  const from = Math.max(0, bytes.length - TRAILER_BYTES);
  const trailer = latin(bytes.subarray(from));
  const found = NAME_PLACE.exec(trailer);
  if (!found?.[1] || !found[2]) return undefined;
  const first = from + found.index + '/ID [<'.length;
  return { at: [first, first + 32 + '> <'.length], name: found[1] + found[2] };
}

/** Bytes as text, one character each. */
export function latin(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

/** The digest of a file whose name is all noughts, as hexadecimal digits. */
function digestNameless(bytes: Uint8Array, at: [number, number]): string {
  const nameless = bytes.slice();
  for (const start of at) nameless.fill(ZERO, start, start + 32);
  return Array.from(sha256(nameless), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Names a file after its own content, so that a change of any byte shows. It protects against accidents, not against a
 * forger, who can name a file anew. Throws where the file has no place for a name, which is a bug.
 */
export function sealFile(bytes: Uint8Array): Uint8Array {
  const place = findName(bytes);
  if (!place) throw new Error('The file has no /ID to be named by.');
  const digest = digestNameless(bytes, place.at);
  const sealed = bytes.slice();
  place.at.forEach((start, half) => {
    for (let index = 0; index < 32; index += 1) sealed[start + index] = digest.charCodeAt(half * 32 + index);
  });
  return sealed;
}

/** Whether every byte of a sealed file is as it was. */
export function isSealWhole(bytes: Uint8Array): boolean {
  const place = findName(bytes);
  return place !== undefined && digestNameless(bytes, place.at) === place.name;
}
