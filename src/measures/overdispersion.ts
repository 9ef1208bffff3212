/** How far units differ beyond chance. */
export interface Overdispersion {
  /** φ: the mean of the squared z-scores after winsorising; about 1 where chance explains all. */
  phi: number;
  /** τ²: the variance between units, on the scale of the figures; 0 where chance explains all. */
  tauSquared: number;
}

/** A quantile, 0–1, of sorted values: type 7 of Hyndman RJ, Fan Y, Am Stat 1996;50:361–5, the default of R. */
function quantileOf(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const below = Math.floor(at);
  const low = sorted[below] ?? 0;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? 0;
  return low + (at - below) * (high - low);
}

/**
 * The z-scores with all beyond the `share` quantile at either end drawn in to it; none is dropped (truncation, which
 * drops them, is another method and gives other outliers). `share` is 0–0.5, 10% where absent; undefined outside it.
 * Sources: Spiegelhalter DJ, Stat Med 2005;24:1185–202, §3; quantiles as FunnelPlotR takes them (type 7).
 */
export function winsorise(scores: readonly number[], share = 0.1): number[] | undefined {
  if (!(share >= 0 && share <= 0.5)) return undefined;
  const sorted = [...scores].sort((a, b) => a - b);
  const [low, high] = [quantileOf(sorted, share), quantileOf(sorted, 1 - share)];
  return scores.map((score) => Math.min(high, Math.max(low, score)));
}

/** A unit's distance from the target and its standard error by chance alone, on one scale; log for ratios. */
export interface Deviation {
  difference: number;
  /** Above 0. */
  standardError: number;
}

/**
 * φ and the additive τ² of units, winsorised at `share` (10% where absent), by the method of moments:
 * τ² = (Iφ − (I − 1)) ÷ (Σw − Σw²/Σw), with w = 1/s², and 0 where that is not above 0. Undefined for fewer than two
 * units, a standard error not above 0, or a share outside 0–0.5.
 * Sources: Spiegelhalter DJ, Stat Med 2005;24:1185–202, §3; DerSimonian R, Laird N, Control Clin Trials 1986;7:177–88.
 */
export function overdispersion(units: readonly Deviation[], share = 0.1): Overdispersion | undefined {
  if (units.length < 2 || !units.every(({ standardError }) => standardError > 0)) return undefined;
  const scores = winsorise(
    units.map(({ difference, standardError }) => difference / standardError),
    share,
  );
  if (!scores) return undefined;
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const squares = sum(scores.map((score) => score * score));
  const weights = units.map(({ standardError }) => 1 / (standardError * standardError));
  const spread = sum(weights) - sum(weights.map((weight) => weight * weight)) / sum(weights);
  const tauSquared = Math.max(0, (squares - (units.length - 1)) / spread);
  return { phi: squares / units.length, tauSquared };
}
