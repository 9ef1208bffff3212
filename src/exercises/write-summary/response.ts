import { SLUG } from '../../kernel/ids.ts';
import { hasOnlyKeys, isRecord, readList } from '../read-record.ts';
import type { Line, WriteSummaryResponse } from './schema.ts';

/** How many lines a summary may have, and a bundle. */
export const MOST_LINES = 60;

function isSlug(value: unknown): value is string {
  return typeof value === 'string' && SLUG.test(value);
}

function readLine(input: unknown): Line | undefined {
  if (!isRecord(input) || !hasOnlyKeys(input, ['item', 'under', 'owner', 'by'])) return undefined;
  const { item, under, owner, by } = input as Record<keyof Line, unknown>;
  if (!isSlug(item) || !isSlug(under)) return undefined;
  if ((owner !== undefined && !isSlug(owner)) || (by !== undefined && !isSlug(by))) return undefined;
  return { item, under, ...(owner === undefined ? {} : { owner }), ...(by === undefined ? {} : { by }) };
}

/** Reads a stored summary; nothing where it does not fit `writeSummaryResponse`. */
export function readWriteSummaryResponse(input: unknown): WriteSummaryResponse | undefined {
  if (!isRecord(input) || !hasOnlyKeys(input, ['lines'])) return undefined;
  const lines = readList(input['lines'], MOST_LINES, readLine);
  return lines && { lines };
}
