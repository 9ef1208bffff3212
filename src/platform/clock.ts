/** An event from further ahead than this, in milliseconds, comes from a wrong clock. */
export const TRUSTED_AHEAD_MS = 24 * 60 * 60 * 1000;

/** The wall clock of this device, in whole milliseconds since 1970 (UTC). It may jump; `tickHlc` steadies it. */
export function readClock(): number {
  return Date.now();
}
