import { minutesByTier, perDay } from './measures.ts';
import { thresholdAt } from './publish.ts';
import type { TuneThresholdPub } from './publish.ts';
import type { TuneThresholdResponse } from './schema.ts';
import { splitLog } from './split.ts';

/** What the thresholds do as they stand, from scores alone. */
export interface TuneThresholdLive {
  /** One a tier, and last what is in none. */
  rows: { entries: number; aDay: number; minutes: number }[];
  /** All tiers, a day. */
  minutes: number;
}

/** Counts the log into the tiers as the thresholds stand. It knows nothing of what is real. */
export function countLive(pub: TuneThresholdPub, response: TuneThresholdResponse): TuneThresholdLive {
  const { tiers, volume, atLeast } = pub;
  const all = splitLog(
    atLeast,
    tiers.map((tier) => thresholdAt(tier, response)),
  );
  const effect = { all, volume, seconds: tiers.map(({ seconds }) => seconds) };
  const minutes = minutesByTier(effect);
  return {
    rows: all.map((entries, row) => ({ entries, aDay: perDay(entries, effect), minutes: minutes[row] ?? 0 })),
    minutes: minutes.reduce((sum, each) => sum + each, 0),
  };
}
