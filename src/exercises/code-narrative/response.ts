import { hasOnlyKeys, isRecord, readList } from '../read-record.ts';
import { CODE, LAST_PLACE, MOST_PHRASES } from './limits.ts';
import type { CodeNarrativeResponse, MarkedPhrase } from './schema.ts';
import { SIDES, STATUSES } from './status-words.ts';

const KEYS = ['sentence', 'from', 'to', 'code', 'status', 'side'];

function isPlace(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= LAST_PLACE;
}

function readPhrase(value: unknown): MarkedPhrase | undefined {
  if (!isRecord(value) || !hasOnlyKeys(value, KEYS)) return undefined;
  const { sentence, from, to, code, ...rest } = value as Record<keyof MarkedPhrase, unknown>;
  if (!isPlace(sentence) || !isPlace(from) || !isPlace(to)) return undefined;
  if (code !== undefined && (typeof code !== 'string' || !CODE.test(code))) return undefined;
  const status = STATUSES.find((name) => name === rest.status);
  const side = SIDES.find((name) => name === rest.side);
  if (status !== rest.status || side !== rest.side) return undefined;
  return {
    sentence,
    from,
    to,
    ...(code === undefined ? {} : { code }),
    ...(status === undefined ? {} : { status }),
    ...(side === undefined ? {} : { side }),
  };
}

/** Reads stored phrases; nothing where they do not fit `codeNarrativeResponse`. */
export function readCodeNarrativeResponse(value: unknown): CodeNarrativeResponse | undefined {
  if (!isRecord(value) || !hasOnlyKeys(value, ['phrases'])) return undefined;
  const phrases = readList(value['phrases'], MOST_PHRASES, readPhrase);
  return phrases && { phrases };
}
