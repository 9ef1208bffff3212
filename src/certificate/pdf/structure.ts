import type { Paper } from './paper.ts';

/** A branch of the tree by which a screen reader walks the document. */
export type Branch = PDFKit.PDFStructureElement;

interface BranchOptions {
  /** What a figure shows, in words. */
  alt?: string;
  /** What a reader is told in place of the signs. */
  actual?: string;
  /** What a heading cell heads. */
  scope?: 'Column' | 'Row';
  /** Where a figure stands: left, top, right, bottom, in points from the top left of the page. */
  bbox?: [number, number, number, number];
}

/** Grows a branch that takes more; whoever grows it ends it. An unended branch cuts the file short without a word. */
export function grow(paper: Paper, parent: Branch, type: string, options: BranchOptions = {}): Branch {
  const branch = paper.struct(type, options);
  parent.add(branch);
  return branch;
}

/** Grows a branch that holds one drawing, and ends it. */
export function growLeaf(
  paper: Paper,
  parent: Branch,
  type: string,
  draw: () => void,
  options: BranchOptions = {},
): void {
  const branch = grow(paper, parent, type, options);
  branch.add(draw);
  branch.end();
}

/** Draws what only decorates, so that no screen reader speaks of it. Never inside a branch. */
export function decorate(paper: Paper, draw: () => void): void {
  paper.markContent('Artifact', { type: 'Layout' });
  draw();
  paper.endMarkedContent();
}

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;

/** Tells a reader a text whose signs stand in the order of the eye; nothing where both orders are one. */
export function tell(text: string): BranchOptions {
  return RIGHT_TO_LEFT.test(text) ? { actual: text } : {};
}
