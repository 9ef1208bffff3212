import { drawBand, drawMark } from './draw-mark.ts';
import type { CertificatePdfInput } from './input.ts';
import { COLOURS, MM, styleOf } from './look.ts';
import type { TextStyle } from './look.ts';
import { drawMainColumn } from './main-column.ts';
import type { Paper } from './paper.ts';
import { drawLine, setLines } from './set-lines.ts';
import type { Line } from './set-lines.ts';
import { drawSideColumn } from './side-column.ts';
import { drawBlock, setBlock } from './stack.ts';
import type { Block } from './stack.ts';
import { decorate, grow, growLeaf } from './structure.ts';
import type { Branch } from './structure.ts';
import { tidyLine } from './tidy-text.ts';
import { TooLong } from './too-long.ts';

const BAND = 8 * MM;
const LEFT = 22 * MM;
const RIGHT = 279 * MM;
const TOP = 16 * MM;
const SIDE_WIDTH = 62 * MM;
/** Where the side column begins to write, right of its hairline. */
const SIDE_INSET = 6 * MM;
const GAP = 8 * MM;
const HEAD_BASE = TOP + 6.2 * MM;
/** Half of the head, for the name at its left or its right. */
const HEAD_WIDTH = 105 * MM;
const BODY_TOP = 33 * MM;
const FOOT_BOTTOM = 202 * MM;

const BRAND = styleOf('bold', 14, COLOURS.navy);
const PROVIDED = styleOf('regular', 10.5);
const PROVIDER = styleOf('bold', 10.5);
const FOOT = styleOf('regular', 8.5, COLOURS.muted, 1.4);

/** What of the first page did not fit, so that the pages after it say it in full. */
export interface Overflow {
  /** The whole name, where the page cut it. */
  name?: string;
  /** The outcomes that the page has no room for, and what they serve, a paragraph each. */
  outcomes: readonly string[];
}

/** Sets a name for the head of the page, which has one line for it. Throws `TooLong` with `what` where it needs more. */
function setOneLine(paper: Paper, text: string, style: TextStyle, what: string): Line {
  const [line, ...rest] = setLines(paper, tidyLine(text), style, HEAD_WIDTH);
  if (!line || rest.length > 0) throw new TooLong(what);
  return line;
}

function drawHead(paper: Paper, root: Branch, { brand, provider }: CertificatePdfInput): void {
  const markWidth = 13 * MM;
  const markBox: [number, number, number, number] = [
    LEFT,
    TOP,
    LEFT + markWidth,
    TOP + (markWidth * 25) / 36,
  ];
  growLeaf(paper, root, 'Figure', () => drawMark(paper, LEFT - 1, TOP, markWidth), {
    alt: `The mark of ${tidyLine(brand.name)}: twelve dots, one of them lit`,
    bbox: markBox,
  });
  const name = setOneLine(paper, brand.name, BRAND, 'The name of the site');
  growLeaf(paper, root, 'P', () => drawLine(paper, name, LEFT + markWidth + 3 * MM, HEAD_BASE, BRAND));
  if (!provider) return;
  const by = setOneLine(paper, 'Provided by', PROVIDED, '');
  const host = setOneLine(paper, provider, PROVIDER, 'The name of the provider');
  const space = paper.widthOf('regular', PROVIDED.size, ' ', false);
  const x = RIGHT - by.width - space - host.width;
  growLeaf(paper, root, 'P', () => {
    drawLine(paper, { ...by, endsInSpace: true }, x, HEAD_BASE, PROVIDED);
    drawLine(paper, host, x + by.width + space, HEAD_BASE, PROVIDER);
  });
}

/** Draws the disclaimer at the foot, whole, under a rule. */
function drawFoot(paper: Paper, root: Branch, foot: Block): void {
  const top = FOOT_BOTTOM - foot.height;
  const rule = top - 2.4 * MM;
  decorate(paper, () => {
    paper.lineWidth(0.75).moveTo(LEFT, rule).lineTo(RIGHT, rule).stroke(COLOURS.line);
  });
  growLeaf(paper, root, 'P', () => drawBlock(paper, foot, LEFT, top));
}

/** Draws the certificate itself, on a page of its own, and tells what the next pages have to say in full. */
export function drawFrontPage(paper: Paper, root: Branch, input: CertificatePdfInput): Overflow {
  paper.addPage({ size: 'A4', layout: 'landscape', margin: 0 });
  decorate(paper, () => drawBand(paper, BAND));
  const section = grow(paper, root, 'Sect');
  drawHead(paper, section, input);
  // The page's number stands at the right of the last line.
  const foot = setBlock(paper, tidyLine(input.text.disclaimer.join(' ')), FOOT, RIGHT - LEFT - 26 * MM);
  const bottom = FOOT_BOTTOM - foot.height - 8 * MM;
  const sideLeft = RIGHT - SIDE_WIDTH;
  const name = drawMainColumn(paper, section, input, {
    left: LEFT,
    top: BODY_TOP,
    width: sideLeft - GAP - LEFT,
    bottom,
  });
  decorate(paper, () => {
    paper.lineWidth(0.75).moveTo(sideLeft, BODY_TOP).lineTo(sideLeft, bottom).stroke(COLOURS.line);
  });
  const outcomes = drawSideColumn(paper, section, input, {
    left: sideLeft + SIDE_INSET,
    top: BODY_TOP,
    width: SIDE_WIDTH - SIDE_INSET,
    bottom,
  });
  drawFoot(paper, section, foot);
  section.end();
  return { ...(name === undefined ? {} : { name }), outcomes };
}
