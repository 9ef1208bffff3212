/**
 * Certainty-based marking, and the score of stated probabilities. Source of the marks and thresholds: Gardner-Medwin AR, "Confidence assessment in the
 * teaching of basic science", ALT-J 1995;3:80–5, and the later UCL scheme with marks 1, 2, 3 and 0, −2, −6.
 */

/** How sure a learner says they are: 1 not sure, 2 fairly, 3 certain. Source: Gardner-Medwin, as above. */
export type Certainty = 1 | 2 | 3;

const WRONG_MARKS: Record<Certainty, number> = { 1: 0, 2: -2, 3: -6 };

/**
 * The mark for one answer: 1, 2 or 3 where it is right; 0, −2 or −6 where it is wrong.
 * Source: Gardner-Medwin, as above.
 */
export function markCertainty(certainty: Certainty, isRight: boolean): number {
  return isRight ? certainty : WRONG_MARKS[certainty];
}

/**
 * The mark to expect on average from a stated certainty, where the answer is right with probability `p` (0–1).
 * Undefined for a `p` outside that range. Source: expectation over the marks of Gardner-Medwin, as above.
 */
export function expectedMark(certainty: Certainty, p: number): number | undefined {
  if (!(p >= 0 && p <= 1)) return undefined;
  return p * markCertainty(certainty, true) + (1 - p) * markCertainty(certainty, false);
}

/**
 * The certainty that pays best for a probability `p` (0–1) of being right: 2 above 2/3, 3 above 0.8, else 1; at a
 * threshold two levels pay alike and the lower is given. Undefined for a `p` outside that range.
 * Source: Gardner-Medwin, as above (67% and 80%).
 */
export function bestCertainty(p: number): Certainty | undefined {
  if (!(p >= 0 && p <= 1)) return undefined;
  if (p > 0.8) return 3;
  return p > 2 / 3 ? 2 : 1;
}

/** A probability that was stated, 0–1, and whether the thing came true. */
export interface Forecast {
  probability: number;
  cameTrue: boolean;
}

/**
 * The Brier score of forecasts: the mean of (probability − outcome)², 0 the best, 0.25 for even odds throughout, 1 the
 * worst; one number a forecast, not two. Undefined for no forecast, or a probability outside 0–1.
 * Source: Brier GW, Mon Weather Rev 1950;78:1–3, in the form for two outcomes.
 */
export function brierScore(forecasts: readonly Forecast[]): number | undefined {
  if (forecasts.length === 0) return undefined;
  if (!forecasts.every(({ probability }) => probability >= 0 && probability <= 1)) return undefined;
  const losses = forecasts.map(({ probability, cameTrue }) => (probability - (cameTrue ? 1 : 0)) ** 2);
  return losses.reduce((sum, loss) => sum + loss, 0) / forecasts.length;
}
