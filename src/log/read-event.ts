import { LOG_VERSION } from './event.ts';
import type { LogEvent } from './event.ts';
import { count, fitsPayload, isKnownEvent, isObject, name, shape, STREAM, text } from './payload.ts';
import { checksumOf } from './seal-event.ts';

const isEnvelope = shape<{
  v: number;
  stream: string;
  seq: number;
  hlc: number;
  type: string;
  payload: object;
  crc32: number;
}>({
  v: (value): value is number => count(value) && value >= LOG_VERSION,
  stream: (value): value is string => text(value) && STREAM.test(value),
  seq: (value): value is number => count(value) && value >= 1,
  // The last moment that a date can hold.
  hlc: (value): value is number => count(value) && value <= 8.64e15,
  type: name,
  payload: isObject,
  crc32: count,
});

/**
 * Reads one stored or imported record, unchanged; nothing where it is damaged: a field amiss, a checksum that
 * does not fit, a payload its type forbids. Types and formats of later releases are kept, whatever they hold.
 */
export function readEvent(value: unknown): LogEvent | undefined {
  if (!isEnvelope(value)) return undefined;
  const event = value as LogEvent;
  if (isKnownEvent(event) && !fitsPayload(event.type, event.payload)) return undefined;
  try {
    return checksumOf(event) === event.crc32 ? event : undefined;
  } catch {
    // Not JSON at all, so no checksum can be taken.
    return undefined;
  }
}
