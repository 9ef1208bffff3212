/** Characters that only order or join text and have no shape of their own; order is worked out from the letters. */
const INVISIBLE = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufe00-\ufe0f]/gu;
/** Controls, and the ways to say "here is a space". */
const SPACES = /[\p{Cc}\u2028\p{Zs}]/gu;
const PARAGRAPH = /\r\n|[\n\r\u0085\u2029]/u;

/**
 * Splits a text into paragraphs as they are drawn: accents composed, every space a plain one, no controls and no
 * characters that reorder others. What a reader sees is unchanged. Always one paragraph at least.
 */
export function tidyText(text: string): string[] {
  return text
    .normalize('NFC')
    .split(PARAGRAPH)
    .map((paragraph) => paragraph.replace(INVISIBLE, '').replace(SPACES, ' ').trim());
}

/** The whole text in one line; see `tidyText`. */
export function tidyLine(text: string): string {
  return tidyText(text).filter(Boolean).join(' ');
}

/** Splits a tidy text into letters with the marks that stand on them. */
export function splitClusters(text: string): string[] {
  return text.match(/\P{M}[\p{M}\u200c\u200d]*|[\p{M}\u200c\u200d]+/gu) ?? [];
}
