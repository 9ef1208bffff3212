import { listFaces } from './faces.ts';
import { drawFrontPage } from './front-page.ts';
import type { CertificatePdfInput, DrawnCertificate } from './input.ts';
import { FILE_BYTES, INFLATED_BYTES } from './limits.ts';
import { COLOURS, MM, styleOf } from './look.ts';
import { openPaper } from './paper.ts';
import type { Paper } from './paper.ts';
import { drawRecordPages } from './record-pages.ts';
import { drawnText, isShaped, joinRuns, readClusters } from './runs.ts';
import type { Run } from './runs.ts';
import { sealFile } from './seal.ts';
import { drawBlock, setBlock } from './stack.ts';
import { decorate } from './structure.ts';
import { tidyText } from './tidy-text.ts';
import { TooLong } from './too-long.ts';

const NUMBER = styleOf('regular', 8.5, COLOURS.muted, 1.4);
/** More letters than this are no certificate, and would keep a browser busy for minutes. */
const LETTERS = 60_000;

/** Every text that is drawn, by the faces it is drawn in. */
function listTexts(input: CertificatePdfInput): Record<'regular' | 'bold', string[]> {
  const { text, brand, check, activities, reflection } = input;
  const both = [text.heading, text.name, text.title];
  return {
    regular: [
      ...[...both, text.statement, ...text.disclaimer, input.serves ?? '', input.themes ?? '', check.code],
      ...text.lines.flatMap(({ label, value }) => [label, value]),
      ...input.outcomes,
      ...activities.flatMap(({ day, result }) => [day, result]),
      ...reflection.map((answer) => answer.text),
    ],
    bold: [
      ...[...both, brand.name, brand.address, input.provider ?? ''],
      ...activities.map(({ activity }) => activity),
      ...reflection.map(({ label }) => label),
    ],
  };
}

/** Whether a run can be drawn at all: a font may give up on an order of letters that nobody writes. */
function isDrawable(paper: Paper, run: Run): boolean {
  try {
    return Number.isFinite(paper.widthOf(run.face, 1, drawnText(paper, run), isShaped(run)));
  } catch {
    return false;
  }
}

/** The characters that no font at hand has, or that it cannot put together; each once, in order. */
function findMissing(paper: Paper, texts: Record<'regular' | 'bold', string[]>): string[] {
  const missing = new Set<string>();
  for (const face of ['regular', 'bold'] as const) {
    for (const paragraph of texts[face].flatMap(tidyText)) {
      const { clusters } = readClusters(paper, paragraph, face, missing);
      for (const run of joinRuns(clusters)) if (!isDrawable(paper, run)) missing.add(run.text);
    }
  }
  return [...missing];
}

/** Numbers the pages, once all are there; on the landscape one the number stands beside the disclaimer. */
function numberPages(paper: Paper): void {
  const { count } = paper.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    paper.switchToPage(page);
    const [right, bottom] = page === 0 ? [279 * MM, 202 * MM] : [190 * MM, 285 * MM];
    const block = setBlock(paper, `Page ${page + 1} of ${count}`, NUMBER, 40 * MM);
    const width = block.lines[0]?.width ?? 0;
    decorate(paper, () => drawBlock(paper, block, right - width, bottom - block.height));
  }
}

async function drawPages(paper: Paper, input: CertificatePdfInput): Promise<Uint8Array> {
  const { name, text, description } = input.attachment;
  const moment = new Date(input.earnedAt);
  const root = paper.struct('Document');
  paper.addStructure(root);
  const overflow = drawFrontPage(paper, root, input);
  drawRecordPages(paper, root, input, overflow);
  root.end();
  numberPages(paper);
  paper.file(new TextEncoder().encode(text) as Buffer, {
    ...{ name, description, type: 'application/json', relationship: 'Data' },
    ...{ creationDate: moment, modifiedDate: moment },
  });
  return sealFile(await paper.finish());
}

/**
 * Draws a certificate as a PDF: a landscape page to show, then upright pages with the activities and the reflection. Tagged
 * for screen readers and built to PDF/A-3a and PDF/UA-1 (checked here in part only), with the evidence inside. The same
 * input gives the same bytes. Refuses what it cannot show whole: a character that no font at hand has, or too much text.
 */
export async function drawCertificatePdf(input: CertificatePdfInput): Promise<DrawnCertificate> {
  const texts = listTexts(input);
  const whole = [...texts.regular, ...texts.bold].join('\n');
  if (whole.length > LETTERS)
    return { kind: 'refused', code: 'too-long', what: 'The text of the certificate' };
  if (new TextEncoder().encode(input.attachment.text).length > INFLATED_BYTES) {
    return { kind: 'refused', code: 'too-long', what: 'The evidence' };
  }
  const paper = openPaper(input, listFaces(whole));
  const missing = findMissing(paper, texts);
  if (missing.length > 0) return { kind: 'refused', code: 'missing-glyph', missing };
  try {
    const bytes = await drawPages(paper, input);
    if (bytes.length > FILE_BYTES) return { kind: 'refused', code: 'too-long', what: 'The file' };
    return { kind: 'drawn', bytes };
  } catch (problem) {
    if (problem instanceof TooLong) return { kind: 'refused', code: 'too-long', what: problem.message };
    throw problem;
  }
}
