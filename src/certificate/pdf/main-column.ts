import type { CertificatePdfInput } from './input.ts';
import { COLOURS, MM, styleOf } from './look.ts';
import type { Paper } from './paper.ts';
import { drawBlock, setBlock } from './stack.ts';
import type { Area, Block } from './stack.ts';
import { grow, growLeaf, tell } from './structure.ts';
import type { Branch } from './structure.ts';
import { splitClusters, tidyLine } from './tidy-text.ts';
import { TooLong } from './too-long.ts';

const HEADING = styleOf('bold', 12, COLOURS.muted);
const STATEMENT = styleOf('regular', 12);
const NOTE = styleOf('regular', 9, COLOURS.muted);
const FACT_LABEL = styleOf('regular', 10.5, COLOURS.muted, 1.6);
const FACT = styleOf('regular', 10.5, COLOURS.ink, 1.6);
/** Sizes at which a name is tried, in points, and how many lines it may have there. */
const NAME_SIZES = [
  [30, 2],
  [24, 2],
  [20, 3],
  [16, 3],
] as const;
const TITLE_SIZES = [
  [18, 2],
  [15, 3],
  [12, 4],
] as const;

const FACT_GAP = 6 * MM;

/** Sets a text in the largest size at which it has few enough lines; nothing where it has too many in the smallest. */
function setLargest(
  paper: Paper,
  text: string,
  sizes: readonly (readonly [size: number, lines: number])[],
  width: number,
  lead: number,
): Block | undefined {
  for (const [size, lines] of sizes) {
    const block = setBlock(paper, text, styleOf('bold', size, COLOURS.ink, lead), width);
    if (block.lines.length <= lines) return block;
  }
  return undefined;
}

/** Cuts a name that is too long for the page, so that it ends in "…"; the next page then says it in full. */
function cutName(paper: Paper, name: string, width: number): Block {
  const clusters = splitClusters(name);
  const [size, lines] = NAME_SIZES[NAME_SIZES.length - 1] ?? [16, 3];
  const style = styleOf('bold', size, COLOURS.ink, 1.15);
  const cut = (count: number): Block =>
    setBlock(paper, `${clusters.slice(0, count).join('').trimEnd()}…`, style, width);
  let [fits, tooMany] = [0, Math.min(clusters.length, 1000)];
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (cut(middle).lines.length <= lines) fits = middle;
    else tooMany = middle;
  }
  return cut(fits);
}

interface Fact {
  label: Block;
  value: Block;
}

function setFacts(paper: Paper, { text }: CertificatePdfInput, width: number): { facts: Fact[]; x: number } {
  const labels = text.lines.map(({ label }) => setBlock(paper, tidyLine(label), FACT_LABEL, 40 * MM));
  const x = Math.max(0, ...labels.flatMap(({ lines }) => lines.map((line) => line.width))) + FACT_GAP;
  const facts = text.lines.map(({ value }, index) => ({
    label: labels[index] ?? setBlock(paper, '', FACT_LABEL, width),
    value: setBlock(paper, tidyLine(value), FACT, width - x),
  }));
  return { facts, x };
}

/**
 * Draws who completed what, and when, in the middle of its area. Gives the whole name where the page had to cut it.
 * Throws `TooLong` where the title or the facts have no room.
 */
export function drawMainColumn(
  paper: Paper,
  root: Branch,
  input: CertificatePdfInput,
  area: Area,
): string | undefined {
  const { text } = input;
  const { width } = area;
  const wholeName = tidyLine(text.name);
  const fitting = setLargest(paper, wholeName, NAME_SIZES, width, 1.15);
  const name = fitting ?? cutName(paper, wholeName, width);
  const title = setLargest(paper, tidyLine(text.title), TITLE_SIZES, width, 1.22);
  if (!title) throw new TooLong('The title of the module');
  const heading = setBlock(paper, tidyLine(text.heading), HEADING, width);
  const statement = setBlock(paper, tidyLine(text.statement), STATEMENT, width);
  const cutNote = setBlock(paper, 'The name stands in full on the next page.', NOTE, width);
  const { facts, x: factX } = setFacts(paper, input, width);
  const rows: [Block, type: string, gap: number, says?: string][] = [
    [heading, 'H1', 2.2 * MM],
    [name, 'P', 2.6 * MM, wholeName],
    ...(fitting ? [] : [[cutNote, 'P', 2.6 * MM] as [Block, string, number]]),
    [statement, 'P', 4 * MM],
    [title, 'P', 5 * MM],
  ];
  const heightOf = ({ label, value }: Fact): number => Math.max(label.height, value.height);
  const above = rows.reduce((sum, [block, , gap]) => sum + block.height + gap, 0);
  const height = above + facts.reduce((sum, fact) => sum + heightOf(fact), 0);
  const room = area.bottom - area.top;
  if (height > room) throw new TooLong('What the certificate says');
  // A little above the middle looks like the middle.
  let y = area.top + (room - height) * 0.46;
  for (const [block, type, gap, says] of rows) {
    const top = y;
    growLeaf(paper, root, type, () => drawBlock(paper, block, area.left, top), tell(says ?? ''));
    y += block.height + gap;
  }
  const list = grow(paper, root, 'L');
  for (const fact of facts) {
    const item = grow(paper, list, 'LI');
    const top = y;
    growLeaf(paper, item, 'Lbl', () => drawBlock(paper, fact.label, area.left, top));
    growLeaf(paper, item, 'LBody', () => drawBlock(paper, fact.value, area.left + factX, top));
    item.end();
    y += heightOf(fact);
  }
  list.end();
  return fitting ? undefined : wholeName;
}
