import { correction, generate } from 'lean-qr/nano';

const SVG = 'http://www.w3.org/2000/svg';
/** The white edge that a reader needs, in modules. Source: ISO/IEC 18004. */
const QUIET = 4;

/** A QR code as a picture, dark on white whatever the colours of the page. Throws where the text is too long for one. */
export function drawQr(text: string, label: string): SVGElement {
  // The least correction gives the coarsest modules, which a screen needs more than repair.
  const code = generate(text, { minCorrectionLevel: correction.L });
  let path = '';
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) if (code.get(x, y)) path += `M${x} ${y}h1v1h-1z`;
  }
  const side = code.size + 2 * QUIET;
  const picture = document.createElementNS(SVG, 'svg');
  const set = (target: Element, name: string, value: string): void => target.setAttribute(name, value);
  set(picture, 'viewBox', `${-QUIET} ${-QUIET} ${side} ${side}`);
  set(picture, 'role', 'img');
  set(picture, 'aria-label', label);
  set(picture, 'class', 'qr');
  set(picture, 'shape-rendering', 'crispEdges');
  const paper = document.createElementNS(SVG, 'rect');
  for (const name of ['x', 'y']) set(paper, name, String(-QUIET));
  for (const name of ['width', 'height']) set(paper, name, String(side));
  set(paper, 'fill', '#fff');
  const ink = document.createElementNS(SVG, 'path');
  set(ink, 'd', path);
  set(ink, 'fill', '#000');
  picture.append(paper, ink);
  return picture;
}
