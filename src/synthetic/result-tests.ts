import type { Random } from '../kernel/random.ts';
import { decimalOf } from './decimals.ts';

/**
 * The tests that an invented laboratory reports. Intervals, and the limits beyond which it telephones, are printed as its
 * own: laboratories differ in theirs, so nothing here is a rule for a real one. Where a test has one decimal, every number
 * is in tenths.
 */
export interface ResultTest {
  name: string;
  unit: string;
  /** Another unit in which the test is reported elsewhere; blank where we use none. Source: the list of record-level defects to plant, 14 and 15. */
  otherUnit: string;
  decimals: 0 | 1;
  /** The reference interval. */
  low: number;
  high: number;
  /** Ranges to draw from: within the interval; beyond it; and so far beyond it that the laboratory telephones. */
  normal: Range;
  beyond: readonly Range[];
  critical: readonly Range[];
  /** Wide limits of what a living person's value can be: a value outside them is a slip, not an illness. */
  possible: Range;
}

type Range = readonly [low: number, high: number];

function testOf(
  [name, unit, otherUnit]: readonly [string, string, string],
  decimals: 0 | 1,
  [low, high]: Range,
  normal: Range,
  beyond: readonly Range[],
  critical: readonly Range[],
  possible: Range,
): ResultTest {
  return { name, unit, otherUnit, decimals, low, high, normal, beyond, critical, possible };
}

/** Every test that has a number. A culture is answered in words and is not among them. */
export const RESULT_TESTS: readonly ResultTest[] = [
  testOf(
    ['Potassium', 'mmol/L', ''],
    1,
    [35, 53],
    [37, 51],
    [
      [30, 33],
      [55, 58],
    ],
    [
      [21, 24],
      [67, 74],
    ],
    [10, 120],
  ),
  testOf(['Phosphate', 'mmol/L', ''], 1, [8, 15], [9, 14], [[17, 22]], [], [1, 50]),
  testOf(
    ['Sodium', 'mmol/L', ''],
    0,
    [133, 146],
    [135, 144],
    [[125, 131]],
    [
      [110, 117],
      [158, 164],
    ],
    [90, 200],
  ),
  testOf(
    ['Creatinine', 'micromol/L', 'mg/dL'],
    0,
    [45, 105],
    [52, 98],
    [[118, 190]],
    [[380, 620]],
    [10, 2500],
  ),
  testOf(['Glucose', 'mmol/L', 'mg/dL'], 1, [35, 78], [42, 72], [[84, 128]], [[270, 340]], [3, 900]),
  testOf(['HbA1c', 'mmol/mol', '%'], 0, [20, 41], [28, 39], [[50, 88]], [], [10, 200]),
  testOf(['CRP', 'mg/L', ''], 0, [0, 5], [1, 4], [[18, 96]], [[260, 390]], [0, 700]),
  testOf(
    ['Haemoglobin', 'g/L', ''],
    0,
    [120, 165],
    [126, 158],
    [
      [92, 113],
      [170, 182],
    ],
    [[48, 62]],
    [20, 250],
  ),
  testOf(['Vitamin D', 'nmol/L', ''], 0, [50, 125], [56, 118], [[18, 42]], [], [5, 700]),
];

/** A number of a test as it is reported: 45 with one decimal → "4.5". */
export function sayNumber({ decimals }: ResultTest, value: number): string {
  return decimals === 1 ? decimalOf(value) : String(value);
}

/** The test of that name; nothing for a culture. */
export function testNamed(name: string): ResultTest | undefined {
  return RESULT_TESTS.find((test) => test.name === name);
}

/** L below the interval, H above it, blank within it or on its limits. */
export function sideOf(value: number, low: number, high: number): '' | 'L' | 'H' {
  if (value < low) return 'L';
  return value > high ? 'H' : '';
}

/** A test that has such a value, with the value and its flag; LL and HH where the laboratory would telephone. */
export function drawResult(
  level: 'normal' | 'beyond' | 'critical',
  tests: readonly ResultTest[],
  random: Random,
): { test: ResultTest; value: string; flag: string } {
  const rangesOf = (test: ResultTest): readonly Range[] => (level === 'normal' ? [test.normal] : test[level]);
  const test = random.pick(tests.filter((each) => rangesOf(each).length > 0));
  const [least, most] = random.pick(rangesOf(test));
  const value = random.int(least, most);
  const side = sideOf(value, test.low, test.high);
  return { test, value: sayNumber(test, value), flag: level === 'critical' ? side + side : side };
}
