/**
 * The counts at which four control limits are crossed, for units whose every case has one chance in twenty. A count
 * below `alarmLow` is below the lower 99.8% limit, one below `alertLow` below the lower 95% limit; one of `alertHigh` or
 * more is above the upper 95% limit, one of `alarmHigh` or more above the upper 99.8% limit.
 */
export interface CountBands {
  alarmLow: number;
  alertLow: number;
  alertHigh: number;
  alarmHigh: number;
}

/** One chance in twenty: `ODDS_AGAINST` to one against. */
const ODDS_AGAINST = 19n;
const OUT_OF = 20n;

/**
 * The bands of a unit with so many cases, 1 or more, exact in whole numbers: 1,000 × Σ C(n, i) 19ⁿ⁻ⁱ for i up to k is
 * held against 1, 25, 975 and 999 times 20ⁿ. They are those of the exact binomial limits with interpolation
 * (Spiegelhalter DJ, Stat Med 2005;24:1185–202): a count is outside just when its running chance is.
 */
export function countBands(cases: number): CountBands {
  const n = BigInt(cases);
  const all = OUT_OF ** n;
  let term = ODDS_AGAINST ** n;
  let upTo = term;
  let k = 0n;
  const [alarmLow = 0, alertLow = 0, alertHigh = 0, alarmHigh = 0] = [1n, 25n, 975n, 999n].map((level) => {
    while (1000n * upTo < level * all) {
      term = (term * (n - k)) / ((k + 1n) * ODDS_AGAINST);
      k += 1n;
      upTo += term;
    }
    return Number(k);
  });
  return { alarmLow, alertLow, alertHigh, alarmHigh };
}
