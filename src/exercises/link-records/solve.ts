import { bestThresholds, billOfFile, rightDecision } from './cost.ts';
import { DECISION_LABELS } from './decisions.ts';
import { countFates } from './fate.ts';
import type { Fate } from './fate.ts';
import type { LinkRecords } from './schema.ts';
import { versionOf } from './version.ts';

/** The worked answer: each card with its decision and why, then the cheapest thresholds and what they do. */
export interface LinkRecordsSolution {
  pairs: { id: string; number: number; decision: string; because: string }[];
  file?: {
    merge: number;
    send: number;
    cost: number;
    lazy: number;
    counts: Record<Fate, number>;
    /** The scores at which both sorts of pair stand, so that no threshold can part them. */
    mixed: { tenths: number; same: number; different: number }[];
  };
}

/** Works the answer out on one version. */
export function solveLinkRecords(def: LinkRecords, seed: number): LinkRecordsSolution {
  const { pairs, file, stories } = versionOf(def, seed);
  const cards = pairs.map((pair, at) => ({
    id: pair.id,
    number: at + 1,
    decision: DECISION_LABELS[rightDecision(pair)],
    because: stories[pair.story]?.because ?? '',
  }));
  if (file.length === 0) return { pairs: cards };
  const { merge, send, cost } = bestThresholds(file);
  const scores = file.map(({ tenths }) => tenths);
  const mixed = [...new Set(scores)]
    .sort((a, b) => b - a)
    .map((tenths) => {
      const at = file.filter((pair) => pair.tenths === tenths);
      const same = at.filter(({ isSame }) => isSame).length;
      return { tenths, same, different: at.length - same };
    })
    .filter(({ same, different }) => same > 0 && different > 0);
  const { lazy } = billOfFile(file, { merge, send });
  return {
    pairs: cards,
    file: { merge, send, cost, lazy, counts: countFates(scores, { merge, send }), mixed },
  };
}
