import { drawMark } from './draw-mark.ts';
import { COLOURS, MM, styleOf } from './look.ts';
import type { TextStyle } from './look.ts';
import type { Paper } from './paper.ts';
import { drawBlock, setBlock } from './stack.ts';
import { decorate, grow, tell } from './structure.ts';
import type { Branch } from './structure.ts';

const PAGE = { width: 210 * MM, height: 297 * MM };
export const LEFT = 22 * MM;
export const RIGHT = 190 * MM;
export const WIDTH = RIGHT - LEFT;
const TOP = 18 * MM;
const BOTTOM = 275 * MM;
const RUNNING = styleOf('regular', 9, COLOURS.muted);

/** Upright pages that follow each other as text needs them. `y` is how far down the page is filled, in points. */
export class Flow {
  y = 0;
  readonly #paper: Paper;
  /** What stands at the top of every page: whose record it is. */
  readonly #running: string;

  constructor(paper: Paper, running: string) {
    this.#paper = paper;
    this.#running = running;
    this.nextPage();
  }

  /** Begins a page. Never inside a branch that is being drawn. */
  nextPage(): void {
    const paper = this.#paper;
    paper.addPage({ size: 'A4', layout: 'portrait', margin: 0 });
    decorate(paper, () => {
      paper.rect(0, 0, 5 * MM, PAGE.height).fill(COLOURS.navy);
      drawMark(paper, LEFT - 1, TOP - 4 * MM, 8 * MM);
      const [line, ...rest] = setBlock(paper, this.#running, RUNNING, WIDTH - 12 * MM).lines;
      // A name of a hundred lines stands on the page in full; here it is a sign on the door.
      if (line && rest.length === 0) {
        drawBlock(
          paper,
          { lines: [line], style: RUNNING, height: RUNNING.lead },
          RIGHT - line.width,
          TOP - 4 * MM,
        );
      }
      const rule = TOP + 4.5 * MM;
      paper.lineWidth(0.75).moveTo(LEFT, rule).lineTo(RIGHT, rule).stroke(COLOURS.line);
    });
    this.y = TOP + 11 * MM;
  }

  get room(): number {
    return BOTTOM - this.y;
  }

  /** Begins a page where this much, in points, has no room on the one that is open. */
  keep(height: number): void {
    if (height > this.room) this.nextPage();
  }

  /** Draws a text as one branch of the tree, over as many pages as it needs. */
  write(parent: Branch, type: string, text: string, style: TextStyle): void {
    const paper = this.#paper;
    const { lines } = setBlock(paper, text, style, WIDTH);
    const branch = grow(paper, parent, type, tell(text));
    let from = 0;
    while (from < lines.length) {
      const fitting = Math.floor(this.room / style.lead);
      if (fitting < 1) {
        this.nextPage();
        continue;
      }
      const part = lines.slice(from, from + fitting);
      const block = { lines: part, style, height: part.length * style.lead };
      const top = this.y;
      branch.add(() => drawBlock(paper, block, LEFT, top, WIDTH));
      this.y += block.height;
      from += part.length;
    }
    branch.end();
  }
}
