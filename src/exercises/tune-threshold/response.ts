import { SLUG } from '../../kernel/ids.ts';
import { hasOnlyKeys, isRecord, readRecord } from '../read-record.ts';
import type { TuneThresholdResponse } from './schema.ts';
import { HIGHEST } from './split.ts';

/** Whether a value can be where a threshold stands. */
export function isThreshold(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= HIGHEST;
}

/** Reads stored thresholds; nothing where they do not fit `tuneThresholdResponse`. */
export function readTuneThresholdResponse(input: unknown): TuneThresholdResponse | undefined {
  if (!isRecord(input) || !hasOnlyKeys(input, ['at'])) return undefined;
  const at = readRecord(input['at'], (key) => SLUG.test(key), isThreshold);
  return at && { at };
}
