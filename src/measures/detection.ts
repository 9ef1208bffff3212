function shareOf(part: number, rest: number): number | undefined {
  return part >= 0 && rest >= 0 && part + rest > 0 ? part / (part + rest) : undefined;
}

/**
 * Precision, 0–1: of what was flagged, the share that is a defect. Counts, or sums of severity weights. Undefined
 * where nothing was flagged. Source: van Rijsbergen CJ, Information Retrieval, 2nd ed. 1979, ch. 7.
 */
export function precision(hits: number, falseAlarms: number): number | undefined {
  return shareOf(hits, falseAlarms);
}

/**
 * Recall (sensitivity), 0–1: of the defects there are, the share that was flagged. Counts, or sums of severity
 * weights. Undefined where there was nothing to find. Source: van Rijsbergen CJ, as `precision`.
 */
export function recall(hits: number, misses: number): number | undefined {
  return shareOf(hits, misses);
}

/**
 * Fβ, 0–1: (1 + β²)PR ÷ (β²P + R), where β says how many times recall matters as much as precision. Both fractions
 * may be weighted, apart from each other. 0 where both are 0; undefined for a fraction outside 0–1 or a β not
 * above 0. Flagging all of 60 cells with 3 defects is F2 = 0.21. Source: van Rijsbergen CJ, as `precision`.
 */
export function fBeta(precisionFraction: number, recallFraction: number, beta: number): number | undefined {
  const isFraction = (value: number): boolean => value >= 0 && value <= 1;
  if (!isFraction(precisionFraction) || !isFraction(recallFraction) || !(beta > 0)) return undefined;
  const square = beta * beta;
  const below = square * precisionFraction + recallFraction;
  return below === 0 ? 0 : ((1 + square) * precisionFraction * recallFraction) / below;
}

/** How a rule or test behaves, and where; every figure is a fraction, 0–1. */
export interface TestSetting {
  sensitivity: number;
  /** 1 − specificity. */
  falsePositiveRate: number;
  /** The share that truly has what is sought. */
  prevalence: number;
}

/**
 * Positive predictive value at a stated prevalence, 0–1, by Bayes' theorem: sensitivity .90, false positives .02
 * and prevalence .005 give .18. Undefined where nothing would be flagged, or a figure is outside 0–1.
 * Source: Altman DG, Bland JM, BMJ 1994;309:102.
 */
export function positivePredictiveValue(setting: TestSetting): number | undefined {
  const { sensitivity, falsePositiveRate, prevalence } = setting;
  if (![sensitivity, falsePositiveRate, prevalence].every((value) => value >= 0 && value <= 1))
    return undefined;
  return shareOf(sensitivity * prevalence, falsePositiveRate * (1 - prevalence));
}
