import { dateOfDay, sayDate } from '../kernel/dates.ts';

const DAY_MS = 86_400_000;

/** The day of a moment on this device's clock: milliseconds since 1970 → "3 October 2026". */
export function sayMoment(at: number): string {
  const local = at - new Date(at).getTimezoneOffset() * 60_000;
  return sayDate(dateOfDay(Math.floor(local / DAY_MS)) ?? '') ?? '';
}
