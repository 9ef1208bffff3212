import type { ActivityRow } from '../activity.ts';
import { LEFT, RIGHT, WIDTH } from './flow.ts';
import type { Flow } from './flow.ts';
import { COLOURS, MM, styleOf } from './look.ts';
import type { TextStyle } from './look.ts';
import type { Paper } from './paper.ts';
import { drawBlock, setBlock } from './stack.ts';
import type { Block } from './stack.ts';
import { decorate, grow, growLeaf } from './structure.ts';
import type { Branch } from './structure.ts';
import { tidyLine } from './tidy-text.ts';
import { TooLong } from './too-long.ts';

const HEAD = styleOf('bold', 9.5, COLOURS.muted);
const CELL = styleOf('regular', 10);
const FIRST = styleOf('bold', 10);
const PADDING = 2.1 * MM;
const GAP = 4 * MM;

/** The columns: heading, share of the width, and whether its figures stand at the right. */
const COLUMNS = [
  { heading: 'Activity', share: 0.39, isFigure: false },
  { heading: 'Date', share: 0.21, isFigure: false },
  { heading: 'Minutes', share: 0.11, isFigure: true },
  { heading: 'Attempts', share: 0.12, isFigure: true },
  { heading: 'Result', share: 0.17, isFigure: false },
] as const;

interface Cell {
  block: Block;
  x: number;
}

function setRow(paper: Paper, texts: readonly string[], styles: (column: number) => TextStyle): Cell[] {
  let left = LEFT;
  return COLUMNS.map(({ share, isFigure }, column) => {
    const whole = share * WIDTH;
    const block = setBlock(paper, texts[column] ?? '', styles(column), whole - GAP);
    const wide = Math.max(0, ...block.lines.map((line) => line.width));
    const x = isFigure ? left + whole - GAP - wide : left;
    left += whole;
    return { block, x };
  });
}

function heightOf(cells: readonly Cell[]): number {
  return Math.max(...cells.map(({ block }) => block.height)) + 2 * PADDING;
}

function drawRule(paper: Paper, y: number, colour: string, width: number): void {
  decorate(paper, () => paper.lineWidth(width).moveTo(LEFT, y).lineTo(RIGHT, y).stroke(colour));
}

/** Draws the activities as a table; a page that it reaches repeats its headings for the eye alone. Throws `TooLong` where one row needs more than a page. */
export function drawActivityTable(
  paper: Paper,
  flow: Flow,
  root: Branch,
  activities: readonly ActivityRow[],
): void {
  const head = setRow(
    paper,
    COLUMNS.map(({ heading }) => heading),
    () => HEAD,
  );
  const headHeight = heightOf(head);
  const drawCells = (
    cells: readonly Cell[],
    y: number,
    drawCell: (column: number, draw: () => void) => void,
  ) =>
    cells.forEach(({ block, x }, column) => drawCell(column, () => drawBlock(paper, block, x, y + PADDING)));
  const ruleHead = (): void => {
    flow.y += headHeight;
    drawRule(paper, flow.y, COLOURS.navy, 1.2);
  };

  const table = grow(paper, root, 'Table');
  const first = grow(paper, table, 'TR');
  drawCells(head, flow.y, (_, draw) => growLeaf(paper, first, 'TH', draw, { scope: 'Column' }));
  first.end();
  ruleHead();
  for (const { activity, day, minutes, attempts, result } of activities) {
    const texts = [activity, day || '–', String(minutes), String(attempts), result].map(tidyLine);
    const cells = setRow(paper, texts, (column) => (column === 0 ? FIRST : CELL));
    const height = heightOf(cells);
    if (height > flow.room) {
      flow.nextPage();
      decorate(paper, () => drawCells(head, flow.y, (_, draw) => draw()));
      ruleHead();
      if (height > flow.room) throw new TooLong('The name of an activity');
    }
    const row = grow(paper, table, 'TR');
    drawCells(cells, flow.y, (column, draw) =>
      column === 0 ? growLeaf(paper, row, 'TH', draw, { scope: 'Row' }) : growLeaf(paper, row, 'TD', draw),
    );
    row.end();
    flow.y += height;
    drawRule(paper, flow.y, COLOURS.line, 0.75);
  }
  table.end();
}
