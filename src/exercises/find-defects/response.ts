import { hasOnlyKeys, isRecord, readList } from '../read-record.ts';
import { DIMENSION_NAMES } from './dimension-words.ts';
import { COLUMN, ROW } from './place.ts';
import type { DimensionName, FindDefectsResponse, Flag } from './schema.ts';

const MOST_FLAGS = 300;
const KEYS = ['row', 'column', 'dimension'];

function readFlag(value: unknown): Flag | undefined {
  if (!isRecord(value) || !hasOnlyKeys(value, KEYS)) return undefined;
  const { row, column, dimension } = value as Record<keyof Flag, unknown>;
  if (typeof row !== 'string' || !ROW.test(row)) return undefined;
  if (typeof column !== 'string' || !COLUMN.test(column)) return undefined;
  if (dimension === undefined) return { row, column };
  const named = DIMENSION_NAMES.find((name): name is DimensionName => name === dimension);
  return named && { row, column, dimension: named };
}

/** Reads stored flags; nothing where they do not fit `findDefectsResponse`. */
export function readFindDefectsResponse(value: unknown): FindDefectsResponse | undefined {
  if (!isRecord(value) || !hasOnlyKeys(value, ['flags'])) return undefined;
  const flags = readList(value['flags'], MOST_FLAGS, readFlag);
  return flags && { flags };
}
