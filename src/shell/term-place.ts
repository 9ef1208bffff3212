/** A rectangle in CSS pixels, counted from the upper left corner of the window. */
export type Box = Pick<DOMRect, 'left' | 'top' | 'bottom'>;

type Size = Pick<DOMRect, 'width' | 'height'>;

/** Between the note and its word, and between the note and the edge of the window. */
const GAP = 8;

/** The address of a term's page taken apart: which term it is, and where the definitions of this site are. */
export function readTermAddress(address: string): { id: string; list: string } {
  const id = new URL(address).pathname.split('/').at(-2) ?? '';
  return { id, list: new URL('../../glossary.json', address).href };
}

/**
 * Where a note goes for a word that stands on one line or is broken over several: under its last line; above its first
 * where only there is room in the window; never over the word. From side to side it stays in the window.
 */
export function placeNote(lines: readonly Box[], note: Size, view: Size): { left: number; top: number } {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return { left: GAP, top: GAP };
  const under = last.bottom + GAP;
  const above = first.top - GAP - note.height;
  const isUnder = under + note.height <= view.height || above < 0;
  const left = Math.min(isUnder ? last.left : first.left, view.width - note.width - GAP);
  return { left: Math.max(GAP, left), top: isUnder ? under : above };
}
