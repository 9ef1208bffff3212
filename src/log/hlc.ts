/**
 * The next reading of the hybrid logical clock, in milliseconds since 1970: never before `last` (the highest
 * reading this device has seen, 0 at first), so that a clock set back changes no order. `now` is the wall clock.
 * Source: Kulkarni et al., Logical Physical Clocks, 2014; here one number, because one device ticks far less
 * than once a millisecond.
 */
export function tickHlc(last: number, now: number): number {
  return Math.max(Math.floor(now), last + 1);
}

/** The total order of a log: by clock, then stream, then sequence. For `Array.sort`; the same on every device. */
export function compareEvents(
  a: { hlc: number; stream: string; seq: number },
  b: { hlc: number; stream: string; seq: number },
): number {
  if (a.hlc !== b.hlc) return a.hlc - b.hlc;
  if (a.stream !== b.stream) return a.stream < b.stream ? -1 : 1;
  return a.seq - b.seq;
}
