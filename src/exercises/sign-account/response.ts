import { SLUG } from '../../kernel/ids.ts';
import { hasOnlyKeys, isRecord, readRecord } from '../read-record.ts';
import { DECISIONS } from './decisions.ts';
import type { Decision } from './decisions.ts';
import type { SignAccountResponse } from './schema.ts';

function isId(text: unknown): text is string {
  return typeof text === 'string' && SLUG.test(text);
}

function isDecision(value: unknown): value is Decision {
  return DECISIONS.some((decision) => decision === value);
}

/** Reads a stored response; nothing where it does not fit. The same rule as the response schema, without zod. */
export function readSignAccountResponse(value: unknown): SignAccountResponse | undefined {
  if (!isRecord(value) || !hasOnlyKeys(value, ['decisions', 'reasons'])) return undefined;
  const decisions = readRecord(value['decisions'], isId, isDecision);
  const reasons = readRecord(value['reasons'], isId, isId);
  return decisions && reasons && { decisions, reasons };
}
