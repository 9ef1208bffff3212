/** A sign of a font with the characters that it stands for in one place. */
interface Sign {
  id: number;
  advanceWidth: number;
  codePoints: number[];
}

/** A font as pdfkit writes it; held to by the version in package.json and by the tests. */
export interface WrittenFont {
  scale: number;
  /** Of each sign that is written, by its number in the file. */
  widths: (number | undefined)[];
  unicode: (number[] | undefined)[];
  subset: { includeGlyph(id: number): number; glyphs: number[] };
  layout(text: string, features?: readonly string[]): { glyphs: Sign[]; positions: unknown[] };
  encode(text: string, features?: readonly string[]): [signs: string[], positions: unknown[]];
}

/**
 * Lets a font write a sign once for each text that it stands for. pdfkit writes it once, with the first text it met; but
 * Arabic draws many letters as one sign with other dots, so that a name would be copied with the wrong letters.
 */
export function tellSigns(font: WrittenFont): void {
  const numbers = new Map<string, number>();
  const numberOf = ({ id, codePoints, advanceWidth }: Sign): number => {
    const key = `${id}:${codePoints.join()}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const first = font.subset.includeGlyph(id);
    // The same outline again under a number of its own, where the first one says something else.
    const number = font.unicode[first] === undefined ? first : font.subset.glyphs.push(id) - 1;
    numbers.set(key, number);
    font.widths[number] = advanceWidth * font.scale;
    font.unicode[number] = codePoints;
    return number;
  };
  font.encode = (text, features) => {
    const { glyphs, positions } = font.layout(text, features);
    return [glyphs.map((sign) => numberOf(sign).toString(16).padStart(4, '0')), positions];
  };
}
