import { readDidDocument } from './did-document.ts';
import type { IssuerDocument, PublishedKey } from './did-document.ts';
import type { JsonObject } from './plain-json.ts';
import { checkProof, readProof } from './proof.ts';
import type { FindingCode } from './report-words.ts';
import { sayDay } from '../measure-words.ts';

/**
 * Whom this copy knows: the documents (`did.json`) and status lists that were pinned when it was built, and those that
 * issuers gave when somebody had them asked. Nothing else ever says which key is whose.
 */
export interface KnownIssuers {
  documents: readonly unknown[];
  statusLists: readonly unknown[];
  /** Of issuers that were not pinned, only asked: id → address. Nobody has said whose address that is. */
  visited?: ReadonlyMap<string, string>;
}

/** What was found, and what its words need. */
export interface Found {
  code: FindingCode;
  /** As in `FindingArgs`. */
  detail: string;
}

const earliest = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);

/**
 * What all documents of an issuer say together, nothing where there is none: a key stands as the first of them has it, and
 * has ended by the earliest date that any has for it.
 */
function joinDocuments(id: string, documents: readonly unknown[]): IssuerDocument | undefined {
  const own = documents.flatMap((value) => {
    const document = readDidDocument(value);
    return document?.id === id ? [document] : [];
  });
  const keys = new Map<string, PublishedKey>();
  for (const key of own.flatMap((document) => document.keys)) {
    const before = keys.get(key.id) ?? key;
    keys.set(key.id, {
      ...before,
      retiredAt: earliest(before.retiredAt, key.retiredAt),
      compromisedAt: earliest(before.compromisedAt, key.compromisedAt),
    });
  }
  return own.length > 0 ? { id, keys: [...keys.values()] } : undefined;
}

/** The key that a proof names, if its issuer lists it and holds it; or what stands against that. */
function findKey(issuer: IssuerDocument, method: string): { key: PublishedKey } | { found: Found } {
  const key = issuer.keys.find(({ id }) => id === method);
  const [owner = ''] = method.split('#');
  if (key?.controller === issuer.id) return { key };
  if (key) return { found: { code: 'issuer-mismatch', detail: key.controller } };
  return { found: { code: owner === issuer.id ? 'key-not-in-did' : 'issuer-mismatch', detail: owner } };
}

/**
 * Judges who signed a document: its one proof, by a key that the pinned document of this issuer lists. Nothing in the
 * list: it holds. A signature is checked with that key alone; of an unknown issuer it is not checked at all.
 */
export async function judgeProof(
  document: JsonObject,
  issuerId: string,
  known: KnownIssuers,
): Promise<Found[]> {
  const read = readProof(document);
  if ('fault' in read) return [{ code: 'bad-form', detail: read.fault }];
  const { proof } = read;
  const issuer = joinDocuments(issuerId, known.documents);
  if (!issuer) return [{ code: 'issuer-unknown', detail: '' }];
  const result = findKey(issuer, proof.verificationMethod);
  if ('found' in result) return [result.found];
  const { publicKey, retiredAt, compromisedAt } = result.key;
  const check = await checkProof(document, proof, publicKey);
  if (check === 'unreadable') return [{ code: 'bad-form', detail: '' }];
  const found: Found[] = check === 'holds' ? [] : [{ code: 'bad-signature', detail: '' }];
  if (compromisedAt !== undefined) found.push({ code: 'key-compromised', detail: sayDay(compromisedAt, 0) });
  if (retiredAt !== undefined && proof.createdAt >= retiredAt) {
    found.push({ code: 'key-retired-before', detail: sayDay(retiredAt, 0) });
  }
  return found;
}
