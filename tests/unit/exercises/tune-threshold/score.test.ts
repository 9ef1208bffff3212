import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mark } from '../../../../src/exercises/kind.ts';
import { oneThreshold, twoTiers } from '../../../../src/exercises/tune-threshold/examples.ts';
import { tuneThresholdKind } from '../../../../src/exercises/tune-threshold/index.ts';
import { findBest, roomAround } from '../../../../src/exercises/tune-threshold/best.ts';
import { applyThresholdEdit } from '../../../../src/exercises/tune-threshold/machine.ts';
import type { TuneThreshold } from '../../../../src/exercises/tune-threshold/schema.ts';
import { scoreTuneThreshold } from '../../../../src/exercises/tune-threshold/score.ts';
import { logOf, readLog } from '../../../../src/exercises/tune-threshold/truth.ts';
import {
  expectCasesToHold,
  expectMachineToWalk,
  expectModelAndLazyToHold,
  expectReaderToAgree,
  expectScoreToBeTotal,
} from '../kind-proofs.ts';
import { isThorough, SEEDS } from '../../../runs.ts';

const { scorer } = tuneThresholdKind;

function earned(def: TuneThreshold, seed: number, thresholds: number[]): number {
  const at = Object.fromEntries(def.tiers.map(({ id }, index) => [id, thresholds[index] ?? 0]));
  return mark(scorer, def, seed, { at }).earned;
}

/** The threshold that lets about this share of a log through. */
function atShare(def: TuneThreshold, seed: number, share: number): number {
  const { atLeast } = logOf(def, seed);
  return atLeast.findIndex((count) => count <= share * (atLeast[0] ?? 0));
}

const response = fc.record({
  at: fc.dictionary(
    fc.constantFrom('interrupt', 'list', 'constructor', 'other'),
    fc.integer({ min: 0, max: 100 }),
  ),
});

test('marks every golden case as its author worked it out', () => expectCasesToHold(tuneThresholdKind));

test('gives the model 100 and every lazy answer 0 at every seed tried', () =>
  expectModelAndLazyToHold(tuneThresholdKind));

test('gives a verdict for any response', () => expectScoreToBeTotal(tuneThresholdKind, () => response));

test('reads a response exactly as the schema does', () => {
  const odd = fc.constantFrom<unknown>(null, undefined, '', 50.5, -1, 101, '66', Number.NaN, [], {});
  const spoiled = fc.oneof(
    response,
    fc.record({ at: fc.dictionary(fc.constantFrom('interrupt', 'Not A Slug', '__proto__'), odd) }),
    fc.record({ at: odd }),
    fc.record({ at: fc.constant({}), more: odd }),
    odd,
  );
  expectReaderToAgree(tuneThresholdKind, spoiled);
});

test('takes a move, is checked, and ends at the answer', () => {
  const edits = [
    { type: 'threshold.move' as const, tier: 'interrupt', to: 80 },
    { type: 'threshold.move' as const, tier: 'interrupt', to: 57 },
  ];
  expectMachineToWalk(tuneThresholdKind, oneThreshold, edits, { at: { interrupt: 57 } });
});

test('counts a log as made when all of it is in the middle tier', () => {
  const def: TuneThreshold = {
    ...twoTiers,
    goals: [
      { measure: 'recall', target: 90, because: 'What is lost is not seen.' },
      { measure: 'minutes', target: 30, because: 'That can be spared.' },
    ],
  };
  const { raw, passed } = scoreTuneThreshold(def, 1, { at: { interrupt: 100, list: 0 } });
  expect(raw).toBeGreaterThan(0.5);
  expect(passed).toBe(false);
  expect(scoreTuneThreshold(def, 1, { at: { interrupt: 100, list: 60 } })).toMatchObject({ raw: 1 });
});

test('leaves a threshold where it is when it is sent off the scale', () => {
  const before = { at: { interrupt: 57 } };
  for (const to of [-1, 101, 2.5, Number.NaN])
    expect(applyThresholdEdit(before, { type: 'threshold.move', tier: 'interrupt', to })).toEqual(before);
});

test.runIf(isThorough)('is as hard with one seed as with another for two naive solvers', () => {
  const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  for (const def of [oneThreshold, twoTiers]) {
    const solvers = [
      (seed: number) => earned(def, seed, [atShare(def, seed, 0.1), atShare(def, seed, 0.15)]),
      (seed: number) => earned(def, seed, [atShare(def, seed, 0.25), atShare(def, seed, 0.3)]),
    ];
    for (const solve of solvers) {
      const marks = SEEDS.map(solve);
      const all = mean(marks);
      for (let from = 0; from < 200; from += 20) {
        expect(Math.abs(mean(marks.slice(from, from + 20)) - all)).toBeLessThanOrEqual(5);
      }
    }
  }
});

test('has its goal region in other places with other seeds, four scores wide or more', () => {
  const regions = Array.from({ length: 50 }, (_, seed) => {
    const log = logOf(oneThreshold, seed);
    return roomAround(oneThreshold, log, findBest(oneThreshold, log))[0] ?? { from: 0, to: 0 };
  });
  expect(Math.min(...regions.map(({ from, to }) => to - from))).toBeGreaterThanOrEqual(4);
  expect(new Set(regions.map(({ to }) => to)).size).toBeGreaterThan(5);
  for (const { from } of regions) expect(from).toBeGreaterThan(55);
});

test('counts a miss of recall twice, and a ceiling by how far it is passed', () => {
  // 35 of 40 is 87.5%: 2.5 of 90, twice.
  expect(scoreTuneThreshold(oneThreshold, 1, { at: { interrupt: 70 } }).raw).toBeCloseTo(1 - 5 / 90, 10);
  // 27.6 a day is 7.6 above 20.
  expect(scoreTuneThreshold(oneThreshold, 1, { at: { interrupt: 57 } }).raw).toBeCloseTo(1 - 7.6 / 20, 10);
});

test('names where every real entry went, and each goal by its measure', () => {
  const { parts } = scoreTuneThreshold(twoTiers, 1, { at: { interrupt: 76, list: 65 } });
  const tally = (state: string): number =>
    parts.filter((part) => part.id.startsWith('real-') && part.state === state).length;
  expect([tally('right'), tally('partial'), tally('missed')]).toEqual([27, 9, 4]);
  expect(parts.slice(0, 4)).toEqual([
    { id: 'recall', state: 'wrong' },
    { id: 'recall-first', state: 'right' },
    { id: 'ppv', state: 'right' },
    { id: 'minutes', state: 'right' },
  ]);
});

test('earns nothing where the log cannot be made, and throws nothing', () => {
  const broken = { ...oneThreshold, data: { ...oneThreshold.data, template: 'nonsense' } };
  expect(scoreTuneThreshold(broken, 1, { at: { interrupt: 66 } })).toMatchObject({ raw: 0, passed: false });
});

test('reviews every nth row, by bands of ten scores, and counts no score that is none', () => {
  const table = {
    columns: [],
    rowIds: ['R01', 'R02', 'R03', 'R04'],
    values: { score: ['71', '72', '79', ''], real: ['yes', 'yes', 'no', 'no'] },
  };
  const { bands, atLeast, realAtLeast } = readLog(table, 2);
  expect(bands[7]).toEqual({ from: 70, entries: 3, reviewed: 2, real: 1 });
  expect([atLeast[71], atLeast[72], atLeast[80], realAtLeast[71]]).toEqual([3, 2, 0, 2]);
  expect(readLog(table, undefined).bands[7]).toMatchObject({ reviewed: 0, real: 0 });
});
