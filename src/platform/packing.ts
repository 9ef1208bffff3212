import { steadyPace } from './pace.ts';

/** gzip (RFC 1952) for files, bare deflate (RFC 1951) for links. Browsers have them since 2023, some only the first. */
type Packing = 'gzip' | 'deflate-raw';

/** Deflate grows a byte to a thousand at most: what comes of one piece is a few megabytes. */
const PIECE_BYTES = 4096;

/**
 * The bytes of a blob in small pieces: a browser packs or unpacks a piece whole before anyone can say that it is enough,
 * and goes on from piece to piece without a pause unless it is given one.
 */
async function streamOf(blob: Blob): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const pace = steadyPace();
  let from = 0;
  return new ReadableStream({
    async pull(controller) {
      if (from >= bytes.length) return controller.close();
      if (pace.isDue()) await pace.rest();
      controller.enqueue(bytes.subarray(from, from + PIECE_BYTES));
      from += PIECE_BYTES;
    },
  });
}

/** Packs a text; nothing where this browser cannot. The page stays alive meanwhile. */
export async function packText(text: string, packing: Packing): Promise<Blob | undefined> {
  try {
    const packer = new CompressionStream(packing);
    return await new Response((await streamOf(new Blob([text]))).pipeThrough(packer)).blob();
  } catch {
    return undefined;
  }
}

/** What came out: the text as far as it went, and whether the packing was whole. */
type Unpacked = { kind: 'text'; text: string; isWhole: boolean } | { kind: 'too-large' } | { kind: 'absent' };

/** Unpacks, and stops inside the stream as soon as more than `limitBytes` came out. Never throws. */
export async function unpackText(packed: Blob, packing: Packing, limitBytes: number): Promise<Unpacked> {
  let unpacking: DecompressionStream;
  try {
    unpacking = new DecompressionStream(packing);
  } catch {
    return { kind: 'absent' };
  }
  // Only what is not too large is worth turning into text.
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const decode = (): Promise<string> => new Blob(parts).text();
  let bytes = 0;
  try {
    const reader = (await streamOf(packed)).pipeThrough(unpacking).getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      bytes += next.value.length;
      if (bytes > limitBytes) {
        await reader.cancel();
        return { kind: 'too-large' };
      }
      parts.push(next.value);
    }
    return { kind: 'text', text: await decode(), isWhole: true };
  } catch {
    return { kind: 'text', text: await decode(), isWhole: false };
  }
}

/** Whether bytes begin as gzip does. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}
