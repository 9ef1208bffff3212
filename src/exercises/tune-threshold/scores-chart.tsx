import { Axes } from '../../charts/axes.tsx';
import type { Frame } from '../../charts/axes.tsx';
import { linearScale, niceTicks } from '../../charts/scale.ts';
import { useWidth } from '../../charts/use-width.ts';
import type { TuneThresholdPub } from './publish.ts';
import { HIGHEST } from './split.ts';

interface ChartProps {
  pub: TuneThresholdPub;
  /** Where each threshold stands, the stronger first. */
  thresholds: readonly number[];
  /** Ties the figure to its words. */
  id: string;
}

const HEIGHT = 220;
const ROW = 18;
/** How many scores one bar stands for. */
const STEP = 2;
const GAP = 1;
const ENDS = [0, 20, 40, 60, 80, 100];

/** The scores of the log as bars, with a line where each threshold stands. Its words are the table below it. */
export function ScoresChart({ pub, thresholds, id }: ChartProps) {
  const [box, width] = useWidth<HTMLDivElement>();
  const counts = Array.from({ length: HIGHEST / STEP }, (_, bar) => {
    return (pub.atLeast[bar * STEP] ?? 0) - (pub.atLeast[(bar + 1) * STEP] ?? 0);
  });
  const ticks = niceTicks(0, Math.max(1, ...counts), 3);
  const top = 8 + ROW * thresholds.length;
  const frame: Frame = { width, height: HEIGHT, left: 36, right: 12, top, bottom: 44 };
  const floor = HEIGHT - frame.bottom;
  const x = linearScale([0, HIGHEST], [frame.left, width - frame.right]);
  const y = linearScale([0, ticks.at(-1) ?? 1], [floor, top]);
  const tierAt = (score: number): number => thresholds.findIndex((threshold) => score >= threshold);
  return (
    <figure class="stack">
      <figcaption id={id}>How many {pub.noun.many} have each score. Filled bars are let through.</figcaption>
      <div class="chart" ref={box} role="group" tabIndex={0} aria-labelledby={id}>
        <svg width={width} height={HEIGHT} role="img" aria-labelledby={id}>
          <Axes
            frame={frame}
            x={x}
            y={y}
            xTicks={ENDS.map((at) => ({ at, says: String(at) }))}
            yTicks={ticks.map((at) => ({ at, says: String(at) }))}
            xLabel="Score"
          />
          {counts.map((count, bar) => (
            <rect
              key={bar}
              class={`tt-bar tt-bar-${['first', 'second'][tierAt(bar * STEP)] ?? 'rest'}`}
              x={x(bar * STEP) + GAP}
              y={y(count)}
              width={Math.max(1, x(STEP) - x(0) - 2 * GAP)}
              height={floor - y(count)}
            />
          ))}
          {thresholds.map((threshold, tier) => {
            const isLeft = threshold > HIGHEST / 2;
            return (
              <g key={tier}>
                <line
                  class={tier === 0 ? 'chart-limit' : 'chart-near'}
                  x1={x(threshold)}
                  x2={x(threshold)}
                  y1={4 + ROW * tier}
                  y2={floor}
                />
                <text
                  class="chart-text tt-line"
                  x={x(threshold) + (isLeft ? -6 : 6)}
                  y={16 + ROW * tier}
                  text-anchor={isLeft ? 'end' : 'start'}
                >
                  {pub.tiers[tier]?.fate}: {threshold}
                </text>
              </g>
            );
          })}
        </svg>
      </div>
    </figure>
  );
}
