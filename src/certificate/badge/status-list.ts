import { CREDENTIALS_CONTEXT } from './contexts.ts';
import { readInstant } from './instants.ts';
import { judgeProof } from './judge-proof.ts';
import type { KnownIssuers } from './judge-proof.ts';
import type { Bytes } from './multibase.ts';
import { asList, isObject, readPlainJson } from './plain-json.ts';
import type { JsonObject } from './plain-json.ts';
import { addProof } from './proof.ts';
import type { SigningKey } from './proof.ts';
import { readIssuer } from './read-credential.ts';
import { packStatus, readStatus, unpackStatus } from './status-bits.ts';

const TYPE = 'BitstringStatusListCredential';

/** What a status list is signed from. Moments: `2026-11-27T09:30:00Z`. */
export interface StatusListFacts {
  /** The address at which it is published, which is its id. */
  address: string;
  did: string;
  bits: Bytes;
  /** When it is signed, and until when it should be renewed. */
  validFrom: string;
  validUntil: string;
}

/** A signed list of withdrawals: itself a credential. Source: W3C, Bitstring Status List 1.0. */
export async function writeStatusList(facts: StatusListFacts, key: SigningKey): Promise<JsonObject> {
  const { address, did, bits, validFrom, validUntil } = facts;
  const list: JsonObject = {
    '@context': [CREDENTIALS_CONTEXT],
    id: address,
    type: ['VerifiableCredential', TYPE],
    issuer: did,
    validFrom,
    validUntil,
    credentialSubject: {
      id: `${address}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: await packStatus(bits),
    },
  };
  return addProof(list, key, validFrom);
}

/** A list as it was read. Moments: milliseconds since 1970 (UTC). */
export interface StatusList {
  address: string;
  bits: Bytes;
  validFrom: number;
  validUntil: number;
}

async function readList(
  value: unknown,
  issuerId: string,
  known: KnownIssuers,
): Promise<StatusList | undefined> {
  const plain = readPlainJson(value);
  if (!('document' in plain)) return undefined;
  const { document } = plain;
  const subject = document['credentialSubject'];
  const [from, until] = ['validFrom', 'validUntil'].map((key) => {
    const text = document[key];
    return typeof text === 'string' ? readInstant(text) : undefined;
  });
  const { id } = document;
  const isList = asList(document['type']).includes(TYPE) && readIssuer(document)?.id === issuerId;
  if (!isList || !isObject(subject) || typeof id !== 'string') return undefined;
  const isRevocation = subject['type'] === 'BitstringStatusList' && subject['statusPurpose'] === 'revocation';
  if (!isRevocation || from === undefined || until === undefined) return undefined;
  if ((await judgeProof(document, issuerId, known)).length > 0) return undefined;
  const encoded = subject['encodedList'];
  const bits = typeof encoded === 'string' ? await unpackStatus(encoded) : undefined;
  return bits && { address: id, bits, validFrom: from, validUntil: until };
}

/**
 * The newest list of that address among those that are pinned, if it is that issuer's and truly signed by them. Nothing
 * otherwise. Never throws.
 */
export async function findStatusList(
  address: string,
  issuerId: string,
  known: KnownIssuers,
): Promise<StatusList | undefined> {
  const held = known.statusLists.filter((list) => isObject(list) && list['id'] === address);
  const lists = await Promise.all(held.map((list) => readList(list, issuerId, known)));
  return lists
    .filter((list) => list !== undefined)
    .sort((a, b) => b.validFrom - a.validFrom)
    .at(0);
}

/** What a list says of one entry. `as at`: when the list was signed. */
export type StatusSaid = { is: 'revoked' | 'clear' | 'stale'; asAt: number } | { is: 'unknown' };

/** Reads one entry of a list at a moment (milliseconds since 1970, UTC). What is withdrawn stays so in a stale list. */
export function sayStatus(list: StatusList | undefined, index: number, now: number): StatusSaid {
  const isSet = list && readStatus(list.bits, index);
  if (!list || isSet === undefined) return { is: 'unknown' };
  if (isSet) return { is: 'revoked', asAt: list.validFrom };
  return { is: now > list.validUntil ? 'stale' : 'clear', asAt: list.validFrom };
}
