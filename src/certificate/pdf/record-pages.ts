import { drawActivityTable } from './activity-table.ts';
import { Flow, LEFT, RIGHT, WIDTH } from './flow.ts';
import type { Overflow } from './front-page.ts';
import type { CertificatePdfInput } from './input.ts';
import { COLOURS, MM, styleOf } from './look.ts';
import type { Paper } from './paper.ts';
import { drawBlock, setBlock } from './stack.ts';
import { decorate, grow, growLeaf } from './structure.ts';
import type { Branch } from './structure.ts';
import { tidyLine, tidyText } from './tidy-text.ts';

const TITLE = styleOf('bold', 20, COLOURS.ink, 1.2);
const LEDE = styleOf('regular', 11, COLOURS.muted, 1.4);
const HEADING = styleOf('bold', 12.5, COLOURS.navy, 1.3);
const BODY = styleOf('regular', 10.5, COLOURS.ink, 1.45);
const NOTE = styleOf('regular', 9, COLOURS.muted, 1.4);
const LABEL = styleOf('regular', 9.5, COLOURS.muted, 1.35);

/** Room for a comment by hand, and for a signature, in points. */
const COMMENT_HEIGHT = 26 * MM;
const SIGN_HEIGHT = 14 * MM;

/** What a supervisor fills in by hand, with each line's share of the width. */
const SIGNS = [
  ['Name and role', 0.42],
  ['Signature', 0.34],
  ['Date', 0.24],
] as const;

/** A heading with its text, kept together with the first two lines of it. */
function drawSection(
  paper: Paper,
  flow: Flow,
  root: Branch,
  heading: string,
  paragraphs: readonly string[],
): void {
  const height = setBlock(paper, heading, HEADING, WIDTH).height;
  flow.keep(height + MM + 2 * BODY.lead);
  flow.write(root, 'H3', heading, HEADING);
  flow.y += MM;
  paragraphs.forEach((paragraph, index) => {
    if (index > 0) flow.y += 1.6 * MM;
    flow.write(root, 'P', paragraph, BODY);
  });
  flow.y += 6 * MM;
}

/** What the first page had to cut or leave, in full. */
function drawOverflow(paper: Paper, flow: Flow, root: Branch, { name, outcomes }: Overflow): void {
  if (name !== undefined) drawSection(paper, flow, root, 'Name in full', [name]);
  if (outcomes.length > 0) drawSection(paper, flow, root, 'Learning outcomes', outcomes.map(tidyLine));
}

function drawReflection(paper: Paper, flow: Flow, root: Branch, input: CertificatePdfInput): void {
  const written = input.reflection
    .map(({ label, text }) => ({ label: tidyLine(label), paragraphs: tidyText(text).filter(Boolean) }))
    .filter(({ paragraphs }) => paragraphs.length > 0);
  for (const { label, paragraphs } of written) drawSection(paper, flow, root, label, paragraphs);
  if (written.length === 0) {
    flow.write(root, 'P', 'No reflection was written when this was made.', NOTE);
    flow.y += 6 * MM;
  }
}

function drawSupervisor(paper: Paper, flow: Flow, root: Branch): void {
  const heading = setBlock(paper, 'Supervisor’s comment', HEADING, WIDTH);
  const note = setBlock(
    paper,
    'To be filled in by hand. A comment is not part of the record that the code checks.',
    NOTE,
    WIDTH,
  );
  flow.keep(heading.height + note.height + COMMENT_HEIGHT + SIGN_HEIGHT + 10 * MM);
  flow.write(root, 'H3', 'Supervisor’s comment', HEADING);
  growLeaf(paper, root, 'P', () => drawBlock(paper, note, LEFT, flow.y));
  flow.y += note.height + 2 * MM;
  decorate(paper, () =>
    paper.roundedRect(LEFT, flow.y, WIDTH, COMMENT_HEIGHT, 4).fillAndStroke(COLOURS.paper, COLOURS.line),
  );
  flow.y += COMMENT_HEIGHT + SIGN_HEIGHT;
  let left = LEFT;
  for (const [label, share] of SIGNS) {
    const wide = share * WIDTH - (left + share * WIDTH >= RIGHT - 1 ? 0 : 6 * MM);
    const [x, y] = [left, flow.y];
    decorate(paper, () =>
      paper
        .lineWidth(0.9)
        .moveTo(x, y)
        .lineTo(x + wide, y)
        .stroke(COLOURS.ink),
    );
    const block = setBlock(paper, label, LABEL, wide);
    growLeaf(paper, root, 'P', () => drawBlock(paper, block, x, y + 1.2 * MM));
    left += share * WIDTH;
  }
  flow.y += LABEL.lead + 2 * MM;
}

/** Draws the record behind the certificate on upright pages: activities, reflection, and room for a supervisor. */
export function drawRecordPages(
  paper: Paper,
  root: Branch,
  input: CertificatePdfInput,
  overflow: Overflow,
): void {
  const { text } = input;
  const name = tidyLine(text.name);
  const title = tidyLine(text.title);
  const flow = new Flow(paper, `${name} · ${tidyLine(text.heading)}`);
  const section = grow(paper, root, 'Sect');
  flow.write(section, 'H2', 'Activity summary and reflection', TITLE);
  flow.y += 1.5 * MM;
  flow.write(section, 'P', title, LEDE);
  flow.y += 5 * MM;
  drawOverflow(paper, flow, section, overflow);
  drawActivityTable(paper, flow, section, input.activities);
  flow.y += 9 * MM;
  drawReflection(paper, flow, section, input);
  if (input.themes) drawSection(paper, flow, section, 'Themes of the NMC Code', [tidyLine(input.themes)]);
  drawSupervisor(paper, flow, section);
  section.end();
}
