import { useState } from 'preact/hooks';
import { Axes } from '../../charts/axes.tsx';
import type { Frame } from '../../charts/axes.tsx';
import { PlainPoints, Points, Readout } from '../../charts/points.tsx';
import type { ChartPoint, PointShape } from '../../charts/points.tsx';
import { linearScale, linePath, niceTicks } from '../../charts/scale.ts';
import type { Scale } from '../../charts/scale.ts';
import { useWidth } from '../../charts/use-width.ts';
import { sayPercent } from '../../measures/proportion.ts';
import type { FunnelPlace } from '../../measures/funnel.ts';
import { namePoint } from './publish.ts';
import type { ReadFunnelPub } from './publish.ts';

const SHAPES: Readonly<Record<FunnelPlace, PointShape>> = {
  'above-alarm': 'up',
  'above-alert': 'up',
  within: 'dot',
  'below-alert': 'down',
  'below-alarm': 'down',
};

/** Sizes that a reader can say, as far as they lie between the smallest and the largest unit. */
function sizeTicks(least: number, most: number): number[] {
  return [1, 10, 100, 1000, 10_000]
    .flatMap((power) => [power, 2 * power, 5 * power])
    .filter((size) => size >= least && size <= most);
}

/** One pair of limits over all sizes, as the `d` of a path. */
function drawPair({ limits }: ReadFunnelPub, pair: 'alarm' | 'alert', x: Scale, y: Scale): string {
  return [0, 1]
    .map((end) =>
      linePath(limits.map((at) => [Math.round(x(at.cases)), Math.round(y(at[pair][end] ?? 0))] as const)),
    )
    .join('');
}

/** Where everything lies at a width: rates upwards, sizes along the bottom on a logarithmic scale. */
function layOut({ units, limits }: ReadFunnelPub, width: number) {
  const frame: Frame = { width, height: width < 480 ? 380 : 420, left: 44, right: 16, top: 14, bottom: 46 };
  const [least, most] = [(units[0]?.cases ?? 1) * 0.9, (units.at(-1)?.cases ?? 1) * 1.1];
  const [low = 0, high = 1] = limits[0]?.alarm ?? [];
  const rates = units.map(({ events, cases }) => events / cases);
  const ticks = niceTicks(Math.min(...rates, low), Math.max(...rates, high));
  const across = linearScale([Math.log(least), Math.log(most)], [frame.left, width - frame.right]);
  const x: Scale = (size) => across(Math.log(size));
  const up = [frame.height - frame.bottom, frame.top] as const;
  const y = linearScale([ticks[0] ?? 0, Math.min(1, ticks.at(-1) ?? 1)], up);
  const xTicks = sizeTicks(least, most).map((at) => ({ at, says: String(at) }));
  const yTicks = ticks.filter((at) => at <= 1).map((at) => ({ at, says: sayPercent(at) }));
  return { frame, x, y, xTicks, yTicks };
}

interface ChartProps {
  pub: ReadFunnelPub;
  prefix: string;
  picked: ReadonlySet<string>;
  markOf: (id: string) => ChartPoint['mark'];
  isLocked: boolean;
  /** Absent: nothing can be picked yet, and the points are a plain picture. */
  onToggle: ((id: string) => void) | undefined;
}

/** The funnel: every unit as a point, with both pairs of limits round the target. */
export function FunnelChart({ pub, prefix, picked, markOf, isLocked, onToggle }: ChartProps) {
  const [box, width] = useWidth<HTMLDivElement>();
  const [says, setSays] = useState('Walk the points with the arrow keys, or touch one.');
  const { frame, x, y, xTicks, yTicks } = layOut(pub, width);
  const level = Math.round(y(pub.target));
  // The plain picture is part of the page's own weight.
  const snap = (scale: Scale): Scale => (onToggle ? scale : (value) => Math.round(scale(value)));
  const points = pub.units.map((unit): ChartPoint => {
    const mark = markOf(unit.id);
    return {
      id: unit.id,
      // Whole pixels: a page with two charts would otherwise carry kilobytes of decimals.
      x: Math.round(x(unit.cases)),
      y: Math.round(y(unit.events / unit.cases)),
      name: namePoint(pub, unit) + (mark ? ` Marked ${mark}.` : ''),
      shape: SHAPES[unit.place],
      isPicked: picked.has(unit.id),
      mark,
    };
  });
  return (
    <div class="stack">
      <div class="chart" ref={box}>
        <svg
          role={onToggle ? 'group' : 'img'}
          aria-labelledby={`${prefix}-caption`}
          width={width}
          height={frame.height}
        >
          <Axes frame={frame} x={x} y={y} xTicks={xTicks} yTicks={yTicks} xLabel={pub.cases} />
          <g aria-hidden="true">
            <line class="chart-line" x1={frame.left} x2={width - frame.right} y1={level} y2={level} />
            <path class="chart-near" d={drawPair(pub, 'alert', snap(x), snap(y))} />
            <path class="chart-limit" d={drawPair(pub, 'alarm', snap(x), snap(y))} />
          </g>
          {onToggle ? (
            <Points label="Units" points={points} onToggle={onToggle} isLocked={isLocked} onMove={setSays} />
          ) : (
            <PlainPoints points={points} />
          )}
        </svg>
      </div>
      <Readout says={says} />
    </div>
  );
}
