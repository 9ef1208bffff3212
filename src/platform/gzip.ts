const GZIP_FIRST_BYTES = [0x1f, 0x8b];

async function pump(
  bytes: Uint8Array<ArrayBuffer>,
  by: GenericTransformStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(by);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** A text as gzip; plain UTF-8 where the browser cannot compress. */
export async function squeeze(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new TextEncoder().encode(text);
  return 'CompressionStream' in globalThis ? await pump(bytes, new CompressionStream('gzip')) : bytes;
}

/** The text that `squeeze` was given; nothing where the bytes are damaged, or compressed and the browser cannot read that. */
export async function unsqueeze(bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  const isGzip = GZIP_FIRST_BYTES.every((byte, index) => bytes[index] === byte);
  try {
    const plain = isGzip ? await pump(bytes, new DecompressionStream('gzip')) : bytes;
    return new TextDecoder().decode(plain);
  } catch {
    return undefined;
  }
}
