import { hashGraph } from './graph-hash.ts';
import { readInstant } from './instants.ts';
import { readBase58, writeBase58 } from './multibase.ts';
import type { Bytes } from './multibase.ts';
import { asList, isObject } from './plain-json.ts';
import type { JsonObject } from './plain-json.ts';
import { signBytes, verifyBytes } from './ed25519.ts';

const CRYPTOSUITE = 'eddsa-rdfc-2022';
/** The same suite under the name that its drafts gave it until 2023; nothing is signed with it here. */
const DRAFT_CRYPTOSUITE = 'eddsa-2022';
const FIELDS = [
  'type',
  'cryptosuite',
  'created',
  'verificationMethod',
  'proofPurpose',
  'proofValue',
] as const;

/** A key that can sign: where its public half is published, and its private half (32 bytes). */
export interface SigningKey {
  /** `did:web:…#z6Mk…`. */
  verificationMethod: string;
  privateKey: Uint8Array;
}

/** The one proof of a document, read. */
export interface Proof {
  verificationMethod: string;
  /** When it was signed, as the signer says: milliseconds since 1970 (UTC). */
  createdAt: number;
  signature: Bytes;
  /** Everything but the value: what is signed beside the document. */
  options: JsonObject;
}

/** Source: W3C, Data Integrity EdDSA Cryptosuites 1.0, §3.2: hash of the options, then of the document. */
async function hashForSigning(document: JsonObject, options: JsonObject): Promise<Bytes> {
  const context = document['@context'] ?? [];
  const [first, second] = await Promise.all([
    hashGraph({ '@context': context, ...options }),
    hashGraph(document),
  ]);
  return Uint8Array.from([...first, ...second]);
}

/**
 * A document with its proof. `createdAt`: `2026-11-27T09:30:00Z`. Rejects where the document has something that JSON-LD
 * would lose, because that is a bug of whoever wrote it.
 */
export async function addProof(
  document: JsonObject,
  key: SigningKey,
  createdAt: string,
): Promise<JsonObject> {
  const { verificationMethod, privateKey } = key;
  const options: JsonObject = {
    type: 'DataIntegrityProof',
    cryptosuite: CRYPTOSUITE,
    created: createdAt,
    verificationMethod,
    proofPurpose: 'assertionMethod',
  };
  const signature = signBytes(await hashForSigning(document, options), privateKey);
  return { ...document, proof: { ...options, proofValue: writeBase58(signature) } };
}

/** Reads a document's proof: exactly one, of the one suite, with no field that this copy does not know. */
export function readProof(document: JsonObject): { proof: Proof } | { fault: string } {
  const [written, ...others] = asList(document['proof']);
  if (!isObject(written) || others.length > 0) return { fault: 'proof' };
  const { proofValue, ...options } = written;
  const text = (field: string): string => (typeof written[field] === 'string' ? written[field] : '');
  const strange = Object.keys(written).find((key) => !FIELDS.some((field) => field === key));
  if (strange !== undefined) return { fault: `proof.${strange}` };
  const cryptosuite = options['cryptosuite'] === DRAFT_CRYPTOSUITE ? DRAFT_CRYPTOSUITE : CRYPTOSUITE;
  const fixed = { type: 'DataIntegrityProof', cryptosuite, proofPurpose: 'assertionMethod' };
  const wrong = Object.entries(fixed).find(([field, value]) => options[field] !== value);
  if (wrong) return { fault: `proof.${wrong[0]}` };
  const createdAt = readInstant(text('created'));
  if (createdAt === undefined) return { fault: 'proof.created' };
  const signature = readBase58(typeof proofValue === 'string' ? proofValue : '');
  if (signature?.length !== 64) return { fault: 'proof.proofValue' };
  const verificationMethod = text('verificationMethod');
  if (verificationMethod === '') return { fault: 'proof.verificationMethod' };
  return { proof: { verificationMethod, createdAt, signature, options } };
}

/** What came of checking a signature: `unreadable` where the document has something that its contexts do not know. */
export type SignatureCheck = 'holds' | 'fails' | 'unreadable';

/** Whether a document's proof was made with that key over exactly this document. Never throws. */
export async function checkProof(
  document: JsonObject,
  proof: Proof,
  publicKey: Bytes,
): Promise<SignatureCheck> {
  const { proof: _proof, ...signed } = document;
  try {
    const message = await hashForSigning(signed, proof.options);
    return (await verifyBytes(proof.signature, message, publicKey)) ? 'holds' : 'fails';
  } catch {
    return 'unreadable';
  }
}
