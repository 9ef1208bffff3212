import { COSTS } from './decisions.ts';
import type { Decision } from './decisions.ts';
import { fateOf } from './fate.ts';
import type { Fate, Thresholds } from './fate.ts';
import { rangeOf } from './range.ts';
import type { CardPair, Version } from './version.ts';

/** What an answer costs, beside the best answer and the cheapest one that took no thought. */
export interface Bill {
  cost: number;
  best: number;
  lazy: number;
}

/** The part of what thought can save that this answer saves, 0–1. */
export function savedOf({ cost, best, lazy }: Bill): number {
  return lazy > best ? Math.min(1, Math.max(0, (lazy - cost) / (lazy - best))) : 0;
}

/** The decision that the records of a pair allow. */
export function rightDecision({ tells }: CardPair): Decision {
  return tells === 'unknowable' ? 'refer' : tells;
}

/**
 * What a decision on a card costs. Where the records cannot tell, merging costs as much as a false merge and parting
 * as much as a missed one, because either is a guess. A pair left open costs as much as a missed one.
 */
export function costOfDecision(pair: CardPair, decision: Decision | undefined): number {
  if (decision === 'refer') return COSTS.referral;
  if (decision === pair.tells) return 0;
  return decision === 'same' ? COSTS.falseMerge : COSTS.missed;
}

function sum(list: readonly number[]): number {
  return list.reduce((so, far) => so + far, 0);
}

/** The bill of the decisions on the cards. Without thought: all the same, all different, or all to a person. */
export function billOfPairs(
  pairs: readonly CardPair[],
  decisionOn: (id: string) => Decision | undefined,
): Bill {
  const costOf = (decide: (pair: CardPair) => Decision | undefined): number =>
    sum(pairs.map((pair) => costOfDecision(pair, decide(pair))));
  const lazies = (['same', 'different', 'refer'] as const).map((decision) => costOf(() => decision));
  return { cost: costOf(({ id }) => decisionOn(id)), best: costOf(rightDecision), lazy: Math.min(...lazies) };
}

type FilePair = Version['file'][number];

/** What one pair of the file costs once it has met its fate, by what is true of it. */
function costOfFate(fate: Fate, isSame: boolean): number {
  if (fate === 'sent') return COSTS.referral;
  if (fate === 'merged') return isSame ? 0 : COSTS.falseMerge;
  return isSame ? COSTS.missed : 0;
}

/** What two thresholds cost on the whole file. */
function costOfFile(file: readonly FilePair[], thresholds: Thresholds): number {
  return sum(file.map(({ tenths, isSame }) => costOfFate(fateOf(tenths, thresholds), isSame)));
}

/** Pairs of one score and truth, counted: a file has few different scores, so this is what a search goes over. */
function countAlike(file: readonly FilePair[]): { tenths: number; isSame: boolean; count: number }[] {
  const counted = new Map<string, { tenths: number; isSame: boolean; count: number }>();
  for (const { tenths, isSame } of file) {
    const key = `${String(tenths)} ${String(isSame)}`;
    counted.set(key, { tenths, isSame, count: (counted.get(key)?.count ?? 0) + 1 });
  }
  return [...counted.values()];
}

/** The cheapest thresholds in whole points, and what they cost; of equals the highest. */
export function bestThresholds(file: readonly FilePair[]): { merge: number; send: number; cost: number } {
  const { high } = rangeOf(file);
  const alike = countAlike(file);
  // The highest whole threshold that a score passes is its whole part, so no others need to be tried.
  const tried = [...new Set([high, ...file.map(({ tenths }) => Math.floor(tenths / 10))])].sort(
    (a, b) => b - a,
  );
  let best = { merge: high, send: high, cost: Number.POSITIVE_INFINITY };
  for (const merge of tried) {
    for (const send of tried.filter((points) => points <= merge)) {
      const cost = sum(
        alike.map(({ tenths, isSame, count }) => count * costOfFate(fateOf(tenths, { merge, send }), isSame)),
      );
      if (cost < best.cost) best = { merge, send, cost };
    }
  }
  return best;
}

/** The bill of two thresholds. Without thought: merge every pair, leave every pair, or send every pair. */
export function billOfFile(file: readonly FilePair[], thresholds: Thresholds): Bill {
  const { low, high } = rangeOf(file);
  const lazies = [
    { merge: low, send: low },
    { merge: high, send: high },
    { merge: high, send: low },
  ].map((lazy) => costOfFile(file, lazy));
  return { cost: costOfFile(file, thresholds), best: bestThresholds(file).cost, lazy: Math.min(...lazies) };
}
