import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { readDidDocument, writeDidDocument } from '../certificate/badge/did-document.ts';
import type { IssuerKey, PublishedKey } from '../certificate/badge/did-document.ts';
import { sayFingerprint } from '../certificate/badge/ed25519.ts';
import { writeInstant } from '../certificate/badge/instants.ts';
import type { IssuedRow } from '../certificate/badge/issue-credential.ts';
import type { JsonObject } from '../certificate/badge/plain-json.ts';
import type { SigningKey } from '../certificate/badge/proof.ts';
import { emptyList } from '../certificate/badge/status-bits.ts';
import { findStatusList, writeStatusList } from '../certificate/badge/status-list.ts';
import type { KnownIssuers } from '../certificate/badge/verify-credential.ts';
import { identityOf, issuerFile, readIfThere } from '../loader/issuer.ts';
import type { IssuerIdentity } from '../loader/issuer.ts';
import { readSite } from '../loader/site.ts';
import { Refusal } from './issuer-words.ts';

/** An issuer's public files in `content/issuer/`, read and found right. */
export interface IssuerFolder extends IssuerIdentity {
  root: string;
  /** All keys, the oldest first. */
  keys: PublishedKey[];
  /** The one that signs now; nothing before the first and after the last. */
  inUse: PublishedKey | undefined;
  /** What a verifier knows of this issuer alone. */
  known: KnownIssuers;
  issued: IssuedRow[];
}

const HEADER = 'entry,sha256,issued';
const ROW = /^(\d{1,8}),([0-9a-f]{64}),(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z)$/;
/** How long a status list is good for: verifiers say that it is old after that. */
const LIST_DAYS_MS = 90 * 86_400_000;

function readJson(path: string): unknown {
  const text = readIfThere(path);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal('issuer/unreadable', path);
  }
}

function readIssued(path: string): IssuedRow[] {
  const [header, ...lines] = (readIfThere(path) ?? `${HEADER}\n`).trimEnd().split('\n');
  const rows = lines.map((line): IssuedRow => {
    const [, entry = '', sha256 = '', issuedAt = ''] = ROW.exec(line) ?? [];
    return { index: Number(entry), sha256, issuedAt };
  });
  if (header !== HEADER || rows.some(({ sha256 }) => sha256 === ''))
    throw new Refusal('issuer/unreadable', path);
  return rows;
}

/** Reads a host's issuer files; a host without any has no keys. Throws a `Refusal` where something is not right. */
export function readIssuerFolder(root: string): IssuerFolder {
  const { site } = readSite(root);
  const identity = identityOf(site);
  if (!identity) throw new Refusal('issuer/no-address', `${root}/site.yaml`, site.url);
  const path = issuerFile.document(root);
  const written = readJson(path);
  const document = readDidDocument(written);
  if (written !== undefined && !document) throw new Refusal('issuer/unreadable', path);
  if (document && document.id !== identity.did) throw new Refusal('issuer/other-address', path, document.id);
  const keys = document?.keys ?? [];
  const list = readJson(issuerFile.statusList(root));
  return {
    ...identity,
    root,
    keys,
    inUse: keys.find(
      ({ retiredAt, compromisedAt }) => retiredAt === undefined && compromisedAt === undefined,
    ),
    known: { documents: document ? [written] : [], statusLists: list === undefined ? [] : [list] },
    issued: readIssued(issuerFile.issued(root)),
  };
}

/** Writes a file whole or not at all. */
function replaceFile(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.part`, text);
  renameSync(`${path}.part`, path);
}

const writeJson = (path: string, value: JsonObject): void =>
  replaceFile(path, JSON.stringify(value, null, 2) + '\n');

/** A key as a document writes it again. */
export function keepKey({ publicKey, retiredAt, compromisedAt }: PublishedKey): IssuerKey {
  const moment = (at: number | undefined): string | undefined =>
    at === undefined ? undefined : writeInstant(at);
  return { publicKey, retiredAt: moment(retiredAt), compromisedAt: moment(compromisedAt) };
}

/** Writes `did.json` with these keys. */
export function writeKeys({ root, did }: IssuerFolder, keys: readonly IssuerKey[]): void {
  writeJson(issuerFile.document(root), writeDidDocument(did, keys));
}

/**
 * The withdrawals so far: none set before the first list. Throws a `Refusal` where the list there is was not signed by a
 * key of this issuer, because signing it again would bless whatever changed it. A list of a key that has ended since is
 * read here, and here only: it lies in the host's own version control, and withdrawals must outlive a theft.
 */
export async function readBits({
  root,
  did,
  list,
  keys,
  known,
}: IssuerFolder): Promise<Uint8Array<ArrayBuffer>> {
  if (known.statusLists.length === 0) return emptyList();
  const before = keys.map(({ publicKey }) => ({ publicKey }));
  const found = await findStatusList(list, did, { ...known, documents: [writeDidDocument(did, before)] });
  if (!found) throw new Refusal('issuer/unreadable', issuerFile.statusList(root));
  return found.bits;
}

/** Signs the list of withdrawals and writes it. `now`: milliseconds since 1970 (UTC). */
export async function writeBits(
  { root, did, list }: IssuerFolder,
  bits: Uint8Array<ArrayBuffer>,
  key: SigningKey,
  now: number,
): Promise<void> {
  const dates = { validFrom: writeInstant(now), validUntil: writeInstant(now + LIST_DAYS_MS) };
  writeJson(issuerFile.statusList(root), await writeStatusList({ address: list, did, bits, ...dates }, key));
}

/** Adds a line to the register. Done before a credential is handed out, so that none is ever unknown to its issuer. */
export function recordIssued({ root, issued }: IssuerFolder, row: IssuedRow): void {
  const lines = [...issued, row].map(
    ({ index, sha256, issuedAt }) => `${String(index)},${sha256},${issuedAt}`,
  );
  replaceFile(issuerFile.issued(root), [HEADER, ...lines, ''].join('\n'));
}

/** The fingerprint of a key, as it is printed and compared. */
export const fingerprintOf = ({ publicKey }: Pick<PublishedKey, 'publicKey'>): string =>
  sayFingerprint(publicKey);
