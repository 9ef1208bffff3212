import { CREDENTIALS_CONTEXT, OLDER_CREDENTIALS_CONTEXT, isBundledContext } from './contexts.ts';
import { readInstant } from './instants.ts';
import { readObservation } from './observation.ts';
import type { Observation } from './observation.ts';
import { asList, isObject } from './plain-json.ts';
import type { Json, JsonObject } from './plain-json.ts';

/** What a credential says of itself. Moments: milliseconds since 1970 (UTC). Texts are the writer's, as long as they like. */
export interface CredentialSays {
  id: string;
  issuer: { id: string; name: string };
  validFrom: number;
  validUntil: number | undefined;
  /** When the work is said to have been done. */
  awardedAt: number | undefined;
  /** The learner's names or other identifiers, as they stand. Empty where the credential names them by `id` only. */
  learner: { type: string; value: string; isHashed: boolean }[];
  achievement: { id: string; name: string; description: string; narrative: string };
  results: { name: string; value: string }[];
  /** All evidence but the observation. */
  evidence: { id: string; name: string; genre: string }[];
  observation: Observation | undefined;
  /** Where to see whether it was revoked; `unreadable` where it says so in a way that this copy does not know. */
  status: { list: string; index: number } | 'unreadable' | undefined;
}

/** Thrown inside this file only, with the path of what is not as it must be. */
class Fault extends Error {}

const textIn = (from: JsonObject, key: string): string => (typeof from[key] === 'string' ? from[key] : '');
const objectsIn = (from: JsonObject, key: string): JsonObject[] => asList(from[key]).filter(isObject);

function need(from: JsonObject, key: string, path: string): string {
  const text = textIn(from, key);
  if (text === '') throw new Fault(path + key);
  return text;
}

function needObject(value: Json | undefined, path: string): JsonObject {
  if (!isObject(value)) throw new Fault(path);
  return value;
}

function momentIn(from: JsonObject, key: string): number | undefined {
  if (from[key] === undefined) return undefined;
  const at = readInstant(textIn(from, key));
  if (at === undefined) throw new Fault(key);
  return at;
}

function checkTypes(of: JsonObject, path: string, ...sets: string[][]): void {
  const types = asList(of['type']);
  const isAll = sets.every((set) => set.some((type) => types.includes(type)));
  if (!isAll) throw new Fault(`${path}type`);
}

function readStatusEntry(document: JsonObject): CredentialSays['status'] {
  const [entry, ...others] = asList(document['credentialStatus']);
  if (entry === undefined) return undefined;
  if (!isObject(entry) || others.length > 0) return 'unreadable';
  const index = textIn(entry, 'statusListIndex');
  const list = textIn(entry, 'statusListCredential');
  const isOurs = entry['type'] === 'BitstringStatusListEntry' && entry['statusPurpose'] === 'revocation';
  return isOurs && /^\d{1,8}$/.test(index) && list !== '' ? { list, index: Number(index) } : 'unreadable';
}

function readResults(subject: JsonObject, achievement: JsonObject): CredentialSays['results'] {
  const names = new Map(
    objectsIn(achievement, 'resultDescription').map((one) => [textIn(one, 'id'), textIn(one, 'name')]),
  );
  return objectsIn(subject, 'result').map((result) => ({
    name: names.get(textIn(result, 'resultDescription')) ?? '',
    value: textIn(result, 'value'),
  }));
}

/** The issuer's id and name; the id alone may stand for it. */
export function readIssuer(document: JsonObject): { id: string; name: string } | undefined {
  const { issuer } = document;
  if (typeof issuer === 'string' && issuer !== '') return { id: issuer, name: '' };
  if (!isObject(issuer) || textIn(issuer, 'id') === '') return undefined;
  return { id: textIn(issuer, 'id'), name: textIn(issuer, 'name') };
}

/** Whether a document follows version 1.1 of the data model: its first context says so. */
const isOlder = (document: JsonObject): boolean =>
  asList(document['@context'])[0] === OLDER_CREDENTIALS_CONTEXT;

function read(document: JsonObject): CredentialSays {
  checkTypes(document, '', ['VerifiableCredential'], ['OpenBadgeCredential', 'AchievementCredential']);
  const issuer = readIssuer(document);
  if (!issuer) throw new Fault('issuer');
  const subject = needObject(document['credentialSubject'], 'credentialSubject');
  checkTypes(subject, 'credentialSubject.', ['AchievementSubject']);
  const learner = objectsIn(subject, 'identifier').map((one) => ({
    type: need(one, 'identityType', 'credentialSubject.identifier.'),
    value: need(one, 'identityHash', 'credentialSubject.identifier.'),
    isHashed: one['hashed'] !== false,
  }));
  if (learner.length === 0) need(subject, 'id', 'credentialSubject.');
  const path = 'credentialSubject.achievement';
  const achievement = needObject(subject['achievement'], path);
  // Version 1.1 of the data model has other names for the two.
  const [from, until] = isOlder(document) ? ['issuanceDate', 'expirationDate'] : ['validFrom', 'validUntil'];
  const validFrom = momentIn(document, from);
  if (validFrom === undefined) throw new Fault(from);
  const criteria = isObject(achievement['criteria']) ? achievement['criteria'] : {};
  const observation = readObservation({ evidence: document['evidence'] ?? [] });
  const evidence = objectsIn(document, 'evidence').filter(
    // Two observations are none that can be shown as the one, so they stay among the evidence.
    (one) => !observation || !readObservation({ evidence: one }),
  );
  return {
    id: need(document, 'id', ''),
    issuer,
    validFrom,
    validUntil: momentIn(document, until),
    awardedAt: momentIn(document, 'awardedDate'),
    learner,
    achievement: {
      id: need(achievement, 'id', `${path}.`),
      name: need(achievement, 'name', `${path}.`),
      description: textIn(achievement, 'description'),
      narrative: textIn(criteria, 'narrative'),
    },
    results: readResults(subject, achievement),
    evidence: evidence.map((one) => ({
      id: textIn(one, 'id'),
      name: textIn(one, 'name'),
      genre: textIn(one, 'genre'),
    })),
    observation,
    status: readStatusEntry(document),
  };
}

/** The addresses of contexts that this copy does not hold, or `fault` where the list of contexts has no right form. */
export function readContexts(document: JsonObject): { unknown: string[] } | { fault: string } {
  const contexts = asList(document['@context']);
  const addresses = contexts.filter((one) => typeof one === 'string');
  const isRight = contexts.length > 0 && contexts.length <= 8 && addresses.length === contexts.length;
  if (!isRight) return { fault: '@context' };
  const unknown = addresses.filter((address) => !isBundledContext(address));
  const isBased = addresses[0] === CREDENTIALS_CONTEXT || isOlder(document);
  if (unknown.length === 0 && !isBased) return { fault: '@context' };
  return { unknown };
}

/** What an Open Badges 3.0 credential says, or the path of what is not in the form it must have. Never throws. */
export function readCredential(document: JsonObject): { says: CredentialSays } | { fault: string } {
  try {
    return { says: read(document) };
  } catch (error) {
    if (error instanceof Fault) return { fault: error.message };
    throw error;
  }
}
