/** A run of letters and digits, with the marks that hold a word together inside: `4.2`, `a&e`, `dm+d`, `ward's`. */
const WORD = /[a-z0-9]+(?:[.'&+][a-z0-9]+)*/g;

/**
 * The words of a text as the index and a query both see them: lower case, without accents, possessive `'s` or
 * punctuation, split at hyphens. Pure; the same text gives the same words at build and in the browser.
 */
export function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[‘’ʼ]/g, "'");
  return (plain.match(WORD) ?? []).map((word) => word.replace(/'s$/, ''));
}
