/** A font as fontkit holds it, as far as it is known here; held to by the version in package.json and by the tests. */
export interface KitFont {
  hasGlyphForCodePoint(codePoint: number): boolean;
  /** The sign of this number, standing for these characters. */
  getGlyph(id: number, codePoints?: readonly number[]): unknown;
  /** Signs that were made, by number. */
  _glyphs: Record<number, unknown>;
  _layoutEngine: { engine?: { GPOSProcessor?: Positioner | null } | null };
}

interface Positioner {
  /** Places a mark by one table of the font; false where the table does not apply. */
  applyLookup(type: number, table: unknown): boolean;
}

/**
 * Keeps fontkit from throwing where a table of the font has no place for this mark on that letter (Gurmukhi): the table
 * then does not apply, and the next one is asked.
 */
function guardPlaces(font: KitFont): void {
  const positioner = font._layoutEngine.engine?.GPOSProcessor;
  if (!positioner) return;
  const apply = positioner.applyLookup.bind(positioner);
  positioner.applyLookup = (type, table) => {
    try {
      return apply(type, table);
    } catch (problem) {
      if (problem instanceof TypeError) return false;
      throw problem;
    }
  };
}

/**
 * Keeps apart what one sign stands for in several places. fontkit remembers a sign with the first characters it met, so
 * that what a text says would depend on the texts before it.
 */
function keepSignsApart(font: KitFont): void {
  const make = font.getGlyph.bind(font);
  const made = new Map<string, unknown>();
  font.getGlyph = (id, codePoints = []) => {
    const key = `${id}:${codePoints.join()}`;
    if (!made.has(key)) {
      Reflect.deleteProperty(font._glyphs, id);
      made.set(key, make(id, codePoints));
    }
    return made.get(key);
  };
}

/** Mends two faults of fontkit in a font that was just read. Once a font. */
export function steadyFont(font: KitFont): void {
  guardPlaces(font);
  keepSignsApart(font);
}
