import { Axes } from '../../charts/axes.tsx';
import { Points } from '../../charts/points.tsx';
import type { ChartPoint } from '../../charts/points.tsx';
import { useWidth } from '../../charts/use-width.ts';
import { layOutSpc } from './layout.ts';
import type { SpcLayout } from './layout.ts';
import type { ReadSpcPub } from './publish.ts';
import { sayPoint } from './labels.ts';

/** What a point shows beyond its place. */
export type PointMark = ChartPoint['mark'];

const MARK_WORDS = {
  right: '. Right: a rule catches it',
  wrong: '. Not right: no rule catches it',
  missed: '. Missed: a rule catches it',
} as const;

interface ChartProps {
  pub: ReadSpcPub;
  marked: readonly string[];
  markOf: (id: string) => PointMark;
  isTall: boolean;
  /** Whether the points can only be looked at: they are one shape then, and the table beside says each. */
  isInert: boolean;
  onToggle: (id: string) => void;
  isLocked: boolean;
  onMove: (says: string) => void;
}

function pointsOf({ pub, marked, markOf }: ChartProps, { place }: SpcLayout): ChartPoint[] {
  return pub.points.map(({ id, value, zone }, index) => {
    const [x, y] = place(index, value);
    const mark = markOf(id);
    return {
      id,
      x,
      y,
      name: sayPoint(pub, index) + (mark ? MARK_WORDS[mark] : ''),
      shape: zone === 'above' ? 'up' : zone === 'below' ? 'down' : 'dot',
      isPicked: marked.includes(id),
      mark,
    };
  });
}

/** The grid of the tall layout: values above, months down the side. */
function TallAxes({ layout: { frame, along, across, months, values } }: { layout: SpcLayout }) {
  return (
    <g aria-hidden="true">
      {values.map(({ at, says }) => (
        <g key={at}>
          <line
            class="chart-grid"
            x1={across(at)}
            x2={across(at)}
            y1={frame.top}
            y2={frame.height - frame.bottom}
          />
          <text class="chart-text" x={across(at)} y={frame.top - 12} text-anchor="middle">
            {says}
          </text>
        </g>
      ))}
      {months.map(({ at, says }) => (
        <text key={at} class="chart-text" x={frame.left - 6} y={along(at) + 5} text-anchor="end">
          {says}
        </text>
      ))}
    </g>
  );
}

/** One layout of the chart. Both stand in the page and the style sheet shows the one that fits, so that nothing jumps. */
export function XmrChart(props: ChartProps) {
  const { pub, isTall, isInert, onToggle, isLocked, onMove } = props;
  const [box, width] = useWidth<HTMLDivElement>(isTall ? 256 : undefined);
  const layout = layOutSpc(pub, width, isTall);
  // Until it answers, the tall chart only keeps its place: without scripts the wide one is shown on any page.
  const isSketch = isTall && isInert;
  const { frame, along, across, months, values, lines, bands, path, dots } = layout;
  return (
    <div ref={box} class={`chart ${isTall ? 'rs-tall' : 'rs-wide'}`}>
      <svg
        role={isInert ? 'img' : undefined}
        aria-label={isInert ? `${pub.measure}, by month` : undefined}
        width={frame.width}
        height={frame.height}
        viewBox={`0 0 ${String(frame.width)} ${String(frame.height)}`}
      >
        {bands.map((band) => (
          <rect key={band.x + band.y} class="rs-baseline" {...band} />
        ))}
        {isTall ? (
          !isSketch && <TallAxes layout={layout} />
        ) : (
          <Axes frame={frame} x={along} y={across} xTicks={months} yTicks={values} xLabel="Month" />
        )}
        <g aria-hidden="true">
          {!isSketch &&
            lines.map(({ kind, path: d, label }) => (
              <g key={d}>
                <path class={LINE_CLASSES[kind]} d={d} />
                {label && (
                  <text class="chart-text" x={frame.width - frame.right + 8} y={label.y}>
                    {label.says}
                  </text>
                )}
              </g>
            ))}
          <path class="chart-line" d={path} />
        </g>
        {isInert ? (
          !isSketch && <path class="rs-dots" d={dots} />
        ) : (
          <Points
            label={`${pub.measure}, by month`}
            points={pointsOf(props, layout)}
            onToggle={onToggle}
            isLocked={isLocked}
            onMove={onMove}
          />
        )}
      </svg>
    </div>
  );
}

/** How each line is drawn; the legend draws the same. */
export const LINE_CLASSES = {
  limit: 'chart-limit',
  near: 'chart-near',
  mean: 'rs-mean',
  target: 'rs-target',
} as const;
