import { SLUG } from '../../kernel/ids.ts';
import { hasOnlyKeys, isRecord, readRecord } from '../read-record.ts';
import type { OwnMark, WriteAndCompareResponse } from './schema.ts';

/** The same as the schema's; that file would bring zod into the browser. */
const LONGEST_TEXT = 4000;

function isMark(value: unknown): value is OwnMark {
  return value === 0 || value === 1 || value === 2;
}

/** Reads a stored response; nothing where it does not fit. The same rule as the response schema, without zod. */
export function readWriteAndCompareResponse(value: unknown): WriteAndCompareResponse | undefined {
  if (!isRecord(value) || !hasOnlyKeys(value, ['text', 'marks'])) return undefined;
  const { text = '' } = value;
  const marks = readRecord(value['marks'], (key) => SLUG.test(key), isMark);
  if (typeof text !== 'string' || text.length > LONGEST_TEXT || !marks) return undefined;
  return { text, marks };
}
