/** The day of a moment on this device's clock: milliseconds since 1970 → `2026-10-03`. */
export function localDay(at: number): string {
  return new Date(at - new Date(at).getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
