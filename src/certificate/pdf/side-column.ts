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

const TITLE = styleOf('bold', 10, COLOURS.ink);
const OUTCOME = styleOf('regular', 9, COLOURS.ink, 1.32);
const NUMBER = styleOf('regular', 9, COLOURS.muted, 1.32);
const SMALL = styleOf('regular', 8.5, COLOURS.muted, 1.4);
const LINK = styleOf('bold', 8.5, COLOURS.link, 1.4);
const CODE = styleOf('mono', 8.5, COLOURS.ink, 1.4);

const QR_SIDE = 34 * MM;
const NUMBER_WIDTH = 5 * MM;
const OUTCOME_GAP = 1.2 * MM;

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

/** Draws the QR code and what stands below it, at the bottom of the column; gives the height at which it begins. */
function drawCheck(paper: Paper, root: Branch, input: CertificatePdfInput, area: Area): number {
  const { url, code } = input.check;
  const place = tidyLine(input.brand.address.replace(/^https?:\/\//u, '').replace(/\/$/u, ''));
  const blocks = {
    lead: setBlock(paper, 'Scan to check, or open it at', SMALL, area.width),
    link: setBlock(paper, place, LINK, area.width),
    code: setBlock(paper, tidyLine(code), CODE, area.width),
  };
  const height = QR_SIDE + 2.5 * MM + Object.values(blocks).reduce((sum, block) => sum + block.height, 0);
  const top = area.bottom - height;
  const right = area.left + QR_SIDE;
  growLeaf(paper, root, 'Figure', () => drawQr(paper, url, area.left, top, QR_SIDE), {
    alt: `QR code that opens the page where this certificate can be checked, code ${tidyLine(code)}`,
    bbox: [area.left, top, right, top + QR_SIDE],
  });
  let y = top + QR_SIDE + 2.5 * MM;
  growLeaf(paper, root, 'P', () => drawBlock(paper, blocks.lead, area.left, y));
  y += blocks.lead.height;
  drawCheckLine(paper, root, url, blocks.link, area.left, y);
  y += blocks.link.height;
  growLeaf(paper, root, 'P', () => drawBlock(paper, blocks.code, area.left, y));
  return top;
}

/**
 * Draws the outcomes and, below them, the code by which the certificate can be checked. Gives the outcomes that have no
 * room: all of them or none, so that a list is never torn.
 */
export function drawSideColumn(
  paper: Paper,
  root: Branch,
  input: CertificatePdfInput,
  area: Area,
): readonly string[] {
  const title = setBlock(paper, 'Learning outcomes', TITLE, area.width);
  const items = input.outcomes.map((text) =>
    setBlock(paper, tidyLine(text), OUTCOME, area.width - NUMBER_WIDTH),
  );
  const serves = input.serves ? setBlock(paper, tidyLine(input.serves), SMALL, area.width) : undefined;
  const list = items.reduce((sum, { height }) => sum + height + OUTCOME_GAP, 0);
  const needed = title.height + 2 * MM + list + (serves ? serves.height + 2 * MM : 0);
  // 65 mm: the code and what stands below it, with air above.
  const isFitting = needed <= area.bottom - area.top - 62 * MM;
  let y = area.top;
  growLeaf(paper, root, 'H2', () => drawBlock(paper, title, area.left, y));
  y += title.height + 2 * MM;
  if (isFitting) {
    const branch = grow(paper, root, 'L');
    items.forEach((block, index) => {
      const item = grow(paper, branch, 'LI');
      const top = y;
      const number = setBlock(paper, `${index + 1}`, NUMBER, NUMBER_WIDTH);
      growLeaf(paper, item, 'Lbl', () => drawBlock(paper, number, area.left, top));
      growLeaf(paper, item, 'LBody', () => drawBlock(paper, block, area.left + NUMBER_WIDTH, top));
      item.end();
      y += block.height + OUTCOME_GAP;
    });
    branch.end();
    if (serves) growLeaf(paper, root, 'P', () => drawBlock(paper, serves, area.left, y + 1.5 * MM));
  } else {
    const note = setBlock(paper, 'They stand on the next page.', SMALL, area.width);
    growLeaf(paper, root, 'P', () => drawBlock(paper, note, area.left, y));
  }
  drawCheck(paper, root, input, area);
  return isFitting ? [] : input.outcomes;
}
