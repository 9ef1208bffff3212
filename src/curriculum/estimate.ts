/** Words a minute that a clinician reads on a screen, as the doctor reckons. */
const WORDS_A_MINUTE = 200;

/** How far the minutes a lesson states may lie from the estimate, as a fraction of it. */
const MINUTES_TOLERANCE = 0.4;

/** Minutes of reading and doing, rounded to whole ones, at least 1. `seconds`: of all its exercises together. */
export function estimateMinutes(words: number, seconds: number): number {
  return Math.max(1, Math.round(words / WORDS_A_MINUTE + seconds / 60));
}

/** Whether the minutes stated lie within the tolerance of the estimate, or a minute from it. */
export function isFairEstimate(minutes: number, estimate: number): boolean {
  return Math.abs(minutes - estimate) <= Math.max(1, estimate * MINUTES_TOLERANCE);
}
