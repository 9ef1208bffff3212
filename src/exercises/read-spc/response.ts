import { SLUG } from '../../kernel/ids.ts';
import { hasOnlyKeys, isRecord, readList } from '../read-record.ts';
import { POINT } from './drawn.ts';
import { ASSURANCES, VARIATIONS } from './icons.ts';
import type { ReadSpcResponse } from './schema.ts';

const MOST_POINTS = 36;
const KEYS = ['points', 'isQuiet', 'variation', 'assurance', 'action'];

function readPoint(value: unknown): string | undefined {
  return typeof value === 'string' && POINT.test(value) ? value : undefined;
}

/** Reads a stored response; nothing where it does not fit `readSpcResponse`. */
export function readReadSpcResponse(value: unknown): ReadSpcResponse | undefined {
  if (!isRecord(value) || !hasOnlyKeys(value, KEYS)) return undefined;
  const { isQuiet, variation, assurance, action } = value;
  const points = readList(value['points'] === undefined ? [] : value['points'], MOST_POINTS, readPoint);
  const named = VARIATIONS.find((name) => name === variation);
  const assured = ASSURANCES.find((name) => name === assurance);
  if (!points || (isQuiet !== undefined && isQuiet !== true)) return undefined;
  if ((variation !== undefined && !named) || (assurance !== undefined && !assured)) return undefined;
  if (action !== undefined && !(typeof action === 'string' && SLUG.test(action))) return undefined;
  return {
    points,
    ...(isQuiet ? { isQuiet } : {}),
    ...(named ? { variation: named } : {}),
    ...(assured ? { assurance: assured } : {}),
    ...(action === undefined ? {} : { action }),
  };
}
