/** Two thresholds in points. An absent one lets nothing through. */
export interface Thresholds {
  merge?: number | undefined;
  send?: number | undefined;
}

/** What becomes of a pair of the file. */
export type Fate = 'merged' | 'sent' | 'apart';

/** What becomes of a pair with this score (in tenths of a point): merged first, else sent to a person, else left. */
export function fateOf(tenths: number, { merge, send }: Thresholds): Fate {
  if (merge !== undefined && tenths >= merge * 10) return 'merged';
  return send !== undefined && tenths >= send * 10 ? 'sent' : 'apart';
}

/** How many pairs of a file meet each fate. */
export function countFates(scores: readonly number[], thresholds: Thresholds): Record<Fate, number> {
  const counts = { merged: 0, sent: 0, apart: 0 };
  for (const tenths of scores) counts[fateOf(tenths, thresholds)] += 1;
  return counts;
}
