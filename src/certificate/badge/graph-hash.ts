import jsonld from 'jsonld';
import { sha256 } from '@noble/hashes/sha2.js';
import { loadContext } from './contexts.ts';
import { writeHex } from './multibase.ts';
import type { Bytes } from './multibase.ts';
import type { JsonObject } from './plain-json.ts';

/** SHA-256 as the canonical form asks for it. Its own would be crypto.subtle, which is absent on plain http. */
class Digest {
  readonly #hash = sha256.create();
  readonly #encoder = new TextEncoder();
  update(text: string): void {
    this.#hash.update(this.#encoder.encode(text));
  }
  digest(): string {
    return writeHex(this.#hash.digest());
  }
}

/** What the types of jsonld do not know yet: options that reach rdf-canonize. */
type Canonize = (document: object, options: object) => Promise<string>;
const canonize = jsonld.canonize as unknown as Canonize;

/**
 * A document's graph as canonical N-Quads (RDFC-1.0). Rejects where a term, type or address would be lost (`safe`),
 * where a context is not bundled, and where blank nodes are tangled on purpose: the work is at most one deep comparison
 * for each of them.
 */
export function canonicalGraph(document: JsonObject): Promise<string> {
  return canonize(document, {
    safe: true,
    rdfDirection: null,
    documentLoader: loadContext,
    canonizeOptions: {
      algorithm: 'RDFC-1.0',
      maxWorkFactor: 1,
      createMessageDigest: () => new Digest(),
    },
  });
}

/** SHA-256 (32 bytes) of a document's canonical graph. Rejects as `canonicalGraph` does. */
export async function hashGraph(document: JsonObject): Promise<Bytes> {
  return Uint8Array.from(sha256(new TextEncoder().encode(await canonicalGraph(document))));
}
