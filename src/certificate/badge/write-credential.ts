import { BADGES_CONTEXT, CREDENTIALS_CONTEXT } from './contexts.ts';
import { NAME_AS_ENTERED } from './name-as-entered.ts';
import { isObservation, writeObservation } from './observation.ts';
import type { Observation } from './observation.ts';
import { readPlainJson } from './plain-json.ts';
import type { JsonObject } from './plain-json.ts';
import { addProof } from './proof.ts';
import type { SigningKey } from './proof.ts';
import { readCredential } from './read-credential.ts';

/** What a countersigned credential is written from: everything in it was verified before. Moments: `2026-11-27T09:30:00Z`. */
export interface CredentialFacts {
  /** `urn:uuid:…`, drawn for this credential. */
  id: string;
  /** Who signs: their did:web, their name and the address of their site. */
  issuer: { did: string; name: string; address: string };
  /** The learner's name, and whether the countersigner confirmed it against evidence outside the file. */
  learner: { name: string; isConfirmed: boolean };
  /** The module: its address, title, what it is about, what had to be done for it, and the version of the content. */
  achievement: { id: string; name: string; description: string; narrative: string; version: string };
  /** Whole per cent of the assessment, as replayed, and what it took to pass. Nothing where there was no assessment. */
  result?: { percent: number; passPercent: number } | undefined;
  /** When the learner's record says that the work was done: a claim. */
  awardedAt: string;
  /** When it is countersigned: the issuer's own clock. */
  validFrom: string;
  validUntil?: string | undefined;
  /** The learner's evidence file: SHA-256 of its bytes in hexadecimal digits, a name, and what kind of thing it is. */
  evidence: { sha256: string; name: string; genre: string };
  observation?: Observation | undefined;
  status: { list: string; index: number };
}

/** A credential before it is signed, and after. */
export type UnsignedCredential = JsonObject;
export type SignedCredential = JsonObject;

function writeAchievement({ achievement, result }: CredentialFacts): JsonObject {
  const { id, name, description, narrative, version } = achievement;
  return {
    id,
    type: ['Achievement'],
    achievementType: 'Course',
    name,
    description,
    version,
    criteria: { narrative },
    ...(result && {
      resultDescription: [
        {
          id: `${id}#assessment`,
          type: ['ResultDescription'],
          name: 'Assessment',
          resultType: 'Percent',
          valueMin: '0',
          valueMax: '100',
          requiredValue: String(result.passPercent),
        },
      ],
    }),
  };
}

function writeSubject(facts: CredentialFacts): JsonObject {
  const { learner, achievement, result } = facts;
  return {
    type: ['AchievementSubject'],
    identifier: [
      {
        type: 'IdentityObject',
        hashed: false,
        identityHash: learner.name,
        identityType: learner.isConfirmed ? 'name' : NAME_AS_ENTERED,
      },
    ],
    achievement: writeAchievement(facts),
    ...(result && {
      result: [
        {
          type: ['Result'],
          resultDescription: `${achievement.id}#assessment`,
          value: String(result.percent),
        },
      ],
    }),
  };
}

/**
 * Writes an `OpenBadgeCredential` (Open Badges 3.0 on Verifiable Credentials 2.0). No `credentialSchema`, because no
 * schema is published that it could truly name. Throws where the facts do not make a credential that reads back, such
 * as a moment that is none: a bug of the caller.
 */
export function writeCredential(facts: CredentialFacts): UnsignedCredential {
  const { issuer, evidence, observation, status } = facts;
  const credential: UnsignedCredential = {
    '@context': [CREDENTIALS_CONTEXT, BADGES_CONTEXT],
    id: facts.id,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: issuer.did, type: ['Profile'], name: issuer.name, url: issuer.address },
    validFrom: facts.validFrom,
    awardedDate: facts.awardedAt,
    ...(facts.validUntil !== undefined && { validUntil: facts.validUntil }),
    name: facts.achievement.name,
    credentialSubject: writeSubject(facts),
    evidence: [
      { id: `urn:sha256:${evidence.sha256}`, type: ['Evidence'], name: evidence.name, genre: evidence.genre },
      ...(observation ? [writeObservation(observation)] : []),
    ],
    credentialStatus: {
      id: `${status.list}#${String(status.index)}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: String(status.index),
      statusListCredential: status.list,
    },
  };
  const plain = readPlainJson(credential);
  const read = 'document' in plain ? readCredential(plain.document) : plain;
  if ('fault' in read) throw new TypeError(`writeCredential: ${read.fault}`);
  if (facts.learner.name.trim() === '') throw new TypeError('writeCredential: learner.name');
  if (observation && !isObservation(observation)) throw new TypeError('writeCredential: observation');
  return credential;
}

/** Signs a credential. `createdAt`: `2026-11-27T09:30:00Z`. Rejects where JSON-LD would lose something: a bug. */
export function signCredential(
  unsigned: UnsignedCredential,
  key: SigningKey,
  createdAt: string,
): Promise<SignedCredential> {
  return addProof(unsigned, key, createdAt);
}
