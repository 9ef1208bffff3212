import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  expectedEvents,
  observedToExpected,
  relativeFall,
  standardisedRate,
} from '../../../src/measures/case-mix.ts';
import { runs } from '../../runs.ts';

const percent = (fraction: number | undefined): string => ((fraction ?? NaN) * 100).toFixed(1);

/** Charig 1986: successes and cases, small stones then large. */
const open = { small: [81, 87], large: [192, 263] } as const;
const keyhole = { small: [234, 270], large: [55, 80] } as const;

/** Both treatments together are the reference. */
const reference = { small: (81 + 234) / (87 + 270), large: (192 + 55) / (263 + 80) };

function standardise({
  small,
  large,
}: {
  small: readonly [number, number];
  large: readonly [number, number];
}) {
  const strata = [
    { cases: small[1], referenceRate: reference.small },
    { cases: large[1], referenceRate: reference.large },
  ];
  return { observed: small[0] + large[0], expected: expectedEvents(strata) ?? NaN };
}

test('gives the kidney-stone rates: open wins in both strata and loses overall (golden)', () => {
  const rate = ([successes, cases]: readonly [number, number]): string =>
    percent(observedToExpected(successes, cases));
  expect([rate([273, 350]), rate([289, 350])]).toEqual(['78.0', '82.6']);
  expect([rate(open.small), rate(keyhole.small)]).toEqual(['93.1', '86.7']);
  expect([rate(open.large), rate(keyhole.large)]).toEqual(['73.0', '68.8']);
});

test('turns the kidney-stone comparison round once each is held against its own mix of stones', () => {
  const [a, b] = [standardise(open), standardise(keyhole)];
  expect([a.observed, b.observed]).toEqual([273, 289]);
  const ratios = [a, b].map(({ observed, expected }) =>
    (observedToExpected(observed, expected) ?? NaN).toFixed(2),
  );
  expect(ratios).toEqual(['1.03', '0.98']);
  const overall = (273 + 289) / 700;
  const rates = [a, b].map(({ observed, expected }) =>
    (standardisedRate(observed, expected, overall) ?? NaN).toFixed(3),
  );
  expect(rates).toEqual(['0.824', '0.784']);
});

test('gives the published ratios of heart surgery, 0.80 and 0.51, and the falls of 36% and 25% (golden)', () => {
  const ratios = [observedToExpected(2.4, 3.0), observedToExpected(1.8, 3.5)].map((ratio) =>
    (ratio ?? NaN).toFixed(2),
  );
  expect(ratios).toEqual(['0.80', '0.51']);
  expect(((relativeFall(0.8, 0.51) ?? NaN) * 100).toFixed(0)).toBe('36');
  expect(((relativeFall(2.4, 1.8) ?? NaN) * 100).toFixed(0)).toBe('25');
});

test('gives a ratio of one to the reference itself, whatever its mix', () => {
  const stratum = fc.record({
    cases: fc.integer({ min: 1, max: 500 }),
    referenceRate: fc.double({ min: 0.01, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(stratum, { minLength: 1, maxLength: 8 }), (strata) => {
      const observed = strata.reduce((sum, { cases, referenceRate }) => sum + cases * referenceRate, 0);
      expect(observedToExpected(observed, expectedEvents(strata) ?? NaN)).toBeCloseTo(1, 12);
    }),
    runs,
  );
});

test('returns nothing where there is nothing to compare', () => {
  expect(expectedEvents([])).toBeUndefined();
  expect(expectedEvents([{ cases: 0, referenceRate: 0.5 }])).toBeUndefined();
  expect(
    expectedEvents([
      { cases: -1, referenceRate: 0.5 },
      { cases: 5, referenceRate: 0.5 },
    ]),
  ).toBeUndefined();
  expect(expectedEvents([{ cases: 5, referenceRate: 1.5 }])).toBeUndefined();
  expect([observedToExpected(-1, 5), observedToExpected(3, 0)]).toEqual([undefined, undefined]);
  expect([standardisedRate(3, 0, 0.5), standardisedRate(3, 4, 1.1), standardisedRate(3, 4, -1)]).toEqual(
    Array.from({ length: 3 }),
  );
  expect([relativeFall(0, 1), relativeFall(1, -1)]).toEqual([undefined, undefined]);
  expect(relativeFall(1, 1.5)).toBe(-0.5);
});

test('takes the ends of every range, and nothing beyond them', () => {
  const strata = [
    { cases: 0, referenceRate: 0.5 },
    { cases: 10, referenceRate: 0 },
    { cases: 20, referenceRate: 1 },
  ];
  expect(expectedEvents(strata)).toBe(20);
  expect(expectedEvents([...strata, { cases: 1, referenceRate: -0.1 }])).toBeUndefined();
  expect(observedToExpected(0, 5)).toBe(0);
  expect([standardisedRate(10, 5, 0), standardisedRate(10, 5, 1)]).toEqual([0, 2]);
  expect(relativeFall(10, 0)).toBe(1);
});
