import { fBeta, precision, recall } from './detection.ts';

/**
 * Cohen's κ of two raters, −1 to 1 (1: perfect; 0: no better than chance), from a square table of counts:
 * `counts[i][j]` things that the first put into category i and the second into j. Undefined where the table is not
 * square, holds a count below 0 or nothing at all, or where chance alone would give full agreement.
 * Source: Cohen J, Educ Psychol Meas 1960;20:37–46.
 */
export function cohensKappa(counts: readonly (readonly number[])[]): number | undefined {
  const size = counts.length;
  const isSquare = counts.every((row) => row.length === size && row.every((count) => count >= 0));
  const sum = (list: readonly number[]): number => list.reduce((so, far) => so + far, 0);
  const rows = counts.map(sum);
  const total = sum(rows);
  if (!isSquare || !(total > 0)) return undefined;
  const columns = counts.map((_, at) => sum(counts.map((row) => row[at] ?? 0)));
  const observed = sum(counts.map((row, at) => row[at] ?? 0)) / total;
  const expected = sum(rows.map((count, at) => count * (columns[at] ?? 0))) / (total * total);
  return expected >= 1 ? undefined : (observed - expected) / (1 - expected);
}

/** Precision, recall and their harmonic mean, 0–1 each; a figure that does not exist is undefined. */
export interface ClusterScore {
  precision: number | undefined;
  recall: number | undefined;
  f1: number | undefined;
}

function withF1(precise: number | undefined, found: number | undefined): ClusterScore {
  const f1 = precise === undefined || found === undefined ? undefined : fBeta(precise, found, 1);
  return { precision: precise, recall: found, f1 };
}

/** Counts things by label, and by both labels together. */
function countLabels(made: readonly unknown[], truth: readonly unknown[]) {
  const [ofMade, ofTruth] = [new Map<unknown, number>(), new Map<unknown, number>()];
  const both = new Map<unknown, Map<unknown, number>>();
  made.forEach((label, at) => {
    const really = truth[at];
    const inner = both.get(label) ?? new Map<unknown, number>();
    both.set(label, inner.set(really, (inner.get(really) ?? 0) + 1));
    ofMade.set(label, (ofMade.get(label) ?? 0) + 1);
    ofTruth.set(really, (ofTruth.get(really) ?? 0) + 1);
  });
  return { ofMade, ofTruth, both };
}

/**
 * B-cubed precision, recall and F1 of a grouping. `made[i]` and `truth[i]` are the labels of record i: the group it
 * was put in, and the person it is of. Each record asks: of those put with me, how many are mine, and of mine, how
 * many were put with me? Then the mean over records. Undefined for no records or lists of different lengths.
 * Source: Bagga A, Baldwin B, Proc LREC 1998 linguistic coreference workshop:563–6.
 */
export function bCubed(made: readonly unknown[], truth: readonly unknown[]): ClusterScore {
  if (made.length === 0 || made.length !== truth.length) return withF1(undefined, undefined);
  const { ofMade, ofTruth, both } = countLabels(made, truth);
  let [precise, found] = [0, 0];
  made.forEach((label, at) => {
    const shared = both.get(label)?.get(truth[at]) ?? 0;
    precise += shared / (ofMade.get(label) ?? 1);
    found += shared / (ofTruth.get(truth[at]) ?? 1);
  });
  return withF1(precise / made.length, found / made.length);
}

/**
 * Precision, recall and F1 over pairs of records: of the pairs put together, the share that is one person, and of the
 * pairs that are one person, the share put together. Large groups weigh by their square, unlike in `bCubed`.
 * Undefined where there is no such pair. Labels as for `bCubed`. Source: Christen P, Data Matching, 2012, ch. 7.
 */
export function pairwise(made: readonly unknown[], truth: readonly unknown[]): ClusterScore {
  if (made.length !== truth.length) return withF1(undefined, undefined);
  const { ofMade, ofTruth, both } = countLabels(made, truth);
  const pairsIn = (counts: Iterable<number>): number =>
    [...counts].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
  const right = [...both.values()].reduce((sum, inner) => sum + pairsIn(inner.values()), 0);
  return withF1(
    precision(right, pairsIn(ofMade.values()) - right),
    recall(right, pairsIn(ofTruth.values()) - right),
  );
}
