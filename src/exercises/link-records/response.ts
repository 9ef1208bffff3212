import { SLUG } from '../../kernel/ids.ts';
import { hasOnlyKeys, isRecord, readRecord } from '../read-record.ts';
import { DECISIONS } from './decisions.ts';
import type { Decision } from './decisions.ts';
import { THRESHOLD_LIMIT } from './limits.ts';
import type { LinkRecordsResponse } from './schema.ts';

function isDecision(value: unknown): value is Decision {
  return DECISIONS.some((decision) => decision === value);
}

function isThreshold(value: unknown): value is number | undefined {
  return value === undefined || (Number.isInteger(value) && Math.abs(value as number) <= THRESHOLD_LIMIT);
}

/** Reads a stored answer; nothing where it does not fit `linkRecordsResponse`. */
export function readLinkRecordsResponse(input: unknown): LinkRecordsResponse | undefined {
  if (!isRecord(input) || !hasOnlyKeys(input, ['decisions', 'merge', 'send'])) return undefined;
  const { merge, send } = input as Record<'merge' | 'send', unknown>;
  const decisions = readRecord(input['decisions'], (key) => SLUG.test(key), isDecision);
  if (!decisions || !isThreshold(merge) || !isThreshold(send)) return undefined;
  return { decisions, ...(merge === undefined ? {} : { merge }), ...(send === undefined ? {} : { send }) };
}
