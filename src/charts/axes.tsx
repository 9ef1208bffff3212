import type { Scale } from './scale.ts';

/** Where a chart draws, in pixels of its own. */
export interface Frame {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A place on an axis and what is written there. */
export interface Tick {
  at: number;
  says: string;
}

interface AxesProps {
  frame: Frame;
  x: Scale;
  y: Scale;
  xTicks: readonly Tick[];
  yTicks: readonly Tick[];
  /** Written below; what the horizontal axis counts. */
  xLabel: string;
}

/** The grid behind a chart with the words on its two axes. What the vertical axis counts stands in the caption. */
export function Axes({ frame, x, y, xTicks, yTicks, xLabel }: AxesProps) {
  const { width, height, left, right, top, bottom } = frame;
  return (
    <g aria-hidden="true">
      {yTicks.map(({ at, says }) => (
        <g key={at}>
          <line class="chart-grid" x1={left} x2={width - right} y1={y(at)} y2={y(at)} />
          <text class="chart-text" x={left - 8} y={y(at) + 5} text-anchor="end">
            {says}
          </text>
        </g>
      ))}
      <line class="chart-axis" x1={left} x2={width - right} y1={height - bottom} y2={height - bottom} />
      {xTicks.map(({ at, says }) => (
        <text key={at} class="chart-text" x={x(at)} y={height - bottom + 20} text-anchor="middle">
          {says}
        </text>
      ))}
      <text
        class="chart-text chart-label"
        x={(left + width - right) / 2}
        y={Math.max(top, height - 4)}
        text-anchor="middle"
      >
        {xLabel}
      </text>
    </g>
  );
}
