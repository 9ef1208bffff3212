import { plainValue } from '../kernel/plain-value.ts';
import { refOf } from '../log/event.ts';
import { findExcess } from '../log/import-limits.ts';
import { count, fitsPayload, isObject, name, shape, STREAM, text } from '../log/payload.ts';
import { EVIDENCE_FORMAT, EVIDENCE_TYPES, EVIDENCE_VERSION, OMISSIBLE, sealEvidence } from './evidence.ts';
import type { Evidence, EvidenceEvent, Omission } from './evidence.ts';

/** The most that is read, of a file that anybody may have written. A finished module is some 100 kB and 500 events. */
export const EVIDENCE_LIMITS = { textUnits: 1_000_000, events: 20_000 } as const;

/** Why a text is not read as evidence. */
export type EvidenceRefusal =
  | 'too-large'
  | 'too-deep'
  | 'too-long'
  | 'not-json'
  | 'not-evidence'
  | 'later-format'
  | 'bad-field'
  | 'bad-event'
  | 'twice'
  | 'too-many';

export type ReadEvidence =
  | {
      kind: 'read';
      evidence: Evidence;
      /** SHA-256 of what was read. */
      digest: string;
      /** Whether the file is, letter for letter, the one that this evidence is written to, with its digest. */
      isWhole: boolean;
    }
  | {
      kind: 'refused';
      code: EvidenceRefusal;
      /** The field or the number of the event (from 1) that is amiss, where there is one. */
      at?: string;
    };

const refuse = (code: EvidenceRefusal, at?: string): ReadEvidence =>
  at === undefined ? { kind: 'refused', code } : { kind: 'refused', code, at };

/** A name that is shown: no longer than a line or two. */
const label = (value: unknown): value is string => text(value) && value.length <= 400;

const isModule = shape<Evidence['module']>({
  slug: name,
  number: (value): value is string => value === '' || name(value),
  title: name,
});
const isLearner = shape<{ name: string; registration: string | undefined }>({
  name: label,
  registration: (value): value is string | undefined => value === undefined || label(value),
});

const FIELDS: [keyof Evidence | 'digest', (value: unknown) => boolean][] = [
  ['course', name],
  ['build', name],
  ['module', isModule],
  ['learner', (value) => value === undefined || isLearner(value)],
  ['omitted', (value) => Array.isArray(value) && value.every((one) => OMISSIBLE.includes(one as Omission))],
  ['events', Array.isArray],
  ['digest', text],
];
const KNOWN = new Set<string>(['format', 'v', ...FIELDS.map(([field]) => field)]);

const isEnvelope = shape<{ stream: string; seq: number; hlc: number; type: string }>({
  stream: (value): value is string => text(value) && STREAM.test(value),
  seq: (value): value is number => count(value) && value >= 1,
  hlc: (value): value is number => count(value) && value <= 8.64e15,
  type: (value): value is string => EVIDENCE_TYPES.includes(value as (typeof EVIDENCE_TYPES)[number]),
});

function isEvent(value: unknown): value is EvidenceEvent {
  if (!isEnvelope(value) || Object.keys(value).length !== 5) return false;
  const { type, payload } = value as EvidenceEvent;
  return isObject(payload) && fitsPayload(type, payload);
}

function judgeEvents(events: readonly unknown[]): ReadEvidence | undefined {
  if (events.length > EVIDENCE_LIMITS.events) return refuse('too-many');
  const broken = events.findIndex((event) => !isEvent(event));
  if (broken >= 0) return refuse('bad-event', String(broken + 1));
  const seen = new Set<string>();
  for (const [index, event] of (events as EvidenceEvent[]).entries()) {
    if (seen.has(refOf(event))) return refuse('twice', String(index + 1));
    seen.add(refOf(event));
  }
  return undefined;
}

function parse(json: string): unknown {
  try {
    return plainValue(JSON.parse(json));
  } catch {
    return undefined;
  }
}

/**
 * Reads the text of an evidence file, whoever wrote it. Never throws. Nothing in it is believed: marks are for `replay`,
 * and `isWhole` only says that the file was not changed by somebody who did not know how.
 */
export function readEvidence(file: string): ReadEvidence {
  if (file.length > EVIDENCE_LIMITS.textUnits) return refuse('too-large');
  const excess = findExcess(file);
  if (excess) return refuse(excess === 'deep' ? 'too-deep' : 'too-long');
  const value = parse(file.replace(/^\uFEFF/, ''));
  if (value === undefined) return refuse('not-json');
  if (!isObject(value) || value['format'] !== EVIDENCE_FORMAT) return refuse('not-evidence');
  const { v } = value;
  if (v !== EVIDENCE_VERSION)
    return refuse(count(v) && v > EVIDENCE_VERSION ? 'later-format' : 'bad-field', 'v');
  const unknown = Object.keys(value).find((field) => !KNOWN.has(field));
  const amiss = unknown ?? FIELDS.find(([field, fits]) => !fits(value[field]))?.[0];
  if (amiss !== undefined) return refuse('bad-field', amiss.slice(0, 40));
  const { digest: _, ...rest } = value;
  const evidence = rest as unknown as Evidence;
  const refusal = judgeEvents(evidence.events);
  if (refusal) return refusal;
  const { digest, text: whole } = sealEvidence(evidence);
  // Not only the digest: JSON may hold one name twice, and another reader would take the other value.
  return { kind: 'read', evidence, digest, isWhole: file.trim() === whole };
}
