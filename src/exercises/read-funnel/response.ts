import { hasOnlyKeys, isRecord, readList } from '../read-record.ts';
import { CHECKS } from './checks.ts';
import type { Pick, ReadFunnelResponse } from './schema.ts';

/** A unit's permanent name in its exercise: R01, R02 … in the order of the definition. */
export const UNIT_ID = /^R[0-9]{2,5}$/;

const MOST_PICKS = 100;

function isPercent(value: unknown): value is number {
  return (
    typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 100 && value % 10 === 0
  );
}

function readPick(value: unknown): Pick | undefined {
  if (!isRecord(value) || !hasOnlyKeys(value, ['unit', 'percent'])) return undefined;
  const { unit, percent } = value as Record<keyof Pick, unknown>;
  if (typeof unit !== 'string' || !UNIT_ID.test(unit)) return undefined;
  if (percent === undefined) return { unit };
  return isPercent(percent) ? { unit, percent } : undefined;
}

/** Reads a stored response; nothing where it does not fit. The same rule as the response schema, without zod. */
export function readFunnelAnswer(value: unknown): ReadFunnelResponse | undefined {
  if (!isRecord(value) || !hasOnlyKeys(value, ['picks', 'first'])) return undefined;
  const picks = readList(value['picks'], MOST_PICKS, readPick);
  const first = CHECKS.find((check) => check === value['first']);
  if (!picks || (value['first'] !== undefined && first === undefined)) return undefined;
  return { picks, ...(first ? { first } : {}) };
}
