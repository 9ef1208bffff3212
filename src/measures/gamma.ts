/** Lanczos' coefficients for g = 7, after the first, which has no denominator. Source: Lanczos C, SIAM J Numer Anal B 1964;1:86–96. */
const FIRST = 0.9999999999998099;
const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
];

/** Terms are added until they no longer count, and never more of them than this. */
const MOST_TERMS = 10_000;
const DUST = 1e-15;

/** ln Γ(x), for x of 0.5 or more. */
function logGamma(x: number): number {
  const series = LANCZOS.reduce((sum, coefficient, index) => sum + coefficient / (x + index), FIRST);
  const base = x + 6.5;
  return Math.log(Math.sqrt(2 * Math.PI) * series) + (x - 0.5) * Math.log(base) - base;
}

/** Σ xⁱ ÷ (a(a + 1)…(a + i)); converges well where x is below a + 1. */
function seriesOf(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let i = 1; i < MOST_TERMS && term > sum * DUST; i += 1) {
    term *= x / (a + i);
    sum += term;
  }
  return sum;
}

/** The continued fraction of the upper part, by Lentz's method; converges well where x is above a + 1. */
function fractionOf(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / Number.MIN_VALUE;
  let d = 1 / b;
  let product = d;
  for (let i = 1, change = 0; i < MOST_TERMS && Math.abs(change - 1) > DUST; i += 1) {
    const an = -i * (i - a);
    b += 2;
    d = 1 / (an * d + b);
    c = b + an / c;
    change = c * d;
    product *= change;
  }
  return product;
}

/**
 * The regularised lower incomplete gamma function P(a, x), 0–1: the chance that a chi-squared variable with 2a degrees
 * of freedom is at most 2x. Undefined unless a is 0.5 or more and x is 0 or more.
 * Source: Abramowitz M, Stegun IA, Handbook of Mathematical Functions, 1964, 6.5.29 and 6.5.31.
 */
export function lowerGamma(a: number, x: number): number | undefined {
  if (!(a >= 0.5) || !(x >= 0) || !Number.isFinite(a + x)) return undefined;
  if (x === 0) return 0;
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  return x < a + 1 ? Math.min(1, front * seriesOf(a, x)) : Math.max(0, 1 - front * fractionOf(a, x));
}

/**
 * The x of 0 or more with P(a, x) = `share`, found by halving; half the chi-squared quantile with 2a degrees of freedom.
 * Undefined unless a is 0.5 or more and 0 < share < 1.
 */
export function inverseLowerGamma(a: number, share: number): number | undefined {
  if (!(a >= 0.5) || !Number.isFinite(a) || !(share > 0 && share < 1)) return undefined;
  let low = 0;
  let high = a + 1;
  while ((lowerGamma(a, high) ?? 1) < share) high *= 2;
  // Sixty halvings leave nothing of a double's 52 binary digits.
  for (let halving = 0; halving < 60; halving += 1) {
    const middle = (low + high) / 2;
    if ((lowerGamma(a, middle) ?? 1) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
