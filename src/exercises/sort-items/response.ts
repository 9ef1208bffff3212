import { SLUG } from '../../kernel/ids.ts';
import { hasOnlyKeys, isRecord, readRecord } from '../read-record.ts';
import type { SortItemsResponse } from './schema.ts';

function isId(text: unknown): text is string {
  return typeof text === 'string' && SLUG.test(text);
}

/** Reads a stored response; nothing where it does not fit. The same rule as the response schema, without zod. */
export function readSortItemsResponse(value: unknown): SortItemsResponse | undefined {
  if (!isRecord(value) || !hasOnlyKeys(value, ['placed'])) return undefined;
  const placed = readRecord(value['placed'], isId, isId);
  return placed && { placed };
}
