/** A font as fontkit holds it, as far as it is known here; held to by the version in package.json and by the tests. */
export interface KitFont {
  hasGlyphForCodePoint(codePoint: number): boolean;
  _layoutEngine: { engine?: { GPOSProcessor?: Positioner | null } | null };
}

interface Positioner {
  /** Places a mark by one table of the font; false where the table does not apply. */
  applyLookup(type: number, table: unknown): boolean;
}

/** Fonts that were steadied, so that none is twice. */
const steady = new WeakSet<Positioner>();

/**
 * Keeps fontkit from throwing where a table of the font has no place for this mark on that letter (Gurmukhi): the table
 * then does not apply, and the next one is asked.
 */
export function steadyFont(font: KitFont): void {
  const positioner = font._layoutEngine.engine?.GPOSProcessor;
  if (!positioner || steady.has(positioner)) return;
  steady.add(positioner);
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
