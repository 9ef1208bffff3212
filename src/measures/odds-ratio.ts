import type { Interval } from './interval.ts';
import { Z_95 } from './interval.ts';

/** A two-by-two table of a case-control study: whole counts, none below 0. */
export interface TwoByTwo {
  exposedCases: number;
  unexposedCases: number;
  exposedControls: number;
  unexposedControls: number;
}

/** An interval for an odds ratio, and how it came about. */
export interface OddsRatioInterval extends Interval {
  /** Of the natural logarithm of the odds ratio. */
  standardError: number;
  /** Whether 0.5 was added to every cell because one was zero. */
  isCorrected: boolean;
}

type Cells = [a: number, b: number, c: number, d: number];

/** The cells a, b, c, d; undefined where a count cannot be, or a whole row or column is empty: then nothing is compared. */
function cellsOf(table: TwoByTwo): Cells | undefined {
  const cells: Cells = [
    table.exposedCases,
    table.unexposedCases,
    table.exposedControls,
    table.unexposedControls,
  ];
  const [a, b, c, d] = cells;
  if (!cells.every((cell) => Number.isInteger(cell) && cell >= 0)) return undefined;
  return a + b > 0 && c + d > 0 && a + c > 0 && b + d > 0 ? cells : undefined;
}

function withoutZeros(cells: Cells): Cells {
  const [a, b, c, d] = cells;
  return cells.includes(0) ? [a + 0.5, b + 0.5, c + 0.5, d + 0.5] : cells;
}

/**
 * The odds ratio ad/bc, above 0. Only when a cell is zero, 0.5 is added to all four (Haldane–Anscombe). Undefined
 * where a count is not whole or is below 0, or a whole row or column is empty. Matching is ignored.
 * Sources: Cornfield J, J Natl Cancer Inst 1951;11:1269–75; Haldane JBS, Ann Hum Genet 1956;20:309–11;
 * Anscombe FJ, Biometrika 1956;43:461–4.
 */
export function oddsRatio(table: TwoByTwo): number | undefined {
  const cells = cellsOf(table);
  if (!cells) return undefined;
  const [a, b, c, d] = withoutZeros(cells);
  return (a * d) / (b * c);
}

/**
 * Woolf's interval, exp(ln OR ± z √(1/a + 1/b + 1/c + 1/d)), with the correction of `oddsRatio`; z defaults to
 * 1.959964 (95%). Undefined as there, and where z is not above 0.
 * Source: Woolf B, Ann Hum Genet 1955;19:251–3.
 */
export function woolfInterval(table: TwoByTwo, z: number = Z_95): OddsRatioInterval | undefined {
  const cells = cellsOf(table);
  if (!cells || !(z > 0)) return undefined;
  const [a, b, c, d] = withoutZeros(cells);
  const logRatio = Math.log((a * d) / (b * c));
  const standardError = Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d);
  return {
    low: Math.exp(logRatio - z * standardError),
    high: Math.exp(logRatio + z * standardError),
    standardError,
    isCorrected: cells.includes(0),
  };
}

/**
 * Pearson's chi-squared of the table, one degree of freedom, without continuity correction:
 * n(ad − bc)² ÷ the product of the four margins. Undefined as for `oddsRatio`.
 * Source: Pearson K, Phil Mag 1900;50:157–75.
 */
export function chiSquared(table: TwoByTwo): number | undefined {
  const cells = cellsOf(table);
  if (!cells) return undefined;
  const [a, b, c, d] = cells;
  const difference = a * d - b * c;
  // Divided in turn, so that no product of four margins grows beyond exact numbers.
  return ((a + b + c + d) * (difference / (a + b) / (c + d)) * difference) / (a + c) / (b + d);
}

/** ln 0!, ln 1! … ln n!, each summed from the one before. */
function logFactorials(n: number): number[] {
  const logs = [0];
  for (let k = 1; k <= n; k += 1) logs.push((logs[k - 1] ?? 0) + Math.log(k));
  return logs;
}

/**
 * Fisher's exact one-sided probability, 0–1: that the cases hold at least this many exposed, were exposure dealt
 * out by chance with all margins held. Undefined as for `oddsRatio`. Good to nine figures for thousands of people.
 * Source: Fisher RA, Statistical Methods for Research Workers, 5th ed. 1934, §21.02 (hypergeometric tail).
 */
export function fisherExact(table: TwoByTwo): number | undefined {
  const cells = cellsOf(table);
  if (!cells) return undefined;
  const [a, b, c, d] = cells;
  const logs = logFactorials(a + b + c + d);
  const log = (n: number): number => logs[n] ?? 0;
  const margins = log(a + b) + log(c + d) + log(a + c) + log(b + d) - log(a + b + c + d);
  let probability = 0;
  for (let shift = Math.min(b, c); shift >= 0; shift -= 1) {
    // The rarest table comes first, so that small terms are not lost beside large ones.
    probability += Math.exp(margins - log(a + shift) - log(b - shift) - log(c - shift) - log(d + shift));
  }
  return Math.min(1, probability);
}
