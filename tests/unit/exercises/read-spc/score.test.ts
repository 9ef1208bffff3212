import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  chanceAlone,
  rebased,
  sevenAbove,
  spikeThenShift,
  twoNear,
} from '../../../../src/exercises/read-spc/examples.ts';
import { ASSURANCES, VARIATIONS } from '../../../../src/exercises/read-spc/icons.ts';
import { readSpcKind } from '../../../../src/exercises/read-spc/index.ts';
import { applyReadSpcEdit } from '../../../../src/exercises/read-spc/machine.ts';
import type { ReadSpcEdit } from '../../../../src/exercises/read-spc/machine.ts';
import type { ReadSpc, ReadSpcResponse } from '../../../../src/exercises/read-spc/schema.ts';
import { scoreReadSpc } from '../../../../src/exercises/read-spc/score.ts';
import { findTruth } from '../../../../src/exercises/read-spc/truth.ts';
import { mark } from '../../../../src/exercises/kind.ts';
import {
  expectCasesToHold,
  expectMachineToWalk,
  expectModelAndLazyToHold,
  expectReaderToAgree,
  expectScoreToBeTotal,
} from '../kind-proofs.ts';
import { isThorough, runs, SEEDS } from '../../../runs.ts';

const { scorer } = readSpcKind;

const point = fc.constantFrom('R01', 'R09', 'R13', 'R15', 'R19', 'R24', 'R36', 'R99');
const response: fc.Arbitrary<ReadSpcResponse> = fc.record(
  {
    points: fc.array(point, { maxLength: 8 }),
    isQuiet: fc.constant(true as const),
    variation: fc.constantFrom(...VARIATIONS),
    assurance: fc.constantFrom(...ASSURANCES),
    action: fc.constantFrom('find-cause', 'leave', 'praise', 'constructor', 'nothing'),
  },
  { requiredKeys: ['points'] },
);

test('marks every golden case as its author worked it out', () => expectCasesToHold(readSpcKind));

test('gives the model 100 and every lazy answer 0 at every seed tried', () =>
  expectModelAndLazyToHold(readSpcKind));

test('gives a verdict for any response', () => expectScoreToBeTotal(readSpcKind, () => response));

test('reads a response exactly as the schema does', () => {
  const value = fc.oneof(
    fc.constantFrom('R01', 'R1', 'r01', 'R123', '', 'common', 'pass', 'find-cause', 'Find', '__proto__'),
    fc.constantFrom(null, undefined, true, false, 1, [], {}),
  );
  expectReaderToAgree(
    readSpcKind,
    fc.oneof(
      response,
      fc.record(
        {
          points: fc.oneof(value, fc.array(value, { maxLength: 3 })),
          isQuiet: value,
          variation: value,
          assurance: value,
          action: value,
          more: value,
        },
        { requiredKeys: [] },
      ),
      fc.constantFrom<unknown>({}, null, undefined, [], 1, 'R01'),
    ),
  );
});

test('refuses more than 36 points', () => {
  const points = Array.from({ length: 37 }, () => 'R01');
  expect(readSpcKind.readResponse({ points })).toBeUndefined();
  expect(readSpcKind.readResponse({ points: points.slice(1) })).toEqual({ points: points.slice(1) });
});

test('finds what the engine finds in the two continuations of the published series', () => {
  expect(findTruth(sevenAbove, 1)).toMatchObject({
    special: ['R13', 'R14', 'R15', 'R16', 'R17', 'R18', 'R19'],
    variation: 'concern-high',
    assurance: 'inconsistent',
    action: { id: 'find-cause' },
  });
  expect(findTruth(twoNear, 1)).toMatchObject({ special: ['R13', 'R15'], variation: 'improvement-high' });
  expect(findTruth(twoNear, 1).assurance).toBeUndefined();
});

test('finds no signal where the limits are recomputed over all points, or the rule is not in force', () => {
  expect(findTruth({ ...sevenAbove, baseline: 19 }, 1).special).toEqual([]);
  expect(findTruth({ ...twoNear, baseline: 15 }, 1).special).toEqual([]);
  expect(findTruth({ ...sevenAbove, rules: ['outside', 'trend'] }, 1).special).toEqual([]);
});

test('judges each phase of a rebased chart by its own limits', () => {
  expect(findTruth(rebased, 1).special).toEqual([]);
  expect(findTruth({ ...rebased, rebase: [] }, 1).special.length).toBeGreaterThan(12);
});

test('calls higher a concern where lower is better, an improvement where higher is, and neither where none is', () => {
  const variations = (['low', 'high', 'neither'] as const).map(
    (better) => findTruth({ ...sevenAbove, better }, 1).variation,
  );
  expect(variations).toEqual(['concern-high', 'improvement-high', 'neutral-high']);
  expect(findTruth({ ...sevenAbove, better: 'neither' }, 1).assurance).toBeUndefined();
});

test('lets a worse action never earn more, all else being equal', () => {
  const { points } = scorer.model(sevenAbove, 1);
  const byCost = [...sevenAbove.actions].sort((a, b) => a.cost - b.cost);
  const earned = byCost.map(
    ({ id }) =>
      scoreReadSpc(sevenAbove, 1, {
        points,
        variation: 'concern-high',
        assurance: 'inconsistent',
        action: id,
      }).raw,
  );
  expect(earned).toEqual([...earned].sort((a, b) => b - a));
  expect(new Set(earned).size).toBe(earned.length);
});

test('never earns less for one more special point, nor more for one more other point', () => {
  fc.assert(
    fc.property(fc.nat(200), fc.array(fc.nat(23)), fc.nat(23), (seed, places, more) => {
      const { chart, special } = findTruth(spikeThenShift, seed);
      const idOf = (place: number): string => chart.points[place]?.id ?? '';
      const before = places.map(idOf).filter((id) => id !== idOf(more));
      const raw = (points: string[]): number => scoreReadSpc(spikeThenShift, seed, { points }).raw;
      const change = raw([...before, idOf(more)]) - raw(before);
      if (special.includes(idOf(more))) expect(change).toBeGreaterThanOrEqual(0);
      else expect(change).toBeLessThanOrEqual(0);
    }),
    runs,
  );
});

/** Marks what a rule of thumb says of each value, with the icons and the action right. */
function thumb(def: ReadSpc, seed: number, isMarked: (value: number, limits: Limits) => boolean): number {
  const { chart } = findTruth(def, seed);
  const limits = chart.phases[0]?.limits;
  const points = limits
    ? chart.points.filter(({ value }) => isMarked(value, limits)).map(({ id }) => id)
    : [];
  return mark(scorer, def, seed, { ...scorer.model(def, seed), points }).earned;
}

type Limits = NonNullable<ReturnType<typeof findTruth>['chart']['phases'][0]>['limits'];

test.runIf(isThorough)(
  'is as hard with one seed as with another for two solvers who do not know the rules',
  () => {
    const hard: ReadSpc = {
      ...spikeThenShift,
      data: { template: 'unit-series', seed: 1, rows: 36 },
      defects: [
        { rule: 'spike-down', count: 1 },
        { rule: 'two-of-three-up', count: 1 },
        { rule: 'shift-up', count: 1 },
      ],
      decoys: ['alone-near-a-limit'],
    };
    const solvers = [
      (value: number, { upper, lower }: Limits) => value > upper || value < lower,
      (value: number, { nearUpper, nearLower }: Limits) => value > nearUpper || value < nearLower,
    ];
    for (const solver of solvers) {
      const marks = SEEDS.map((seed) => thumb(hard, seed, solver));
      const mean = marks.reduce((sum, each) => sum + each, 0) / marks.length;
      expect(mean).toBeGreaterThan(0);
      expect(mean).toBeLessThan(90);
      expect(Math.max(...marks.map((each) => Math.abs(each - mean)))).toBeLessThanOrEqual(5);
    }
  },
);

test('gives no marks, and no throw, where the recipe cannot be made', () => {
  const broken = { ...spikeThenShift, data: { template: 'no-such-template', seed: 1, rows: 24 } };
  expect(scoreReadSpc(broken, 1, { points: [], isQuiet: true })).toMatchObject({ raw: 0, passed: false });
});

test('walks from the first mark to a pass', () => {
  const edits: ReadSpcEdit[] = [
    { type: 'quiet.set', isQuiet: true },
    { type: 'point.toggle', point: 'R15' },
    { type: 'point.toggle', point: 'R13' },
    { type: 'variation.choose', variation: 'common' },
    { type: 'assurance.choose', assurance: 'pass' },
    { type: 'action.choose', action: 'find-cause' },
  ];
  expectMachineToWalk(readSpcKind, sevenAbove, edits, {
    points: ['R13', 'R15'],
    variation: 'common',
    assurance: 'pass',
    action: 'find-cause',
  });
});

test('takes a mark back by a second toggle, and all marks back by saying that none is special', () => {
  const marked: ReadSpcResponse = { points: ['R13', 'R15'], action: 'leave' };
  expect(applyReadSpcEdit(marked, { type: 'point.toggle', point: 'R13' }).points).toEqual(['R15']);
  const quiet = applyReadSpcEdit(marked, { type: 'quiet.set', isQuiet: true });
  expect(quiet).toEqual({ points: [], isQuiet: true, action: 'leave' });
  expect(Object.keys(applyReadSpcEdit(quiet, { type: 'quiet.set', isQuiet: false }))).toEqual([
    'points',
    'action',
  ]);
  expect(Object.keys(applyReadSpcEdit(quiet, { type: 'point.toggle', point: 'R02' }))).not.toContain(
    'isQuiet',
  );
});

test('passes with an action that costs little, and not with one that costs more', () => {
  const model = scorer.model(chanceAlone, 1);
  const passes = (cost: number): boolean =>
    scoreReadSpc({ ...chanceAlone, pass: { f1: 0.8, cost } }, 1, { ...model, action: 'praise' }).passed;
  expect([passes(4), passes(5)]).toEqual([false, true]);
});
