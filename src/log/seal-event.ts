import { canonicalJson } from '../kernel/canonical.ts';
import { crc32 } from './crc32.ts';
import { LOG_VERSION } from './event.ts';
import type { EventPayloads, EventType, LogEvent, Sealed } from './event.ts';
import { fitsPayload } from './payload.ts';

/** The checksum a record should carry: CRC-32 of its canonical JSON without the field `crc32`. */
export function checksumOf(event: LogEvent): number {
  return crc32(canonicalJson({ ...event, crc32: undefined }));
}

/** Makes a value plain JSON: half an emoji becomes U+FFFD, and a number that JSON cannot hold is a bug. */
function mend(_: string, value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\p{Surrogate}/gu, '\uFFFD');
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError('An event holds ' + value);
  return value;
}

/**
 * Makes one record, ready to be stored. The payload is copied, so later changes to it do not reach the log.
 * Throws a TypeError where it is not JSON or does not fit its type, so that nothing unreadable is ever written.
 */
export function sealEvent<Type extends EventType>(
  at: { stream: string; seq: number; hlc: number },
  type: Type,
  payload: EventPayloads[Type],
): Sealed<Type, EventPayloads[Type]> {
  const { stream, seq, hlc } = at;
  const text = JSON.stringify({ v: LOG_VERSION, stream, seq, hlc, type, payload }, mend);
  const event = JSON.parse(text) as Sealed<Type, EventPayloads[Type]>;
  if (!fitsPayload(type, event.payload)) throw new TypeError('This payload does not fit ' + type);
  return reseal(event);
}

/** The same event with its checksum computed anew. */
export function reseal<Event extends LogEvent>(event: Event): Event {
  return { ...event, crc32: checksumOf(event) };
}
