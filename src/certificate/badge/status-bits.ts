import { readBase64Url, writeBase64Url } from '../../kernel/base64url.ts';
import type { Bytes } from './multibase.ts';

/** The fewest entries a list may have, so that an index says nothing. Source: W3C, Bitstring Status List 1.0, §2.2. */
export const LIST_ENTRIES = 131_072;

/** The longest list that is unpacked: 8 million entries. */
const MOST_BYTES = 1_048_576;
const MOST_TEXT = 1_500_000;

/** A list in which nothing is set: 16 KiB. */
export function emptyList(): Bytes {
  return new Uint8Array(LIST_ENTRIES / 8);
}

/** The list with one entry set, as a new one. Index 0 is the leftmost bit. An index beyond the end is a bug. */
export function setStatus(bits: Uint8Array, index: number): Bytes {
  if (!Number.isInteger(index) || index < 0 || index >= bits.length * 8) {
    throw new RangeError(`setStatus: no entry ${String(index)}`);
  }
  const changed = Uint8Array.from(bits);
  const at = Math.floor(index / 8);
  changed[at] = (changed[at] ?? 0) | (0x80 >> (index % 8));
  return changed;
}

/** Whether an entry is set; undefined beyond the end of the list. */
export function readStatus(bits: Uint8Array, index: number): boolean | undefined {
  const byte = bits[Math.floor(index / 8)];
  return byte === undefined ? undefined : (byte & (0x80 >> (index % 8))) !== 0;
}

/** What comes out of a stream, up to a limit; undefined beyond it. */
async function readAll(stream: ReadableStream<Uint8Array>, mostBytes: number): Promise<Bytes | undefined> {
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > mostBytes) {
      await reader.cancel();
      return undefined;
    }
    parts.push(next.value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** A list as credentials hold it: gzip, base64url, with the multibase prefix `u`. */
export async function packStatus(bits: Bytes): Promise<string> {
  const packed = await readAll(
    new Blob([bits]).stream().pipeThrough(new CompressionStream('gzip')),
    MOST_BYTES,
  );
  return 'u' + writeBase64Url(packed ?? new Uint8Array());
}

/**
 * Unpacks such a list. Nothing where it is none, has fewer entries than it must, would unpack to more than 1 MiB, or
 * where this browser cannot unpack gzip (before 2023). Never throws.
 */
export async function unpackStatus(text: string): Promise<Bytes | undefined> {
  const packed = text.startsWith('u') && text.length <= MOST_TEXT ? readBase64Url(text.slice(1)) : undefined;
  if (!packed) return undefined;
  try {
    const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
    const bits = await readAll(unpacked, MOST_BYTES);
    return bits && bits.length * 8 >= LIST_ENTRIES ? bits : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Draws an entry that no credential has yet, each as likely as any other. Nothing where half of them are taken, so that
 * a new list is begun while indexes still say nothing.
 */
export function drawStatusIndex(taken: ReadonlySet<number>, entries = LIST_ENTRIES): number | undefined {
  if (taken.size * 2 > entries) return undefined;
  for (;;) {
    const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
    const index = drawn % entries;
    // The last, incomplete round of a 32-bit number would favour low entries.
    const isFair = drawn < Math.floor(2 ** 32 / entries) * entries;
    if (isFair && !taken.has(index)) return index;
  }
}
