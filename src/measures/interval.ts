/** The range between two limits, on the scale of the figure it belongs to. */
export interface Interval {
  low: number;
  high: number;
}

/** The standard normal deviate of a two-sided 95% interval. Source: Φ⁻¹(0.975) to six decimals. */
export const Z_95 = 1.959964;
