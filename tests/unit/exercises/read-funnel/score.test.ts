import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CHECKS } from '../../../../src/exercises/read-funnel/checks.ts';
import {
  equalRisks,
  thirtyUnits,
  twelveUnits,
  widened,
} from '../../../../src/exercises/read-funnel/examples.ts';
import { readFunnelKind } from '../../../../src/exercises/read-funnel/index.ts';
import { publishReadFunnel } from '../../../../src/exercises/read-funnel/publish.ts';
import type { ReadFunnel, ReadFunnelResponse } from '../../../../src/exercises/read-funnel/schema.ts';
import {
  modelReadFunnel,
  readFunnelScorer,
  scoreReadFunnel,
} from '../../../../src/exercises/read-funnel/score.ts';
import type { FunnelTruth } from '../../../../src/exercises/read-funnel/truth.ts';
import { findFunnelTruth } from '../../../../src/exercises/read-funnel/truth.ts';
import { mark } from '../../../../src/exercises/kind.ts';
import { expectCasesToHold, expectModelAndLazyToHold, expectScoreToBeTotal } from '../kind-proofs.ts';
import { isThorough, runs, SEEDS } from '../../../runs.ts';

const unitId = fc.integer({ min: 1, max: 34 }).map((number) => `R${String(number).padStart(2, '0')}`);
const percent = fc.integer({ min: 0, max: 10 }).map((tens) => tens * 10);
const pick = fc.record({ unit: unitId, percent }, { requiredKeys: ['unit'] });
const response: fc.Arbitrary<ReadFunnelResponse> = fc.record(
  {
    picks: fc.uniqueArray(pick, { maxLength: 34, selector: ({ unit }) => unit }),
    first: fc.constantFrom(...CHECKS),
  },
  { requiredKeys: ['picks'] },
);

function rawOf(def: ReadFunnel, seed: number, answer: ReadFunnelResponse): number {
  return scoreReadFunnel(def, seed, answer).raw;
}

test('marks every golden case as written', () => {
  expectCasesToHold(readFunnelKind);
});

test('gives the model full marks and every lazy answer none, at every seed tried', () => {
  expectModelAndLazyToHold(readFunnelKind);
});

test('scores any response within its bounds', () => {
  expectScoreToBeTotal(readFunnelKind, () => response);
});

test('gives the Brier score of what was said: 0.06 for 40%, 90% and 90% where the two truly differ', () => {
  const picks = [
    { unit: 'R05', percent: 40 },
    { unit: 'R08', percent: 90 },
    { unit: 'R11', percent: 90 },
  ];
  const brier = scoreReadFunnel(twelveUnits, 1, { picks }).figures.find(
    ({ name }) => name === 'brier',
  )?.value;
  expect(brier).toBeCloseTo((0.16 + 0.01 + 0.01) / 3, 12);
});

test('never pays for one more pick inside the limits', () => {
  fc.assert(
    fc.property(response, fc.nat(11), percent, (answer, index, said) => {
      const { units } = publishReadFunnel(twelveUnits, 1);
      const inside = units.filter(({ place }) => place === 'within')[index % 9];
      if (!inside || answer.picks.some(({ unit }) => unit === inside.id)) return;
      const more = { ...answer, picks: [...answer.picks, { unit: inside.id, percent: said }] };
      expect(rawOf(twelveUnits, 1, more)).toBeLessThanOrEqual(rawOf(twelveUnits, 1, answer) + 1e-12);
    }),
    runs,
  );
});

test('pays for the next unit outside, said at even odds or better', () => {
  for (let seed = 1; seed < 40; seed += 1) {
    const { picks, first } = modelReadFunnel(thirtyUnits, seed);
    picks.forEach((_, index) => {
      const before = rawOf(thirtyUnits, seed, { picks: picks.slice(0, index), first });
      expect(rawOf(thirtyUnits, seed, { picks: picks.slice(0, index + 1), first })).toBeGreaterThan(before);
    });
  }
});

/** Ranks: the three highest and the three lowest rates, at 80%, and the carer to blame. */
function readLeagueTable(def: ReadFunnel, seed: number): ReadFunnelResponse {
  const { units } = publishReadFunnel(def, seed);
  const byRate = [...units].sort((a, b) => a.events / a.cases - b.events / b.cases || (a.id < b.id ? -1 : 1));
  const ends = [...byRate.slice(0, 3), ...byRate.slice(-3)];
  return { picks: ends.map(({ id }) => ({ unit: id, percent: 80 })), first: 'carer' };
}

/** Reads the limits and nothing else: every unit outside at 80%, and the data first. */
function readLimits(def: ReadFunnel, seed: number): ReadFunnelResponse {
  const { units } = publishReadFunnel(def, seed);
  const outside = units.filter(({ place }) => place !== 'within');
  return { picks: outside.map(({ id }) => ({ unit: id, percent: 80 })), first: 'data' };
}

/** Knows what the limits mean and not the truth: 90% beyond the outer pair, 30% between the lines. */
function readHonestly(def: ReadFunnel, seed: number): ReadFunnelResponse {
  const { units } = publishReadFunnel(def, seed);
  const outside = units.filter(({ place }) => place !== 'within');
  const percentOf = (place: string): number => (place.endsWith('alarm') ? 90 : 30);
  return { picks: outside.map(({ id, place }) => ({ unit: id, percent: percentOf(place) })), first: 'data' };
}

function marksOf(def: ReadFunnel, solve: (def: ReadFunnel, seed: number) => ReadFunnelResponse): number[] {
  return SEEDS.map((seed) => mark(readFunnelScorer, def, seed + 2, solve(def, seed + 2)).earned);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

test.runIf(isThorough)(
  'is as hard with one seed as with another: two naive readers keep their mean within 5 points',
  () => {
    for (const def of [thirtyUnits, equalRisks]) {
      for (const solve of [readLeagueTable, readLimits]) {
        const marks = marksOf(def, solve);
        const mean = meanOf(marks);
        for (let block = 0; block < SEEDS.length; block += 25) {
          expect(
            Math.abs(meanOf(marks.slice(block, block + 25)) - mean),
            `${def.id} ${solve.name}`,
          ).toBeLessThan(5);
        }
      }
    }
  },
);

test('tells readers apart: a league table fails, the limits alone fail, honest probabilities pass', () => {
  const passes = (def: ReadFunnel, solve: typeof readLimits): number =>
    Array.from(
      { length: 50 },
      (_, seed) => scoreReadFunnel(def, seed + 2, solve(def, seed + 2)).passed,
    ).filter(Boolean).length;
  for (const def of [thirtyUnits, equalRisks]) {
    expect(passes(def, readLeagueTable)).toBe(0);
    expect(passes(def, readLimits)).toBe(0);
    expect(passes(def, readHonestly)).toBe(50);
  }
});

test('draws all in where the limits are widened by the spread of the units', () => {
  const placesOf = (def: ReadFunnel) => publishReadFunnel(def, 1).units.map(({ place }) => place);
  expect(placesOf(twelveUnits).filter((place) => place.endsWith('alarm'))).toHaveLength(2);
  expect(placesOf(widened).filter((place) => place.endsWith('alarm'))).toHaveLength(0);
  expect(findFunnelTruth(widened, 1).tauSquared).toBeGreaterThan(0);
  expect(findFunnelTruth(twelveUnits, 1).tauSquared).toBe(0);
});

test('takes the first version from the seed of the data, and others from their own', () => {
  const names = ({ units }: FunnelTruth) =>
    units.map(({ events, cases }) => `${String(events)}/${String(cases)}`);
  const of41 = names(findFunnelTruth({ ...thirtyUnits, seed: 3 }, 41));
  expect(names(findFunnelTruth(thirtyUnits, 1))).toEqual(of41);
  expect(names(findFunnelTruth(thirtyUnits, 2))).not.toEqual(of41);
});

test('gives no marks, and no throw, where the recipe cannot be made', () => {
  const data = { template: 'no-such', seed: 1, rows: 30, defects: [], decoys: [] };
  const broken = { ...thirtyUnits, data };
  expect(findFunnelTruth(broken, 1).faults).toHaveLength(1);
  expect(scoreReadFunnel(broken, 1, { picks: [{ unit: 'R01', percent: 90 }] })).toMatchObject({
    raw: 0,
    passed: false,
  });
});
