import { dateOfDay, dayNumber } from '../../kernel/dates.ts';

const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(\.\d{1,9})?(Z|[+-]([01]\d):([0-5]\d))$/;
const [DAY_MS, HOUR_MS, MINUTE_MS] = [86_400_000, 3_600_000, 60_000];

/**
 * Milliseconds since 1970 (UTC) of an XML Schema `dateTimeStamp`, which always names its offset: `2026-11-27T09:30:00Z`.
 * Undefined for any other text. A leap second is none.
 */
export function readInstant(text: string): number | undefined {
  const found = INSTANT.exec(text);
  const day = dayNumber(found?.[1] ?? '');
  if (!found || day === undefined) return undefined;
  const [hours, minutes, seconds] = [Number(found[2]), Number(found[3]), Number(found[4])];
  const ahead = Number(found[7] ?? 0) * HOUR_MS + Number(found[8] ?? 0) * MINUTE_MS;
  const local = day * DAY_MS + hours * HOUR_MS + minutes * MINUTE_MS + seconds * 1000;
  const fraction = Math.floor(Number(`0${found[5] ?? ''}`) * 1000);
  return local + fraction - (found[6]?.startsWith('-') ? -ahead : ahead);
}

/** A moment (milliseconds since 1970, UTC) as `2026-11-27T09:30:00Z`, its part of a second cut off. */
export function writeInstant(at: number): string {
  const seconds = Math.floor(at / 1000);
  const day = Math.floor(seconds / 86_400);
  const two = (number: number): string => String(number).padStart(2, '0');
  const inDay = seconds - day * 86_400;
  const clock = [Math.floor(inDay / 3600), Math.floor((inDay % 3600) / 60), inDay % 60].map(two);
  return `${dateOfDay(day) ?? '9999-12-31'}T${clock.join(':')}Z`;
}
