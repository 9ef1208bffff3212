import { hasOnlyKeys, isRecord, readRecord } from '../read-record.ts';
import { NAME } from './name.ts';
import type { CompleteWorksheetResponse } from './schema.ts';

const LONGEST_NAME = 40;
const LONGEST_TEXT = 40;

function isName(key: string): boolean {
  return key.length <= LONGEST_NAME && NAME.test(key);
}

function isTyped(entry: unknown): entry is string {
  return typeof entry === 'string' && entry.length <= LONGEST_TEXT;
}

/** Reads a stored response; nothing where it does not fit. The same rule as the response schema, without zod. */
export function readCompleteWorksheetResponse(value: unknown): CompleteWorksheetResponse | undefined {
  if (!isRecord(value) || !hasOnlyKeys(value, ['values'])) return undefined;
  const values = readRecord(value['values'], isName, isTyped);
  return values && { values };
}
