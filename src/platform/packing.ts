import { steadyPace } from './pace.ts';

/** gzip (RFC 1952) for files, bare deflate (RFC 1951) for links. Browsers have them since 2023, some only the first. */
type Packing = 'gzip' | 'deflate-raw';

/** Deflate grows a byte to a thousand at most: what comes of one piece is a few megabytes. */
const PIECE = 4096;

/**
 * Something in small pieces: a browser packs or unpacks a piece whole before anyone can say that it is enough, and goes
 * on from piece to piece without a pause unless it is given one.
 */
function streamOf<T extends { length: number }>(
  whole: T,
  cut: (from: number, to: number) => T,
): ReadableStream<T> {
  const pace = steadyPace();
  let from = 0;
  return new ReadableStream({
    async pull(controller) {
      if (from >= whole.length) return controller.close();
      if (pace.isDue()) await pace.rest();
      controller.enqueue(cut(from, from + PIECE));
      from += PIECE;
    },
  });
}

/** Packs a text; nothing where this browser cannot. The page stays alive meanwhile: nothing takes the text whole. */
export async function packText(text: string, packing: Packing): Promise<Blob | undefined> {
  try {
    const pieces = streamOf(text, (from, to) => text.slice(from, to));
    // A letter that is cut in two is put together again there.
    const packed = pieces.pipeThrough(new TextEncoderStream()).pipeThrough(new CompressionStream(packing));
    return await new Response(packed).blob();
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
    const whole = new Uint8Array(await packed.arrayBuffer());
    const pieces = streamOf(whole, (from, to) => whole.subarray(from, to));
    const reader = pieces.pipeThrough(unpacking).getReader();
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
