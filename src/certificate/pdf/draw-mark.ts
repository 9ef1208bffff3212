import { COLOURS, MM } from './look.ts';
import type { Paper } from './paper.ts';

/** The twelve dots of the mark, in a box of 36 by 25, and how wide they are. The last one is lit. */
const DOTS = [
  [3, 20],
  [7, 15],
  [7, 21],
  [11, 11],
  [11, 17],
  [16, 8],
  [16, 14],
  [21, 6],
  [21, 12],
  [26, 5],
  [26, 10],
  [31, 3],
] as const;
const BOX_WIDTH = 36;
const RADIUS = 2.1;
const LIT_RADIUS = 3;

/** Draws the mark `width` points wide, its top left corner at (x, y). */
export function drawMark(paper: Paper, x: number, y: number, width: number): void {
  const scale = width / BOX_WIDTH;
  DOTS.forEach(([left, top], index) => {
    const isLit = index === DOTS.length - 1;
    paper
      .circle(x + left * scale, y + top * scale, (isLit ? LIT_RADIUS : RADIUS) * scale)
      .fill(isLit ? COLOURS.amber : COLOURS.navy);
  });
}

/** Draws the navy band along the left edge, with the twelve dots of the mark climbing it. */
export function drawBand(paper: Paper, width: number): void {
  const { height } = paper.page;
  paper.rect(0, 0, width, height).fill(COLOURS.navy);
  const step = 6.2 * MM;
  const top = height - 16 * MM - step * (DOTS.length - 1);
  DOTS.forEach((_, index) => {
    const isLit = index === 0;
    paper
      .circle(width / 2, top + index * step, (isLit ? 1.25 : 0.7) * MM)
      .fill(isLit ? COLOURS.spark : COLOURS.mist);
  });
}
