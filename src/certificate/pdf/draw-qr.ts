import { correction, generate } from 'lean-qr/nano';
import type { Paper } from './paper.ts';
import { TooLong } from './too-long.ts';

/** What a phone reads from 34 mm of paper: 97 modules, 0.35 mm each. */
const MOST_MODULES = 97;

function makeCode(text: string): ReturnType<typeof generate> {
  try {
    // The least correction gives the coarsest modules, and paper needs those more than repair.
    const code = generate(text, { minCorrectionLevel: correction.L });
    if (code.size <= MOST_MODULES) return code;
  } catch {
    // The text has no room in any code; said below.
  }
  throw new TooLong('The address in the QR code');
}

/** Draws a text as a QR code with sides of `side` points, its top left corner at (x, y). Throws `TooLong` where it is. */
export function drawQr(paper: Paper, text: string, x: number, y: number, side: number): void {
  const code = makeCode(text);
  const module = side / code.size;
  for (let row = 0; row < code.size; row += 1) {
    let column = 0;
    while (column < code.size) {
      let end = column;
      while (end < code.size && code.get(end, row)) end += 1;
      // Modules that touch are one box, so that no reader paints hairlines between them.
      if (end > column) paper.rect(x + column * module, y + row * module, (end - column) * module, module);
      column = end + 1;
    }
  }
  paper.fill('#000000');
}
