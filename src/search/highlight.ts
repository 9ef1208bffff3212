import { isCommon, stemOf } from './stem.ts';
import { wordsOf } from './words.ts';

/** A piece of a text, marked where it is what was looked for. */
export interface Piece {
  text: string;
  isMarked: boolean;
}

const WORD = /[\p{L}\p{N}]+(?:[.'’&+][\p{L}\p{N}]+)*/gu;

/** A text in pieces, its words marked whose stems matched. The pieces put together are the text. */
export function highlight(text: string, stems: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(WORD)) {
    // `hes` and the common word `he` have one stem, and only one of them was asked for.
    if (!wordsOf(match[0]).some((word) => !isCommon(word) && stems.has(stemOf(word)))) continue;
    if (match.index > from) pieces.push({ text: text.slice(from, match.index), isMarked: false });
    pieces.push({ text: match[0], isMarked: true });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), isMarked: false });
  return pieces;
}
