import { sayDate } from '../kernel/dates.ts';
import { localDay } from '../platform/local-day.ts';

/** A moment by this device's clock, in milliseconds, as if it were universal time. */
function localOf(at: number): number {
  return at - new Date(at).getTimezoneOffset() * 60_000;
}

/** The day of a moment on this device's clock: milliseconds since 1970 → "3 October 2026". */
export function sayMoment(at: number): string {
  return sayDate(localDay(at)) ?? '';
}

/** The time of day of a moment on this device's clock: milliseconds since 1970 → "14:05". */
export function sayClock(at: number): string {
  const minutes = Math.floor(localOf(at) / 60_000) % 1440;
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
