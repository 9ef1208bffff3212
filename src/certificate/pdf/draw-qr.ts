import { correction, generate } from 'lean-qr/nano';
import type { Paper } from './paper.ts';

/** Draws a text as a QR code with sides of `side` points, its top left corner at (x, y). Throws where it is too long for one. */
export function drawQr(paper: Paper, text: string, x: number, y: number, side: number): void {
  // The least correction gives the coarsest modules, and paper needs those more than repair.
  const code = generate(text, { minCorrectionLevel: correction.L });
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
