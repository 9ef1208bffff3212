/** From a value to a pixel. */
export type Scale = (value: number) => number;

/** A straight scale. A domain without width maps everything to the middle of the range. */
export function linearScale(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const [low, high] = domain;
  const [from, to] = range;
  if (high === low) return () => (from + to) / 2;
  return (value) => from + ((value - low) / (high - low)) * (to - from);
}

const STEPS = [1, 2, 5, 10];

/** The step between ticks that a reader can say: 1, 2 or 5 times a power of ten; about `count` of them in `span`. */
function stepOf(span: number, count: number): number {
  const rough = span / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  return (STEPS.find((step) => step * power >= rough) ?? 10) * power;
}

/** Ticks from below `low` to above `high`, about `count` of them, each a round number. One tick where there is no span. */
export function niceTicks(low: number, high: number, count = 5): number[] {
  if (!(high > low)) return [low];
  const step = stepOf(high - low, count);
  const decimals = Math.max(0, -Math.floor(Math.log10(step)));
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toFixed(decimals)),
  );
}

/** The points of a line for the `d` of a path, to a tenth of a pixel. */
export function linePath(points: readonly (readonly [number, number])[]): string {
  const tenth = (value: number): string => String(Math.round(value * 10) / 10);
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${tenth(x)} ${tenth(y)}`).join('');
}
