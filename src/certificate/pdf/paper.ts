import { zlibSync } from 'fflate';
import PDFDocument from 'pdfkit';
import { FACES } from './faces.ts';
import type { FaceName } from './faces.ts';
import type { CertificatePdfInput, Fonts } from './input.ts';
import { writeMetadata } from './metadata.ts';
import { steadyFont } from './steady-font.ts';
import type { KitFont } from './steady-font.ts';
import { tellSigns } from './tell-signs.ts';
import type { WrittenFont } from './tell-signs.ts';

/** What pdfkit keeps to itself and is needed here; held to by the version in package.json and by the tests. */
interface Reference extends PDFKit.PDFKitReference {
  buffer: Uint8Array[];
}
/** A font as pdfkit holds it. */
interface HeldFont extends WrittenFont {
  font: KitFont;
  /** Words that were shaped before. */
  layoutCache: object;
  widthOfString(text: string, size: number, features?: string[]): number;
}

/** Fonts that were read before, with the words they shaped, by their file: that takes longer than drawing. */
const read = new WeakMap<Uint8Array, Pick<HeldFont, 'font' | 'layoutCache'>>();

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/**
 * A pdfkit document that writes the same bytes everywhere: pdfkit deflates with what the machine has, and machines
 * differ. It also writes its own metadata, because pdfkit writes a title into XML as it is, `&` and all.
 */
export class Paper extends PDFDocument {
  override ref(data: object): PDFKit.PDFKitReference {
    const reference = super.ref(data) as Reference;
    const finalize = reference.finalize.bind(reference);
    reference.compress = false;
    reference.finalize = () => {
      const dictionary = reference.data as { Filter?: string; Subtype?: string };
      if (reference.buffer.length > 0 && dictionary.Subtype !== 'XML') {
        reference.buffer = [zlibSync(join(reference.buffer), { level: 9 })];
        dictionary.Filter = 'FlateDecode';
      }
      finalize();
    };
    return reference;
  }

  /** Called by pdfkit when the metadata ends. */
  protected _addInfo(): void {
    this.appendXML(writeMetadata(this.info));
  }

  readonly #faces = new Map<FaceName, HeldFont>();
  /** Widths of what was shaped whole, at a size of one point. */
  readonly #widths = new Map<string, number>();

  /** Takes those fonts of a certificate that are wanted and at hand; others would change nothing but the bytes. */
  takeFonts(fonts: Fonts, wanted: readonly FaceName[]): void {
    for (const { name } of FACES) {
      const file = fonts[name];
      if (!file || !wanted.includes(name)) continue;
      const known = read.get(file);
      this.registerFont(name, (known?.font ?? file) as Buffer).font(name);
      const held = (this as unknown as { _font: HeldFont })._font;
      if (known) held.layoutCache = known.layoutCache;
      else steadyFont(held.font);
      // Not `held` itself, which holds its whole document.
      read.set(file, { font: held.font, layoutCache: held.layoutCache });
      tellSigns(held);
      this.#faces.set(name, held);
    }
  }

  /** Whether this font is at hand. */
  has(face: FaceName): boolean {
    return this.#faces.has(face);
  }

  /** Whether a font has a shape for a character; false where the font is not at hand. */
  hasGlyph(face: FaceName, codePoint: number): boolean {
    return this.#faces.get(face)?.font.hasGlyphForCodePoint(codePoint) ?? false;
  }

  /** How wide a text is in points. `isWhole`: its letters depend on each other, so it is shaped in one go. */
  widthOf(face: FaceName, size: number, text: string, isWhole: boolean): number {
    const held = this.#faces.get(face);
    if (!held) return 0;
    if (!isWhole) return held.widthOfString(text, size);
    const key = `${face}:${text}`;
    const known = this.#widths.get(key) ?? held.widthOfString(text, 1, []);
    this.#widths.set(key, known);
    return known * size;
  }

  /** Draws a text of one font with its base at `y`. For `isWhole` see `widthOf`. */
  drawRun(
    face: FaceName,
    size: number,
    text: string,
    x: number,
    y: number,
    colour: string,
    isWhole: boolean,
  ): void {
    this.font(face, size).fillColor(colour);
    this.text(text, x, y, { lineBreak: false, baseline: 'alphabetic', ...(isWhole ? { features: [] } : {}) });
  }

  /** Ends the document and gives the whole file. */
  async finish(): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    const isWhole = new Promise<void>((resolve, reject) => {
      this.on('data', (part: Uint8Array) => parts.push(part));
      this.on('end', resolve);
      this.on('error', reject);
    });
    this.end();
    await isWhole;
    return join(parts);
  }
}

/** A text as pdfkit writes strings, for the places where it takes none. */
export function pdfString(text: string): string {
  // pdfkit tells a string from a name by its being an object.
  return new String(text) as string;
}

/** Opens an empty document, archival and tagged, with those fonts that its text needs; see `listFaces`. */
export function openPaper(input: CertificatePdfInput, faces: readonly FaceName[]): Paper {
  const moment = new Date(input.earnedAt);
  const paper = new Paper({
    pdfVersion: '1.7',
    subset: 'PDF/A-3a',
    tagged: true,
    lang: input.language,
    displayTitle: true,
    autoFirstPage: false,
    bufferPages: true,
    // No font until one is asked for: the built-in ones are not embedded. The types do not know of `null`.
    font: null as unknown as string,
    info: {
      Title: `${input.text.heading}: ${input.text.title}`,
      Author: input.brand.name,
      Subject: input.text.disclaimer[0] ?? input.text.heading,
      Creator: input.brand.name,
      Producer: `${input.brand.name} with PDFKit`,
      CreationDate: moment,
      ModDate: moment,
    },
  });
  paper.takeFonts(input.fonts, faces);
  return paper;
}
