/**
 * The Data Quality Maturity Index, by the method as published in October 2021.
 * Source of all formulas: NHS Digital, DQMI methodology and its Appendix 1 worked example. Later changes to the
 * coverage calculation are not in it. The index sees completeness, validity, coverage and defaults; never accuracy.
 */

/** The counts behind one data item of one data set. */
export interface DqmiItemCounts {
  /** All records submitted. */
  records: number;
  /** Records whose value is present and valid; a permitted default counts as valid. At most `records`. */
  validAndComplete: number;
  /** Records that hold a default such as Z or 99. At most `records`. */
  defaults: number;
  /** The share of defaults that is expected, 0–1. At 1 every default is meaningful; at 0 none is. */
  defaultThreshold: number;
}

/** One data item's place in the composite; both are fractions, 0–1. */
export interface DqmiItem {
  score: number;
  /** Periods submitted ÷ periods expected, for the data set the item belongs to. */
  coverage: number;
}

function isFraction(value: number): boolean {
  return value >= 0 && value <= 1;
}

function isShareOf(count: number, records: number): boolean {
  return count >= 0 && count <= records;
}

/**
 * Defaults beyond those expected: defaults − threshold × records, not below 0; a number of records, not always
 * whole. Undefined where there are no records or a count cannot be. Source: DQMI methodology (October 2021).
 */
export function defaultsInExcess(counts: Omit<DqmiItemCounts, 'validAndComplete'>): number | undefined {
  const { records, defaults, defaultThreshold } = counts;
  if (!(records > 0) || !isShareOf(defaults, records) || !isFraction(defaultThreshold)) return undefined;
  return Math.max(0, defaults - defaultThreshold * records);
}

/**
 * A data item's score as a fraction, 0–1 (published × 100): (valid and complete − defaults in excess) ÷ records.
 * Undefined where there are no records or a count cannot be. The floor of 0 is ours; the method is silent.
 * Source: DQMI methodology (October 2021).
 */
export function scoreDqmiItem(counts: DqmiItemCounts): number | undefined {
  const excess = defaultsInExcess(counts);
  if (excess === undefined || !isShareOf(counts.validAndComplete, counts.records)) return undefined;
  return Math.max(0, (counts.validAndComplete - excess) / counts.records);
}

/**
 * The composite on its published scale, 0–100, from items whose scores and coverages are fractions: mean score ×
 * mean coverage × 100. Undefined for no items or a figure outside 0–1. Source: DQMI methodology (October 2021).
 */
export function composeDqmi(items: readonly DqmiItem[]): number | undefined {
  if (items.length === 0) return undefined;
  if (!items.every((item) => isFraction(item.score) && isFraction(item.coverage))) return undefined;
  const scores = items.reduce((sum, item) => sum + item.score, 0);
  const coverages = items.reduce((sum, item) => sum + item.coverage, 0);
  return (scores / items.length) * (coverages / items.length) * 100;
}
