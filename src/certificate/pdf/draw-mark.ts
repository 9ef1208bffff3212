import { MARK_BOX, MARK_DOTS } from '../../curriculum/mark.ts';
import { COLOURS, MM } from './look.ts';
import type { Paper } from './paper.ts';

/** Draws the mark `width` points wide, its top left corner at (x, y). */
export function drawMark(paper: Paper, x: number, y: number, width: number): void {
  const scale = width / MARK_BOX.width;
  MARK_DOTS.forEach(([left, top], index) => {
    const isLit = index === MARK_DOTS.length - 1;
    paper
      .circle(x + left * scale, y + top * scale, (isLit ? MARK_BOX.litRadius : MARK_BOX.radius) * scale)
      .fill(isLit ? COLOURS.amber : COLOURS.navy);
  });
}

/** Draws the navy band along the left edge, with the twelve dots of the mark climbing it. */
export function drawBand(paper: Paper, width: number): void {
  const { height } = paper.page;
  paper.rect(0, 0, width, height).fill(COLOURS.navy);
  const step = 6.2 * MM;
  const top = height - 16 * MM - step * (MARK_DOTS.length - 1);
  MARK_DOTS.forEach((_, index) => {
    const isLit = index === 0;
    paper
      .circle(width / 2, top + index * step, (isLit ? 1.25 : 0.7) * MM)
      .fill(isLit ? COLOURS.spark : COLOURS.mist);
  });
}
