import { drawQr } from './draw-qr.ts';
import type { CertificatePdfInput } from './input.ts';
import { COLOURS, MM, styleOf } from './look.ts';
import { pdfString } from './paper.ts';
import type { Paper } from './paper.ts';
import { drawBlock, setBlock } from './stack.ts';
import type { Area, Block } from './stack.ts';
import { grow, growLeaf } from './structure.ts';
import type { Branch } from './structure.ts';
import { tidyLine } from './tidy-text.ts';
import { TooLong } from './too-long.ts';

const TITLE = styleOf('bold', 10, COLOURS.ink);
const OUTCOME = styleOf('regular', 9, COLOURS.ink, 1.32);
const NUMBER = styleOf('regular', 9, COLOURS.muted, 1.32);
const SMALL = styleOf('regular', 8.5, COLOURS.muted, 1.4);
const LINK = styleOf('bold', 8.5, COLOURS.link, 1.4);
const CODE = styleOf('mono', 8.5, COLOURS.ink, 1.4);

const QR_SIDE = 34 * MM;
const NUMBER_WIDTH = 5 * MM;
const OUTCOME_GAP = 1.2 * MM;
const TITLE_GAP = 2 * MM;
const QR_GAP = 2.5 * MM;
/** Air between the outcomes and the code. */
const CHECK_GAP = 8 * MM;

/** Draws the text that leads to the page where the certificate can be checked, as a link where the address is one. */
function drawCheckLine(paper: Paper, root: Branch, url: string, text: Block, x: number, y: number): void {
  const paragraph = grow(paper, root, 'P');
  if (!/^https?:\/\//u.test(url)) {
    paragraph.add(() => drawBlock(paper, text, x, y));
    paragraph.end();
    return;
  }
  const link = grow(paper, paragraph, 'Link');
  const width = Math.max(0, ...text.lines.map((line) => line.width));
  link.add(() => {
    drawBlock(paper, text, x, y);
    // A link of pdfkit's own `text` has empty contents, which no screen reader can say.
    const contents = { structParent: link, Contents: pdfString('Check this certificate in your browser') };
    paper.link(x, y, width, text.height, url, contents);
  });
  link.end();
  paragraph.end();
}

/** What stands below the code, set for the column. */
interface Check {
  lead: Block;
  link: Block;
  code: Block;
  /** Of all of it and the code, in points. */
  height: number;
}

function setCheck(paper: Paper, { brand, check }: CertificatePdfInput, width: number): Check {
  const place = tidyLine(brand.address.replace(/^https?:\/\//u, '').replace(/\/$/u, ''));
  const lead = setBlock(paper, 'Scan to check, or open it at', SMALL, width);
  const link = setBlock(paper, place, LINK, width);
  const code = setBlock(paper, tidyLine(check.code), CODE, width);
  return { lead, link, code, height: QR_SIDE + QR_GAP + lead.height + link.height + code.height };
}

/** Draws the QR code and what stands below it, at the bottom of the column. */
function drawCheck(paper: Paper, root: Branch, input: CertificatePdfInput, check: Check, area: Area): void {
  const { left } = area;
  const { url, code } = input.check;
  const top = area.bottom - check.height;
  growLeaf(paper, root, 'Figure', () => drawQr(paper, url, left, top, QR_SIDE), {
    alt: `QR code that opens the page where this certificate can be checked, code ${tidyLine(code)}`,
    bbox: [left, top, left + QR_SIDE, top + QR_SIDE],
  });
  const leadTop = top + QR_SIDE + QR_GAP;
  growLeaf(paper, root, 'P', () => drawBlock(paper, check.lead, left, leadTop));
  drawCheckLine(paper, root, url, check.link, left, leadTop + check.lead.height);
  growLeaf(paper, root, 'P', () => drawBlock(paper, check.code, left, area.bottom - check.code.height));
}

/** The outcomes as they stand in the column: its title, the items, and what the module serves. */
interface Outcomes {
  title: Block;
  items: Block[];
  serves: Block | undefined;
  height: number;
}

function setOutcomes(paper: Paper, { outcomes, serves }: CertificatePdfInput, width: number): Outcomes {
  const title = setBlock(paper, 'Learning outcomes', TITLE, width);
  const items = outcomes.map((text) => setBlock(paper, tidyLine(text), OUTCOME, width - NUMBER_WIDTH));
  const line = serves ? setBlock(paper, tidyLine(serves), SMALL, width) : undefined;
  const list = items.reduce((sum, { height }) => sum + height + OUTCOME_GAP, 0);
  return {
    title,
    items,
    serves: line,
    height: title.height + TITLE_GAP + list + OUTCOME_GAP + (line?.height ?? 0),
  };
}

function drawOutcomes(paper: Paper, root: Branch, { title, items, serves }: Outcomes, area: Area): void {
  let y = area.top;
  if (items.length > 0) {
    growLeaf(paper, root, 'H2', () => drawBlock(paper, title, area.left, y));
    y += title.height + TITLE_GAP;
    const list = grow(paper, root, 'L');
    items.forEach((block, index) => {
      const item = grow(paper, list, 'LI');
      const top = y;
      const number = setBlock(paper, `${index + 1}`, NUMBER, NUMBER_WIDTH);
      growLeaf(paper, item, 'Lbl', () => drawBlock(paper, number, area.left, top));
      growLeaf(paper, item, 'LBody', () => drawBlock(paper, block, area.left + NUMBER_WIDTH, top));
      item.end();
      y += block.height + OUTCOME_GAP;
    });
    list.end();
  }
  if (serves) growLeaf(paper, root, 'P', () => drawBlock(paper, serves, area.left, y + OUTCOME_GAP));
}

/**
 * Draws the outcomes and, at the bottom, the code by which the certificate can be checked. Gives the outcomes that have no
 * room, and what they serve: all of it or nothing, so that no list is torn. Throws `TooLong` where the code has no room.
 */
export function drawSideColumn(
  paper: Paper,
  root: Branch,
  input: CertificatePdfInput,
  area: Area,
): readonly string[] {
  const check = setCheck(paper, input, area.width);
  const outcomes = setOutcomes(paper, input, area.width);
  const room = area.bottom - area.top - check.height - CHECK_GAP;
  if (room < 0) throw new TooLong('The address of the site');
  const isFitting = outcomes.height <= room;
  if (isFitting) drawOutcomes(paper, root, outcomes, area);
  else {
    const note = setBlock(paper, 'The learning outcomes stand on the next page.', SMALL, area.width);
    growLeaf(paper, root, 'P', () => drawBlock(paper, note, area.left, area.top));
  }
  drawCheck(paper, root, input, check, area);
  if (isFitting) return [];
  return [
    ...input.outcomes.map((text, index) => `${index + 1}. ${text}`),
    ...(input.serves ? [input.serves] : []),
  ];
}
