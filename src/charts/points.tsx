import { useRef, useState } from 'preact/hooks';

/** How a point is drawn: its shape says what its colour says. */
export type PointShape = 'dot' | 'up' | 'down' | 'diamond';

/** A point in its place, with its words. */
export interface ChartPoint {
  /** Permanent in its chart. */
  id: string;
  /** Pixels. */
  x: number;
  y: number;
  /** What a listener hears: value, denominator, position. */
  name: string;
  shape: PointShape;
  isPicked?: boolean;
  /** Right, wrong or missed, once that is said; the name says it too. */
  mark?: 'right' | 'wrong' | 'missed' | undefined;
}

const RADIUS = 6;
/** The box that a finger needs. */
const HIT = 28;

/** The outline of a shape around a point. */
export function shapePath(shape: PointShape, x: number, y: number): string {
  const r = RADIUS;
  const at = (dx: number, dy: number): string => `${(x + dx * r).toFixed(1)} ${(y + dy * r).toFixed(1)}`;
  switch (shape) {
    case 'up':
      return `M${at(0, -1.2)}L${at(1.15, 0.9)}L${at(-1.15, 0.9)}Z`;
    case 'down':
      return `M${at(0, 1.2)}L${at(1.15, -0.9)}L${at(-1.15, -0.9)}Z`;
    case 'diamond':
      return `M${at(0, -1.25)}L${at(1.25, 0)}L${at(0, 1.25)}L${at(-1.25, 0)}Z`;
    case 'dot':
      return `M${at(-1, 0)}a${String(r)} ${String(r)} 0 1 0 ${String(2 * r)} 0a${String(r)} ${String(r)} 0 1 0 ${String(-2 * r)} 0Z`;
    default:
      return shape satisfies never;
  }
}

/** Points that can only be looked at, one path a shape: a page that holds several charts is lighter by kilobytes. */
export function PlainPoints({ points }: { points: readonly ChartPoint[] }) {
  return (
    <g aria-hidden="true">
      {(['dot', 'up', 'down', 'diamond'] as const).map((shape) => {
        const same = points.filter((point) => point.shape === shape);
        const d = same.map(({ x, y }) => shapePath(shape, x, y)).join('');
        return same.length > 0 && <path key={shape} class={`chart-mark chart-${shape}`} d={d} />;
      })}
    </g>
  );
}

/** What stands beside a marked point, so that colour is never the only sign. */
const SYMBOLS = { right: '✓', wrong: '✗', missed: '○' } as const;

interface PointsProps {
  /** What the set is: the name of its group. */
  label: string;
  /** In the order in which the arrow keys walk them. */
  points: readonly ChartPoint[];
  /** Absent: the points can be read, not picked. */
  onToggle?: ((id: string) => void) | undefined;
  isLocked?: boolean;
  /** Called with the words of the point in hand, for the readout. */
  onMove?: ((says: string) => void) | undefined;
}

const MOVES: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowRight: (at, last) => Math.min(last, at + 1),
  ArrowDown: (at, last) => Math.min(last, at + 1),
  ArrowLeft: (at) => Math.max(0, at - 1),
  ArrowUp: (at) => Math.max(0, at - 1),
  Home: () => 0,
  End: (_, last) => last,
};

/**
 * Points as one stop of the Tab key: arrows, Home and End walk them, Space or Enter picks, Tab leaves. The readout below
 * says the one in hand to those who see.
 */
export function Points({ label, points, onToggle, isLocked = false, onMove }: PointsProps) {
  const group = useRef<SVGGElement>(null);
  const [current, setCurrent] = useState(0);
  const at = Math.min(current, points.length - 1);
  const canPick = onToggle !== undefined && !isLocked;

  const press = (event: KeyboardEvent, index: number, id: string): void => {
    const to = MOVES[event.key]?.(index, points.length - 1);
    if (to !== undefined) {
      event.preventDefault();
      setCurrent(to);
      group.current?.querySelectorAll<SVGGElement>('[data-point]')[to]?.focus();
    } else if (canPick && (event.key === ' ' || (event.key === 'Enter' && !event.ctrlKey))) {
      event.preventDefault();
      onToggle(id);
    }
  };

  return (
    <g ref={group} role="group" aria-label={label} data-roving>
      {points.map(({ id, x, y, name, shape, isPicked = false, mark }, index) => (
        <g
          key={id}
          data-point={id}
          role={onToggle ? 'checkbox' : 'img'}
          aria-label={name}
          aria-checked={onToggle ? isPicked : undefined}
          aria-disabled={onToggle && isLocked ? 'true' : undefined}
          // In lower case: inside SVG attribute names are kept as they are written.
          tabindex={index === at ? 0 : -1}
          class={`chart-point${isPicked ? ' is-picked' : ''}${mark ? ` is-${mark}` : ''}`}
          onFocus={() => {
            setCurrent(index);
            onMove?.(name);
          }}
          onPointerEnter={() => onMove?.(name)}
          onClick={() => {
            setCurrent(index);
            if (canPick) onToggle(id);
          }}
          onKeyDown={(event) => press(event, index, id)}
        >
          <title>{name}</title>
          <rect class="chart-hit" x={x - HIT / 2} y={y - HIT / 2} width={HIT} height={HIT} />
          {(isPicked || mark === 'missed') && <circle class="chart-ring" cx={x} cy={y} r={RADIUS + 5} />}
          <path class={`chart-mark chart-${shape}`} d={shapePath(shape, x, y)} />
          {mark && (
            <text class="chart-text chart-symbol" x={x + RADIUS + 4} y={y - RADIUS - 4} aria-hidden="true">
              {SYMBOLS[mark]}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}

/** The words of the point in hand, for those who see; listeners hear the point itself. */
export function Readout({ says }: { says: string }) {
  return (
    <p class="chart-readout mono" aria-hidden="true">
      {says}
    </p>
  );
}
