/** Thresholds run from 0 to this; every score is below it, so that it lets nothing through. */
export const HIGHEST = 100;
/** How many thresholds an exercise may have. */
export const MOST_TIERS = 2;

/** How many entries have at least each score, 0 to `HIGHEST`, from how many have each. */
export function sumFromTop(counts: readonly number[]): number[] {
  let sum = 0;
  const sums = Array.from({ length: HIGHEST + 1 }, (_, down) => (sum += counts[HIGHEST - down] ?? 0));
  return sums.reverse();
}

/**
 * How many entries fall into each tier, the strongest first, and last how many into none. An entry goes to the first
 * tier whose threshold it reaches, so a weaker tier whose threshold is no lower stays empty.
 */
export function splitLog(atLeast: readonly number[], thresholds: readonly number[]): number[] {
  let taken = 0;
  const tiers = thresholds.map((threshold) => {
    const reached = Math.max(taken, atLeast[threshold] ?? 0);
    const count = reached - taken;
    taken = reached;
    return count;
  });
  return [...tiers, (atLeast[0] ?? 0) - taken];
}
