import type { Frame, Tick } from '../../charts/axes.tsx';
import { linearScale, linePath, niceTicks } from '../../charts/scale.ts';
import type { Scale } from '../../charts/scale.ts';
import type { ReadSpcPub } from './publish.ts';

/** A line across the chart: one of the limits over its phase, or the target over all. */
interface Line {
  kind: 'limit' | 'near' | 'mean' | 'target';
  path: string;
  /** Where its name stands in the wide layout, at the right-hand end of the chart. */
  label: { says: string; y: number } | undefined;
}

/** The months that fix the limits of a phase, as a box. */
interface Band {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where everything stands, in pixels. Wide: months go to the right. Tall: months go down the page, for a phone. */
export interface SpcLayout {
  frame: Frame;
  isTall: boolean;
  /** From the place of a month (0-based) and from a value to a pixel. */
  along: Scale;
  across: Scale;
  place: (index: number, value: number) => [number, number];
  months: Tick[];
  values: Tick[];
  lines: Line[];
  bands: Band[];
  /** Through all values. */
  path: string;
  /** A stroke without length at each value, which a round cap makes a dot. */
  dots: string;
}

const WIDE_HEIGHT = 340;
/** The height of a month in the tall layout: room for a finger. */
const ROW = 40;
/** A month on the axis of the wide layout needs so many pixels. */
const MONTH_WIDTH = 64;
/** The least room, in pixels, between two months of the wide layout. */
const POINT_WIDTH = 24;
/** The margins on the right: with the names of the lines, where the months leave room for them, and without. */
const WITH_NAMES = 96;
const WITHOUT_NAMES = 16;
/** Names of lines closer than this would stand on one another. */
const NAME_HEIGHT = 14;

function frameOf(isTall: boolean, width: number, count: number): Frame {
  if (isTall) return { width, height: count * ROW + 44, left: 64, right: 12, top: 34, bottom: 10 };
  const left = 48;
  const right = width - left - WITH_NAMES >= count * POINT_WIDTH ? WITH_NAMES : WITHOUT_NAMES;
  return { width, height: WIDE_HEIGHT, left, right, top: 14, bottom: 46 };
}

/** "June 2025" as an axis has room for it: "Jun 25". */
function shorten(month: string): string {
  return `${month.slice(0, 3)} ${month.slice(-2)}`;
}

/** A scale to a tenth of a pixel: no eye sees more, and a page of charts is lighter. */
function tenths(scale: Scale): Scale {
  return (value) => Math.round(scale(value) * 10) / 10;
}

/** Lays a chart out for a width, in pixels. */
export function layOutSpc(pub: ReadSpcPub, width: number, isTall: boolean): SpcLayout {
  const { points, phases, target } = pub;
  const count = points.length;
  const frame = frameOf(isTall, width, count);
  const marks = [
    ...points.map(({ value }) => value),
    ...phases.flatMap(({ limits }) => [limits.lower, limits.upper]),
    ...(target === undefined ? [] : [target]),
  ];
  const ticks = niceTicks(Math.min(...marks), Math.max(...marks), isTall ? 3 : 6);
  const domain = [ticks[0] ?? 0, ticks.at(-1) ?? 1] as const;
  const { left, right, top, bottom, height } = frame;
  const across = tenths(
    linearScale(domain, isTall ? [left + 8, width - right - 12] : [height - bottom, top]),
  );
  const along = tenths(
    linearScale([-0.5, count - 0.5], isTall ? [top, height - bottom] : [left, width - right]),
  );
  const place = (index: number, value: number): [number, number] =>
    isTall ? [across(value), along(index)] : [along(index), across(value)];
  const line = (kind: Line['kind'], says: string, value: number, from: number, to: number): Line => ({
    kind,
    path: linePath([place(from - 0.5, value), place(to - 0.5, value)]),
    label: right === WITH_NAMES && to === count ? { says, y: across(value) + 5 } : undefined,
  });
  const places = points.map(({ value }, index) => place(index, value));
  const last = phases.at(-1)?.limits;
  const drawn = last ? [last.lower, last.nearLower, last.mean, last.nearUpper, last.upper].map(across) : [];
  const isCrowded = (value: number): boolean =>
    drawn.some((other) => Math.abs(other - across(value)) < NAME_HEIGHT);
  const band = (from: number, to: number): Band => {
    const [start, length] = [along(from - 0.5), along(to - 0.5) - along(from - 0.5)];
    return isTall
      ? { x: left, y: start, width: width - left - right, height: length }
      : { x: start, y: top, width: length, height: height - top - bottom };
  };
  const every = isTall ? 1 : Math.max(1, Math.ceil((MONTH_WIDTH * count) / (width - left - right)));
  return {
    frame,
    isTall,
    along,
    across,
    place,
    months: points.flatMap(({ month }, at) => (at % every === 0 ? [{ at, says: shorten(month) }] : [])),
    values: ticks.map((at) => ({ at, says: String(at) })),
    lines: [
      ...phases.flatMap(({ from, to, limits }) => [
        line('limit', 'lower limit', limits.lower, from, to),
        line('near', 'near limit', limits.nearLower, from, to),
        line('mean', 'mean', limits.mean, from, to),
        line('near', 'near limit', limits.nearUpper, from, to),
        line('limit', 'upper limit', limits.upper, from, to),
      ]),
      ...(target === undefined ? [] : [line('target', isCrowded(target) ? '' : 'target', target, 0, count)]),
    ],
    bands: phases.map(({ from, to }) => band(from, Math.min(from + pub.baseline, to))),
    path: linePath(places),
    dots: places.map(([x, y]) => `M${String(x)} ${String(y)}h0`).join(''),
  };
}
