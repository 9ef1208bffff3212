import { SLUG } from '../../kernel/ids.ts';
import { hasOnlyKeys, isRecord, readRecord } from '../read-record.ts';
import { DECISIONS } from './decisions.ts';
import type { RepairEntry, RepairRecordResponse } from './schema.ts';

const LONGEST_VALUE = 160;

function isId(text: unknown): text is string {
  return typeof text === 'string' && SLUG.test(text);
}

function isValue(value: unknown): boolean {
  return value === undefined || (typeof value === 'string' && value.length <= LONGEST_VALUE);
}

function isEntry(value: unknown): value is RepairEntry {
  if (!isRecord(value) || !hasOnlyKeys(value, ['do', 'value', 'pick'])) return false;
  const pick = value['pick'];
  return (
    DECISIONS.some((decision) => decision === value['do']) &&
    isValue(value['value']) &&
    (pick === undefined || isId(pick))
  );
}

/** Reads a stored response; nothing where it does not fit. The same rule as the response schema, without zod. */
export function readRepairRecordResponse(value: unknown): RepairRecordResponse | undefined {
  if (!isRecord(value) || !hasOnlyKeys(value, ['entries'])) return undefined;
  const entries = readRecord(value['entries'], isId, isEntry);
  return entries && { entries };
}
