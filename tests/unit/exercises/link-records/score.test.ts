import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestThresholds, billOfFile } from '../../../../src/exercises/link-records/cost.ts';
import { bothParts, eightPairs, wholeFile } from '../../../../src/exercises/link-records/examples.ts';
import { fateOf } from '../../../../src/exercises/link-records/fate.ts';
import { linkRecordsKind } from '../../../../src/exercises/link-records/index.ts';
import { applyLinkRecordsEdit } from '../../../../src/exercises/link-records/machine.ts';
import type { LinkRecordsEdit } from '../../../../src/exercises/link-records/machine.ts';
import type { LinkRecordsResponse } from '../../../../src/exercises/link-records/schema.ts';
import { scoreLinkRecords } from '../../../../src/exercises/link-records/score.ts';
import type { Decision } from '../../../../src/exercises/link-records/decisions.ts';
import { versionOf } from '../../../../src/exercises/link-records/version.ts';
import type { CardPair } from '../../../../src/exercises/link-records/version.ts';
import {
  expectCasesToHold,
  expectMachineToWalk,
  expectModelAndLazyToHold,
  expectReaderToAgree,
  expectScoreToBeTotal,
} from '../kind-proofs.ts';
import { runs } from '../../../runs.ts';

const decision = fc.constantFrom('same' as const, 'different' as const, 'refer' as const);
const pair = fc.constantFrom('pair-1', 'pair-2', 'pair-8', 'pair-99', 'constructor');
const points = fc.integer({ min: -200, max: 200 });
const response: fc.Arbitrary<LinkRecordsResponse> = fc.record(
  { decisions: fc.dictionary(pair, decision), merge: points, send: points },
  { requiredKeys: ['decisions'] },
);

/** The figures of a verdict by name. */
function figures(def: typeof wholeFile, answer: LinkRecordsResponse): Record<string, number> {
  const verdict = scoreLinkRecords(def, 1, answer);
  return Object.fromEntries(verdict.figures.map(({ name, value }) => [name, value]));
}

test('marks every golden case as its author worked it out', () => expectCasesToHold(linkRecordsKind));

test('gives the model 100 and every lazy answer 0 at every seed tried', () =>
  expectModelAndLazyToHold(linkRecordsKind));

test('gives a verdict for any response', () => expectScoreToBeTotal(linkRecordsKind, () => response));

test('reads a response exactly as the schema does', () => {
  const odd = fc.constantFrom<unknown>(
    null,
    undefined,
    1.5,
    201,
    -201,
    Number.NaN,
    '',
    'same',
    '__proto__',
    [],
  );
  const spoiled = fc.record(
    {
      decisions: fc.oneof(
        fc.dictionary(fc.oneof(pair, fc.constantFrom('Pair 1', '', '__proto__')), fc.oneof(decision, odd)),
        odd,
      ),
      merge: fc.oneof(points, odd),
      send: fc.oneof(points, odd),
      more: odd,
    },
    { requiredKeys: [] },
  );
  expectReaderToAgree(linkRecordsKind, fc.oneof(response, spoiled, odd));
});

test('walks from the first decision to a pass', () => {
  const edits: LinkRecordsEdit[] = [
    { type: 'pair.decide', pair: 'pair-2', decision: 'different' },
    { type: 'pair.decide', pair: 'pair-2', decision: 'same' },
    { type: 'threshold.set', threshold: 'send', points: 20 },
    { type: 'threshold.set', threshold: 'merge', points: 35 },
  ];
  expectMachineToWalk(linkRecordsKind, bothParts, edits, {
    decisions: { 'pair-2': 'same' },
    merge: 35,
    send: 20,
  });
});

test('writes equal answers in one order, whatever was set first', () => {
  const set = (...edits: LinkRecordsEdit[]): string =>
    JSON.stringify(edits.reduce<LinkRecordsResponse>(applyLinkRecordsEdit, { decisions: {} }));
  const merge = { type: 'threshold.set', threshold: 'merge', points: 3 } as const;
  const send = { type: 'threshold.set', threshold: 'send', points: 1 } as const;
  expect(set(merge, send)).toBe(set(send, merge));
});

test('bills the file by what is true of each pair', () => {
  expect(figures(wholeFile, { decisions: {}, merge: 37, send: 30 })).toMatchObject({
    'file-cost': 52,
    'file-best': 52,
    'file-lazy': 177,
    merged: 78,
    sent: 37,
    apart: 62,
    precision: 1,
    recall: 78 / 110,
  });
  expect(figures(wholeFile, { decisions: {}, merge: 30, send: 30 })).toMatchObject({
    'file-cost': 10 * 10 + 3 * 5,
    precision: 105 / 115,
    recall: 105 / 110,
  });
});

test('gives the B-cubed F1 of a small file as worked by hand', () => {
  const { file } = versionOf(bothParts, 1);
  const same = file.filter(({ isSame }) => isSame).length;
  const merged = file.filter(({ tenths }) => tenths >= 400);
  expect(merged.every(({ isSame }) => isSame)).toBe(true);
  const missed = same - merged.length;
  // A record of a missed pair finds one of its two; all others find all.
  const recall = 1 - missed / (2 * file.length);
  const f1 = figures(bothParts, { decisions: {}, merge: 40, send: 40 })['b-cubed-f1'];
  expect(f1).toBeCloseTo((2 * recall) / (1 + recall), 12);
});

test('merges or sends at a threshold as well as above it', () => {
  const at = (tenths: number) => fateOf(tenths, { merge: 30, send: 10 });
  expect([300, 299, 100, 99, -5].map(at)).toEqual(['merged', 'sent', 'sent', 'apart', 'apart']);
});

test('gives the cheapest thresholds, of equals the highest', () => {
  const best = [wholeFile, bothParts].map((def) => bestThresholds(versionOf(def, 1).file));
  expect(best).toEqual([
    { merge: 37, send: 30, cost: 52 },
    { merge: 40, send: 29, cost: 13 },
  ]);
});

test('finds no cheaper thresholds by trying them all', () => {
  fc.assert(
    fc.property(points, points, fc.constantFrom(wholeFile, bothParts), (merge, send, def) => {
      const { file } = versionOf(def, 1);
      const best = bestThresholds(file);
      expect(billOfFile(file, best).cost).toBe(best.cost);
      expect(billOfFile(file, { merge, send }).cost).toBeGreaterThanOrEqual(best.cost);
    }),
    runs,
  );
});

test('never earns more for a false merge than for sending the pair to a person', () => {
  fc.assert(
    fc.property(response, ({ decisions }) => {
      const rawOf = (twins: 'same' | 'refer'): number =>
        scoreLinkRecords(eightPairs, 1, { decisions: { ...decisions, 'pair-1': twins } }).raw;
      expect(rawOf('same')).toBeLessThanOrEqual(rawOf('refer'));
    }),
    runs,
  );
});

test('accounts for the file by groups, so that recall can be named', () => {
  const { findings } = scoreLinkRecords(wholeFile, 1, { decisions: {}, merge: 30, send: 20 });
  const args = (story: string) => findings.find(({ at }) => at === story)?.args;
  expect(args('twins')).toMatchObject({ merged: 10, same: 0, 'false-merges': 10, missed: 0 });
  expect(args('married-and-moved')).toMatchObject({ same: 5, missed: 5 });
  expect(args('transliterated')).toMatchObject({ merged: 6, missed: 0 });
});

test('gives no marks, and no throw, where the recipe cannot be made', () => {
  const broken = { ...eightPairs, pairs: ['twinz'] };
  expect(scoreLinkRecords(broken, 1, { decisions: {} })).toMatchObject({ raw: 0, passed: false, parts: [] });
});

/** Decides by the score alone: the same from 30, different below 15, else a person. */
function byScore({ tenths }: CardPair): Decision {
  return tenths >= 300 ? 'same' : tenths < 150 ? 'different' : 'refer';
}

/** Decides by the name alone: one name is one person, and any other is for a person. */
function byName({ fields }: CardPair): Decision {
  return fields.slice(0, 2).every(({ agreement }) => agreement === 'agree') ? 'same' : 'refer';
}

test.each([
  ['by the score', byScore],
  ['by the name', byName],
])('keeps every version as hard as the first: what a solver %s costs at 200 seeds', (_name, decide) => {
  const costs = Array.from({ length: 200 }, (_, seed) =>
    [eightPairs, bothParts].map((def) => {
      const decisions = Object.fromEntries(
        versionOf(def, seed).pairs.map((one) => [one.id, decide(one)] as const),
      );
      const { figures: found } = scoreLinkRecords(def, seed, { decisions, merge: 30, send: 20 });
      return found.map(({ name, value }) => `${name} ${String(value)}`).join();
    }),
  );
  for (const cost of costs) expect(cost).toEqual(costs[0]);
});
