import ContextResolver from 'jsonld/lib/ContextResolver.js';
import context from 'jsonld/lib/context.js';
import events from 'jsonld/lib/events.js';
import expansion from 'jsonld/lib/expand.js';
import deserialization from 'jsonld/lib/toRdf.js';
import RDFC10 from 'rdf-canonize/lib/RDFC10.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { loadContext } from './contexts.ts';
import { bytesToHex } from '@noble/hashes/utils.js';
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
    return bytesToHex(this.#hash.digest());
  }
}

/** The bundled contexts once they are worked through, by address. */
const sharedCache = new Map<string, unknown>();

/**
 * The RDF of a document. What `jsonld.toRDF` does, from the same parts: the whole library cannot be taken apart by a
 * bundler, and compaction, framing and loaders are a quarter of what verifying weighs. A test holds it to `jsonld.canonize`.
 */
async function readGraph(document: JsonObject): Promise<readonly object[]> {
  const options = {
    base: '',
    keepFreeFloatingNodes: false,
    produceGeneralizedRdf: false,
    rdfDirection: null,
    documentLoader: loadContext,
    contextResolver: new ContextResolver({ sharedCache }),
    eventHandler: events.setupEventHandler({ options: { safe: true } }),
  };
  const activeCtx = context.getInitialContext(options);
  const expanded = await expansion.expand({ activeCtx, element: structuredClone(document), options });
  const nodes = expanded === null ? [] : [expanded].flat();
  return deserialization.toRDF(nodes, options);
}

/**
 * A document's graph as canonical N-Quads (RDFC-1.0). Rejects where a term, type or address would be lost (`safe`),
 * where a context is not bundled, and where blank nodes are tangled on purpose: the work is at most one deep comparison
 * for each of them.
 */
export async function canonicalGraph(document: JsonObject): Promise<string> {
  const canonical = new RDFC10({ maxWorkFactor: 1, createMessageDigest: () => new Digest() });
  return canonical.main(await readGraph(document));
}

/** SHA-256 (32 bytes) of a document's canonical graph. Rejects as `canonicalGraph` does. */
export async function hashGraph(document: JsonObject): Promise<Bytes> {
  return Uint8Array.from(sha256(new TextEncoder().encode(await canonicalGraph(document))));
}
