/** One kind of patient: how many a unit had, and the rate of the reference for such patients. */
export interface Stratum {
  /** Cases of the unit, 0 or more. */
  cases: number;
  /** The share of such cases with the event in the reference population, 0–1. */
  referenceRate: number;
}

/**
 * Expected events: what the reference's rates would have given with this unit's own mix of cases, Σ nᵢRᵢ. Undefined
 * where a count is below 0, a rate is outside 0–1, or there is no case.
 * Source: Breslow NE, Day NE, Statistical Methods in Cancer Research II, IARC 1987, §2.3 (indirect standardisation).
 */
export function expectedEvents(strata: readonly Stratum[]): number | undefined {
  const isRight = ({ cases, referenceRate }: Stratum): boolean =>
    cases >= 0 && referenceRate >= 0 && referenceRate <= 1;
  if (!strata.every(isRight) || !strata.some(({ cases }) => cases > 0)) return undefined;
  return strata.reduce((sum, { cases, referenceRate }) => sum + cases * referenceRate, 0);
}

/**
 * Observed ÷ expected: 1 is as many as the reference's rates would give; on this scale, not times 100. The two may be
 * counts or rates of the same cases. Undefined where the observed is below 0 or the expected not above 0.
 * Source: as `expectedEvents`.
 */
export function observedToExpected(observed: number, expected: number): number | undefined {
  return observed >= 0 && expected > 0 ? observed / expected : undefined;
}

/**
 * The indirectly standardised rate, a fraction: observed ÷ expected × the reference's own overall rate (0–1). Two such
 * rates may only be compared with the reference, not with one another, where their mixes of cases differ. Undefined as
 * `observedToExpected`, or for a rate outside 0–1. Source: as `expectedEvents`.
 */
export function standardisedRate(
  observed: number,
  expected: number,
  referenceRate: number,
): number | undefined {
  const ratio = observedToExpected(observed, expected);
  return ratio === undefined || !(referenceRate >= 0 && referenceRate <= 1)
    ? undefined
    : ratio * referenceRate;
}

/**
 * The relative fall from `before` to `after`, a fraction: 0.8 to 0.51 is a fall of 0.36; a rise is below 0. Undefined
 * where `before` is not above 0 or `after` is below 0. Source: 1 − after ÷ before.
 */
export function relativeFall(before: number, after: number): number | undefined {
  return before > 0 && after >= 0 ? 1 - after / before : undefined;
}
