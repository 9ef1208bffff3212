import type { Finding, Part, RawFigure, RawVerdict } from '../../kernel/verdict.ts';
import { bCubed, pairwise } from '../../measures/agreement.ts';
import type { Scorer } from '../kind.ts';
import { bestThresholds, billOfFile, billOfPairs, rightDecision, savedOf } from './cost.ts';
import type { Bill } from './cost.ts';
import type { Decision } from './decisions.ts';
import { countFates, fateOf } from './fate.ts';
import type { Thresholds } from './fate.ts';
import { rangeOf } from './range.ts';
import type { LinkRecords, LinkRecordsResponse } from './schema.ts';
import { versionOf } from './version.ts';
import type { CardPair, Version } from './version.ts';

/** What one part of the answer comes to. */
interface Account {
  saved: number;
  parts: Part[];
  findings: Finding[];
  figures: RawFigure[];
}

function figuresOf(name: string, bill: Bill): RawFigure[] {
  return (['cost', 'best', 'lazy'] as const).map((key) => ({ name: `${name}-${key}`, value: bill[key] }));
}

function judgePair(pair: CardPair, decision: Decision | undefined): { state: Part['state']; code: string } {
  if (decision === undefined) return { state: 'unanswered', code: 'pair-open' };
  if (decision === rightDecision(pair)) return { state: 'right', code: 'decided-well' };
  if (decision === 'refer') return { state: 'partial', code: 'needless-referral' };
  if (pair.tells === 'unknowable') return { state: 'wrong', code: 'guess' };
  return decision === 'same'
    ? { state: 'wrong', code: 'false-merge' }
    : { state: 'missed', code: 'missed-match' };
}

function accountPairs(pairs: readonly CardPair[], { decisions }: LinkRecordsResponse): Account {
  const decisionOn = (id: string): Decision | undefined =>
    Object.hasOwn(decisions, id) ? decisions[id] : undefined;
  const bill = billOfPairs(pairs, decisionOn);
  const judged = pairs.map((pair) => ({ at: pair.id, ...judgePair(pair, decisionOn(pair.id)) }));
  return {
    saved: savedOf(bill),
    parts: judged.map(({ at, state }) => ({ id: at, state })),
    findings: judged.map(({ code, at }) => ({ code, at })),
    figures: figuresOf('pairs', bill),
  };
}

/** How the records of the file are grouped once some pairs are merged: one label a record, two records a pair. */
function labelsOf(file: Version['file'], isOne: (pair: Version['file'][number]) => boolean): number[] {
  return file.flatMap((pair, at) => [2 * at, isOne(pair) ? 2 * at : 2 * at + 1]);
}

/** For each story, how many of its pairs met which fate. */
function findFates(file: Version['file'], thresholds: Thresholds): Finding[] {
  const names = [...new Set(file.map(({ story }) => story))];
  return names.map((story): Finding => {
    const pairs = file.filter((pair) => pair.story === story);
    const fates = countFates(
      pairs.map(({ tenths }) => tenths),
      thresholds,
    );
    const isSame = pairs.filter((pair) => pair.isSame).length;
    const wronglyMerged = pairs.filter(
      (pair) => !pair.isSame && fateOf(pair.tenths, thresholds) === 'merged',
    );
    const missed = pairs.filter((pair) => pair.isSame && fateOf(pair.tenths, thresholds) === 'apart');
    const args = { ...fates, same: isSame, 'false-merges': wronglyMerged.length, missed: missed.length };
    return { code: 'file-group', at: story, args };
  });
}

function accountFile(file: Version['file'], { merge, send }: LinkRecordsResponse, pass: number): Account {
  const bill = billOfFile(file, { merge, send });
  const saved = savedOf(bill);
  const isUnset = merge === undefined && send === undefined;
  const counts = countFates(
    file.map(({ tenths }) => tenths),
    { merge, send },
  );
  const made = labelsOf(file, ({ tenths }) => fateOf(tenths, { merge, send }) === 'merged');
  const truth = labelsOf(file, ({ isSame }) => isSame);
  const [pairs, records] = [pairwise(made, truth), bCubed(made, truth)];
  const measures = { precision: pairs.precision, recall: pairs.recall, 'b-cubed-f1': records.f1 };
  const state = isUnset ? 'unanswered' : isEnough(saved, pass) ? 'right' : saved > 0 ? 'partial' : 'wrong';
  return {
    saved,
    parts: [{ id: 'thresholds', state }],
    findings: isUnset ? [{ code: 'thresholds-open', at: 'thresholds' }] : findFates(file, { merge, send }),
    figures: [
      ...figuresOf('file', bill),
      ...Object.entries(counts).map(([name, value]) => ({ name, value })),
      ...Object.entries(measures).flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }])),
    ],
  };
}

/** Whether a saving reaches the pass; the allowance keeps one of exactly that size from failing by its last digit. */
function isEnough(saved: number, pass: number): boolean {
  return saved + 1e-9 >= pass;
}

/**
 * Marks what an answer costs: 10 for a false merge, 3 for a missed match, 1 for a pair sent to a person. Each part
 * (the cards, the file) earns the share it saves of what the best answer saves over the cheapest one without thought,
 * so every lazy answer has 0; the raw mark is their mean, and both must reach the pass. Parts: each card by its id,
 * and `thresholds`. Figures: each part's cost, best and lazy; pairs merged, sent and apart; pairwise precision and
 * recall and B-cubed F1 of what the machine merged by itself.
 */
export function scoreLinkRecords(def: LinkRecords, seed: number, response: LinkRecordsResponse): RawVerdict {
  const { pairs, file } = versionOf(def, seed);
  const pass = def.pass.saved;
  const accounts = [
    ...(pairs.length > 0 ? [accountPairs(pairs, response)] : []),
    ...(file.length > 0 ? [accountFile(file, response, pass)] : []),
  ];
  const raw = accounts.reduce((sum, { saved }) => sum + saved, 0) / Math.max(1, accounts.length);
  return {
    raw,
    passed: accounts.length > 0 && accounts.every(({ saved }) => isEnough(saved, pass)),
    parts: accounts.flatMap(({ parts }) => parts),
    findings: accounts.flatMap(({ findings }) => findings),
    figures: accounts.flatMap(({ figures }) => figures),
  };
}

function decideAll(
  pairs: readonly CardPair[],
  decide: (pair: CardPair) => Decision,
): LinkRecordsResponse['decisions'] {
  return Object.fromEntries(pairs.map((pair) => [pair.id, decide(pair)]));
}

/** The decision that each card allows, and the cheapest thresholds. */
export function modelLinkRecords(def: LinkRecords, seed: number): LinkRecordsResponse {
  const { pairs, file } = versionOf(def, seed);
  const decisions = decideAll(pairs, rightDecision);
  if (file.length === 0) return { decisions };
  const { merge, send } = bestThresholds(file);
  return { decisions, merge, send };
}

/** Nothing; everything merged, parted or sent to a person, on the cards and in the file. */
function lazyLinkRecords(def: LinkRecords, seed: number): LinkRecordsResponse[] {
  const { pairs, file } = versionOf(def, seed);
  const { low, high } = rangeOf(file);
  const lazy = (decision: Decision, thresholds: Thresholds): LinkRecordsResponse => ({
    decisions: decideAll(pairs, () => decision),
    ...(file.length > 0 ? thresholds : {}),
  });
  return [
    { decisions: {} },
    lazy('same', { merge: low, send: low }),
    lazy('different', { merge: high, send: high }),
    lazy('refer', { merge: high, send: low }),
  ];
}

/** Scoring of link-records, for `mark` and for replay. */
export const linkRecordsScorer: Scorer<LinkRecords, LinkRecordsResponse> = {
  rules: 1,
  score: scoreLinkRecords,
  model: modelLinkRecords,
  lazy: lazyLinkRecords,
};
