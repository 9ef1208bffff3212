import { useState } from 'preact/hooks';
import { Axes } from '../../charts/axes.tsx';
import type { Frame } from '../../charts/axes.tsx';
import { Points, Readout } from '../../charts/points.tsx';
import type { ChartPoint, PointShape } from '../../charts/points.tsx';
import { linearScale, linePath, niceTicks } from '../../charts/scale.ts';
import type { Scale } from '../../charts/scale.ts';
import { useWidth } from '../../charts/use-width.ts';
import { sayPercent } from '../../measures/proportion.ts';
import type { FunnelPlace } from '../../measures/funnel.ts';
import { limitsAt } from './place.ts';
import { namePoint } from './publish.ts';
import type { ReadFunnelPub } from './publish.ts';

const SHAPES: Readonly<Record<FunnelPlace, PointShape>> = {
  'above-alarm': 'up',
  'above-alert': 'up',
  within: 'dot',
  'below-alert': 'down',
  'below-alarm': 'down',
};

/** At how many sizes a limit is worked out for its line. */
const STEPS = 48;

/** Sizes that a reader can say, as far as they lie between the smallest and the largest unit. */
function sizeTicks(least: number, most: number): number[] {
  return [1, 10, 100, 1000, 10_000]
    .flatMap((power) => [power, 2 * power, 5 * power])
    .filter((size) => size >= least && size <= most);
}

interface Lines {
  alarm: string;
  alert: string;
}

/** The limits as lines over all sizes, each pair as one path. */
function drawLimits({ line }: ReadFunnelPub, least: number, most: number, x: Scale, y: Scale): Lines {
  const sizes = Array.from({ length: STEPS + 1 }, (_, step) =>
    Math.round(least * (most / least) ** (step / STEPS)),
  );
  const at = sizes.map((size) => ({ size, limits: limitsAt(line, size) }));
  const pathOf = (pair: 'alarm' | 'alert', end: 'low' | 'high'): string =>
    linePath(at.map(({ size, limits: pairs }) => [x(size), y(pairs[pair][end])] as const));
  return {
    alarm: pathOf('alarm', 'high') + pathOf('alarm', 'low'),
    alert: pathOf('alert', 'high') + pathOf('alert', 'low'),
  };
}

interface ChartProps {
  pub: ReadFunnelPub;
  prefix: string;
  picked: ReadonlySet<string>;
  markOf: (id: string) => ChartPoint['mark'];
  isLocked: boolean;
  onToggle: ((id: string) => void) | undefined;
}

/** The funnel: rates against sizes on a scale where each step doubles, with both pairs of limits. */
export function FunnelChart({ pub, prefix, picked, markOf, isLocked, onToggle }: ChartProps) {
  const [box, width] = useWidth<HTMLDivElement>();
  const [says, setSays] = useState('Walk the points with the arrow keys, or touch one.');
  const { units, line } = pub;
  const { target } = line;
  const frame: Frame = { width, height: width < 480 ? 380 : 420, left: 44, right: 16, top: 14, bottom: 46 };
  const [least, most] = [(units[0]?.cases ?? 1) * 0.9, (units.at(-1)?.cases ?? 1) * 1.1];
  const smallest = limitsAt(line, units[0]?.cases ?? 1);
  const rates = units.map(({ events, cases }) => events / cases);
  const yTicks = niceTicks(Math.min(...rates, smallest.alarm.low), Math.max(...rates, smallest.alarm.high));
  const across = linearScale([Math.log(least), Math.log(most)], [frame.left, width - frame.right]);
  const x: Scale = (size) => across(Math.log(size));
  const y = linearScale(
    [yTicks[0] ?? 0, Math.min(1, yTicks.at(-1) ?? 1)],
    [frame.height - frame.bottom, frame.top],
  );
  const lines = drawLimits(pub, units[0]?.cases ?? 1, units.at(-1)?.cases ?? 1, x, y);
  const points = units.map((unit): ChartPoint => {
    const mark = markOf(unit.id);
    const marked = mark ? ` Marked ${mark}.` : '';
    return {
      id: unit.id,
      x: x(unit.cases),
      y: y(unit.events / unit.cases),
      name: namePoint(pub, unit) + marked,
      shape: SHAPES[unit.place],
      isPicked: picked.has(unit.id),
      mark,
    };
  });
  return (
    <div class="stack">
      <div class="chart" ref={box}>
        <svg role="group" aria-labelledby={`${prefix}-caption`} width={width} height={frame.height}>
          <Axes
            frame={frame}
            x={x}
            y={y}
            xTicks={sizeTicks(least, most).map((at) => ({ at, says: String(at) }))}
            yTicks={yTicks.filter((at) => at <= 1).map((at) => ({ at, says: sayPercent(at) }))}
            xLabel={pub.cases}
          />
          <g aria-hidden="true">
            <line class="chart-line" x1={frame.left} x2={width - frame.right} y1={y(target)} y2={y(target)} />
            <path class="chart-near" d={lines.alert} />
            <path class="chart-limit" d={lines.alarm} />
          </g>
          <Points label="Units" points={points} onToggle={onToggle} isLocked={isLocked} onMove={setSays} />
        </svg>
      </div>
      <Readout says={says} />
    </div>
  );
}
