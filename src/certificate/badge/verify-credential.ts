import { judgeProof } from './judge-proof.ts';
import type { Found, KnownIssuers } from './judge-proof.ts';
import { sayDay } from '../measure-words.ts';
import { readPlainJson } from './plain-json.ts';
import type { JsonObject } from './plain-json.ts';
import { readContexts, readCredential } from './read-credential.ts';
import type { CredentialSays } from './read-credential.ts';
import { findingCodes, findingWords } from './report-words.ts';
import type { Finding } from './report-words.ts';
import { findStatusList, sayStatus } from './status-list.ts';

export type { KnownIssuers } from './judge-proof.ts';

/** How far this device's clock may be behind the issuer's: five minutes. */
const CLOCK_SLACK_MS = 300_000;

/** What came of verifying: data; `sayFinding` has the words. */
export interface CredentialReport {
  /** `genuine`: signed by an issuer that this copy knows, in force, not withdrawn. The others as in `Weight`. */
  verdict: 'genuine' | 'unconfirmed' | 'refused';
  /** Everything found, gravest first; empty where all holds. */
  findings: Finding[];
  /** What the credential says, true only where it is genuine. Nothing where it cannot be read. */
  says: CredentialSays | undefined;
  /** When the list that does not withdraw it was signed (milliseconds since 1970, UTC); nothing where none was read. */
  notRevokedAt: number | undefined;
}

function report(
  found: Found[],
  issuer: string,
  says?: CredentialSays,
  notRevokedAt?: number,
): CredentialReport {
  const findings = found
    .map(({ code, detail }) => ({ code, args: { detail, issuer } }))
    .sort((a, b) => findingCodes.indexOf(a.code) - findingCodes.indexOf(b.code));
  const weights = findings.map(({ code }) => findingWords[code].weight);
  const grave = weights.includes('refused') ? 'refused' : 'unconfirmed';
  const isGenuine = weights.every((weight) => weight === 'note');
  return { verdict: isGenuine ? 'genuine' : grave, findings, says, notRevokedAt };
}

function judgeDates({ validFrom, validUntil }: CredentialSays, now: number): Found[] {
  const found: Found[] = [];
  if (validUntil !== undefined && now > validUntil)
    found.push({ code: 'expired', detail: sayDay(validUntil, 0) });
  if (validFrom > now + CLOCK_SLACK_MS) found.push({ code: 'not-yet-valid', detail: sayDay(validFrom, 0) });
  return found;
}

async function judgeStatus(
  { status, issuer }: CredentialSays,
  known: KnownIssuers,
  now: number,
): Promise<{ found: Found[]; notRevokedAt?: number }> {
  if (status === undefined) return { found: [] };
  const list = status === 'unreadable' ? undefined : await findStatusList(status.list, issuer.id, known);
  const said = sayStatus(list, status === 'unreadable' ? 0 : status.index, now);
  switch (said.is) {
    case 'unknown':
      return { found: [{ code: 'status-unknown', detail: '' }] };
    case 'revoked':
      return { found: [{ code: 'revoked', detail: '' }] };
    case 'stale':
      return { found: [{ code: 'status-stale', detail: sayDay(said.asAt, 0) }], notRevokedAt: said.asAt };
    case 'clear':
      return { found: [], notRevokedAt: said.asAt };
    default:
      return said satisfies never;
  }
}

/** Of an issuer who was only asked, nobody has said whose address that is. */
function judgeIssuer({ issuer }: CredentialSays, known: KnownIssuers): Found[] {
  const address = known.visited?.get(issuer.id);
  return address === undefined ? [] : [{ code: 'issuer-visited', detail: address }];
}

async function verifyDocument(
  document: JsonObject,
  known: KnownIssuers,
  now: number,
): Promise<CredentialReport> {
  const contexts = readContexts(document);
  if ('fault' in contexts) return report([{ code: 'bad-form', detail: contexts.fault }], '');
  if (contexts.unknown.length > 0) {
    return report([{ code: 'unknown-context', detail: contexts.unknown.join(', ') }], '');
  }
  const read = readCredential(document);
  if ('fault' in read) return report([{ code: 'bad-form', detail: read.fault }], '');
  const { says } = read;
  const signed = await judgeProof(document, says.issuer.id, known);
  if (signed.some(({ code }) => code === 'bad-form')) return report(signed, says.issuer.id);
  // Of an issuer whom this copy does not know, it has no list either: one reason is enough.
  const isKnown = !signed.some(({ code }) => code === 'issuer-unknown');
  const { found, notRevokedAt } = isKnown ? await judgeStatus(says, known, now) : { found: [] };
  const visited = isKnown ? judgeIssuer(says, known) : [];
  const all = [...signed, ...visited, ...judgeDates(says, now), ...found];
  return report(all, says.issuer.id, says, notRevokedAt);
}

/**
 * Verifies an Open Badges 3.0 credential against the issuers that this copy knows, at a moment (milliseconds since 1970,
 * UTC). `value` is whatever JSON was parsed to; the caller has refused more than 5 MB of text. Asks no network. Never
 * throws: whatever is wrong with the value is a finding.
 */
export async function verifyCredential(
  value: unknown,
  known: KnownIssuers,
  now: number,
): Promise<CredentialReport> {
  const plain = readPlainJson(value);
  if ('fault' in plain) return report([{ code: 'bad-form', detail: plain.fault }], '');
  try {
    return await verifyDocument(plain.document, known, now);
  } catch {
    return report([{ code: 'bad-form', detail: '' }], '');
  }
}
