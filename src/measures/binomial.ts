/**
 * The chance of each count from 0 to `n` where every one of `n` cases has the chance `p`: a list of n + 1 fractions.
 * Undefined unless n is a whole number, 1 to 1,000,000, and 0 < p < 1. Worked out from the likeliest count outwards by
 * C(n, k + 1) = C(n, k) × (n − k) ÷ (k + 1), so that no logarithm is needed and every engine gives the same digits.
 * Source: the binomial distribution.
 */
export function binomialChances(n: number, p: number): number[] | undefined {
  if (!Number.isInteger(n) || n < 1 || n > 1_000_000 || !(p > 0 && p < 1)) return undefined;
  const odds = p / (1 - p);
  const mode = Math.min(n, Math.floor((n + 1) * p));
  const weights = new Array<number>(n + 1).fill(0);
  weights[mode] = 1;
  for (let k = mode, weight = 1; k < n && weight > 0; k += 1) {
    weight *= ((n - k) / (k + 1)) * odds;
    weights[k + 1] = weight;
  }
  for (let k = mode, weight = 1; k > 0 && weight > 0; k -= 1) {
    weight *= k / ((n - k + 1) * odds);
    weights[k - 1] = weight;
  }
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
