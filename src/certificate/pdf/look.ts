/** Points in a millimetre. */
export const MM = 72 / 25.4;

/** The colours of the printed certificate, which are the site's in its light dress. */
export const COLOURS = {
  ink: '#16212b',
  muted: '#4a5864',
  navy: '#0a2e4f',
  mist: '#b9d6ec',
  spark: '#ffdd33',
  amber: '#b4530a',
  line: '#cdd3d3',
  paper: '#f6f7f3',
  link: '#0b4f8a',
} as const;

/** How a text is set: its face, its size and the distance from one line to the next, both in points, and its colour. */
export interface TextStyle {
  face: 'regular' | 'bold' | 'mono';
  size: number;
  lead: number;
  colour: string;
}

/** A style of this size with the usual distance of lines. `lead` in sizes. */
export function styleOf(
  face: TextStyle['face'],
  size: number,
  colour: string = COLOURS.ink,
  lead = 1.35,
): TextStyle {
  return { face, size, lead: size * lead, colour };
}
