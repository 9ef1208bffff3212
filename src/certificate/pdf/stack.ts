import { drawLine, setLines } from './set-lines.ts';
import type { Line } from './set-lines.ts';
import type { TextStyle } from './look.ts';
import type { Paper } from './paper.ts';

/** A rectangle to draw in, in points from the top left of the page. */
export interface Area {
  left: number;
  top: number;
  width: number;
  bottom: number;
}

/** A text set and ready to be drawn: how high it is, and how. */
export interface Block {
  height: number;
  lines: readonly Line[];
  style: TextStyle;
}

/** Sets a text for a width. */
export function setBlock(paper: Paper, text: string, style: TextStyle, width: number): Block {
  const lines = setLines(paper, text, style, width);
  return { lines, style, height: lines.length * style.lead };
}

/** Where in its line a text stands: so far below the top of the line, in sizes, that lines look centred in their lead. */
const BASE = 0.72;

/** The base of a block's first line, below the block's top. */
export function baseOf({ lead, size }: TextStyle): number {
  return (lead - size) / 2 + size * BASE + size * 0.08;
}

/** Draws a block with its top left corner at (x, y). Paragraphs from right to left end at `width` where one is given. */
export function drawBlock(paper: Paper, block: Block, x: number, y: number, width?: number): void {
  const base = baseOf(block.style);
  block.lines.forEach((line, index) => {
    const shift = line.isRightToLeft && width !== undefined ? width - line.width : 0;
    drawLine(paper, line, x + shift, y + base + index * block.style.lead, block.style);
  });
}
