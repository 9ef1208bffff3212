import { expectedEvents, standardisedRate } from '../../measures/case-mix.ts';
import { defaultsInExcess, scoreDqmiItem } from '../../measures/dqmi.ts';
import { checkDigit, weightedSum } from '../../measures/nhs-number.ts';
import { oddsRatio, woolfInterval } from '../../measures/odds-ratio.ts';
import { wilsonInterval } from '../../measures/proportion.ts';
import { susScore } from '../../measures/sus.ts';

/** What a name in a formula stands for. */
export type Value = number | string;

/** A function that formulas may call. */
export interface SheetFunction {
  /** The fewest and the most arguments it takes. */
  least: number;
  most: number;
  /** How a worked answer names it. */
  words: string;
  /** The result, or nothing where there is none. It is called with the right number of arguments. */
  run(of: readonly Value[]): number | undefined;
}

const MANY = 40;

function ofNumbers(least: number, most: number, words: string, run: (...of: number[]) => number | undefined) {
  return {
    least,
    most,
    words,
    run: (of: readonly Value[]) => (of.every((value) => typeof value === 'number') ? run(...of) : undefined),
  };
}

function ofText(words: string, run: (text: string) => number | undefined) {
  return { least: 1, most: 1, words, run: ([text]: readonly Value[]) => run(String(text ?? '')) };
}

function ofTwoByTwo(words: string, run: (table: Parameters<typeof oddsRatio>[0]) => number | undefined) {
  return ofNumbers(4, 4, words, (a = 0, b = 0, c = 0, d = 0) =>
    run({ exposedCases: a, unexposedCases: b, exposedControls: c, unexposedControls: d }),
  );
}

/** Cases and reference rate of one kind of case after another; a rate without its cases is no pair. */
function runExpected(...of: number[]): number | undefined {
  if (of.length % 2 === 1) return undefined;
  const cases = of.filter((_, index) => index % 2 === 0);
  return expectedEvents(
    cases.map((count, index) => ({ cases: count, referenceRate: of[2 * index + 1] ?? 0 })),
  );
}

const total = (...of: number[]): number => of.reduce((sum, value) => sum + value, 0);

/**
 * Every function of the formulas, by name. `round(x, digits)` rounds halves up and takes no digits as 0; `mod` has
 * the sign of its divisor; `wilsonLow` and `wilsonHigh` are fractions (0–1, 95 %, no continuity correction);
 * `oddsRatio`, `orLow` and `orHigh` take exposed cases, unexposed cases, exposed controls, unexposed controls
 * (Woolf, 95 %); `expectedEvents` takes cases and reference rate (0–1) of each kind of case in turn, `standardisedRate`
 * observed, expected and the reference's overall rate (0–1); `checkDigit` and `nhsWeightedSum` take nine digits as
 * text; `dqmiExcess` takes records, defaults and threshold (%), `dqmiItem` records, valid and complete, defaults,
 * threshold, and gives per cent; `sus` takes ten answers from 1 to 5 in the order of the form. Sources: the files in
 * `measures/`.
 */
export const FUNCTIONS: ReadonlyMap<string, SheetFunction> = new Map([
  ['min', ofNumbers(1, MANY, 'the smallest of ', Math.min)],
  ['max', ofNumbers(1, MANY, 'the largest of ', Math.max)],
  ['abs', ofNumbers(1, 1, 'the size of ', Math.abs)],
  ['sqrt', ofNumbers(1, 1, '√', Math.sqrt)],
  ['ln', ofNumbers(1, 1, 'ln ', Math.log)],
  ['exp', ofNumbers(1, 1, 'exp ', Math.exp)],
  ['floor', ofNumbers(1, 1, 'whole part of ', Math.floor)],
  [
    'round',
    // The allowance keeps 1.005 × 100 = 100.49999999999999 from being rounded down.
    ofNumbers(
      1,
      2,
      'rounded ',
      (x = 0, digits = 0) => Math.floor(x * 10 ** digits + 0.5 + 1e-9) / 10 ** digits,
    ),
  ],
  ['mod', ofNumbers(2, 2, 'remainder ', (x = 0, y = 0) => x - y * Math.floor(x / y))],
  ['sum', ofNumbers(1, MANY, 'sum of ', total)],
  ['mean', ofNumbers(1, MANY, 'mean of ', (...of) => total(...of) / of.length)],
  ['wilsonLow', ofNumbers(2, 2, 'lower Wilson limit of ', (x = 0, n = 0) => wilsonInterval(x, n)?.low)],
  ['wilsonHigh', ofNumbers(2, 2, 'upper Wilson limit of ', (x = 0, n = 0) => wilsonInterval(x, n)?.high)],
  ['oddsRatio', ofTwoByTwo('odds ratio of ', oddsRatio)],
  ['orLow', ofTwoByTwo('lower Woolf limit of ', (table) => woolfInterval(table)?.low)],
  ['orHigh', ofTwoByTwo('upper Woolf limit of ', (table) => woolfInterval(table)?.high)],
  ['expectedEvents', ofNumbers(2, MANY, 'expected events of ', runExpected)],
  [
    'standardisedRate',
    ofNumbers(3, 3, 'indirectly standardised rate of ', (observed = 0, expected = 0, rate = 0) =>
      standardisedRate(observed, expected, rate),
    ),
  ],
  [
    'dqmiExcess',
    ofNumbers(3, 3, 'defaults in excess of ', (records = 0, defaults = 0, threshold = 0) =>
      defaultsInExcess({ records, defaults, defaultThreshold: threshold / 100 }),
    ),
  ],
  [
    'dqmiItem',
    ofNumbers(4, 4, 'item score of ', (records = 0, valid = 0, defaults = 0, threshold = 0) => {
      const score = scoreDqmiItem({
        records,
        validAndComplete: valid,
        defaults,
        defaultThreshold: threshold / 100,
      });
      return score === undefined ? undefined : score * 100;
    }),
  ],
  ['sus', ofNumbers(10, 10, 'usability score of ', (...of) => susScore(of))],
  ['checkDigit', ofText('check digit of ', checkDigit)],
  ['nhsWeightedSum', ofText('weighted sum of ', weightedSum)],
]);
