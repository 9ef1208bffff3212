import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldWeights, posteriorOdds, weightOf } from '../../../src/measures/linkage.ts';
import type { Agreement, FieldChance } from '../../../src/measures/linkage.ts';
import { runs } from '../../runs.ts';

const chance = fc.integer({ min: 1, max: 9999 }).map((n) => n / 10_000);

/** The illustrative chances of the published worked weights. */
const CHANCES = {
  number: { m: 0.98, u: 1e-9 },
  dob: { m: 0.97, u: 1 / 30_000 },
  surname: { m: 0.94, u: 0.001 },
  forename: { m: 0.9, u: 0.005 },
  postcode: { m: 0.85, u: 1 / 20_000 },
  sex: { m: 0.99, u: 0.5 },
} satisfies Record<string, FieldChance>;
type Name = keyof typeof CHANCES;

function weights(name: Name) {
  const found = fieldWeights(CHANCES[name]);
  if (!found) throw new Error(name);
  return found;
}

/** The weight of a pair from exact field weights, and from field weights rounded to one decimal. */
function totals(agreements: Partial<Record<Name, Agreement>>): [string, string] {
  const each = Object.entries(agreements).map(([name, how]) => weightOf(how, weights(name as Name)));
  const sum = (list: number[]): string => list.reduce((so, far) => so + far, 0).toFixed(1);
  return [sum(each), sum(each.map((weight) => Math.round(weight * 10) / 10))];
}

test('gives the six worked weights to the printed digits (golden)', () => {
  const printed = Object.keys(CHANCES).map((name) => {
    const { agree, disagree } = weights(name as Name);
    return [name, agree.toFixed(1), disagree.toFixed(1)];
  });
  expect(printed).toEqual([
    ['number', '29.9', '-5.6'],
    ['dob', '14.8', '-5.1'],
    ['surname', '9.9', '-4.1'],
    ['forename', '7.5', '-3.3'],
    ['postcode', '14.1', '-2.7'],
    ['sex', '1.0', '-5.6'],
  ]);
});

test('gives twins 36.4, and 36.5 from the rounded weights (golden)', () => {
  const twins = totals({
    dob: 'agree',
    surname: 'agree',
    postcode: 'agree',
    sex: 'agree',
    forename: 'differs',
  });
  expect(twins).toEqual(['36.4', '36.5']);
});

test('gives a pair that agrees in all but the postcode 60.3, and 60.4 from the rounded weights (golden)', () => {
  const moved = totals({
    number: 'agree',
    dob: 'agree',
    surname: 'agree',
    forename: 'agree',
    sex: 'agree',
    postcode: 'differs',
  });
  expect(moved).toEqual(['60.3', '60.4']);
});

test('gives marriage and a move 16.5, and 46.4 with the NHS number (golden)', () => {
  const pair = {
    dob: 'agree',
    forename: 'agree',
    sex: 'agree',
    surname: 'differs',
    postcode: 'differs',
  } as const;
  expect(totals(pair)[1]).toBe('16.5');
  expect(totals({ ...pair, number: 'agree' })[1]).toBe('46.4');
});

test('counts nothing for a blank, and half the way for partial agreement', () => {
  const pair = weights('surname');
  expect(weightOf('absent', pair)).toBe(0);
  expect(weightOf('partly', pair)).toBeCloseTo((pair.agree + pair.disagree) / 2, 12);
});

test('multiplies the odds by two to the weight', () => {
  expect(posteriorOdds(1 / 1000, 10)).toBeCloseTo(1.024, 12);
  expect(posteriorOdds(0.5, -1)).toBe(0.25);
  expect([posteriorOdds(0, 3), posteriorOdds(-1, 3), posteriorOdds(Infinity, 3)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('gives no weights where a chance is none or certain', () => {
  for (const bad of [0, 1, -0.1, 1.1, Number.NaN]) {
    expect(fieldWeights({ m: bad, u: 0.5 })).toBeUndefined();
    expect(fieldWeights({ m: 0.5, u: bad })).toBeUndefined();
  }
});

test('favours agreement just when one person agrees more often than two', () => {
  fc.assert(
    fc.property(chance, chance, (m, u) => {
      const found = fieldWeights({ m, u });
      expect(Math.sign(found?.agree ?? 0)).toBe(Math.sign(m - u) + 0);
      expect((found?.disagree ?? 0) > 0).toBe(m < u);
    }),
    runs,
  );
});
