/** The wall clock of this device, in whole milliseconds since 1970 (UTC). It may jump; `tickHlc` steadies it. */
export function readClock(): number {
  return Date.now();
}
