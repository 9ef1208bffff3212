/** A piece of a lesson's prose: a paragraph (of a list as well), a heading, or a whole table. */
export interface Passage {
  form: 'paragraph' | 'heading' | 'table';
  /** What a reader reads, with … for program text and a line break between the cells of a table. */
  text: string;
  /** Where its parts stand in the file, in order: from the offset `at` of the text on. */
  places: readonly { at: number; line: number; column: number }[];
  /** What it cites: `source` or `source#fact`. A list or table has what the sentence that leads in to it cites, too. */
  cites: readonly string[];
  /** The components it stands in, outermost first. */
  within: readonly string[];
}

/** Line and column of an offset into a passage's text. */
export function placeIn({ places }: Passage, offset: number): { line: number; column: number } {
  const { at, line, column } = places.findLast((place) => place.at <= offset) ?? {
    at: 0,
    line: 1,
    column: 1,
  };
  return { line, column: column + offset - at };
}

/** The sentences of a text, each with its offset. A full stop ends one where white space and no small letter follow. */
export function sentencesOf(text: string): { text: string; at: number }[] {
  return [...text.matchAll(/\S(?:[^.!?\n]|[.!?](?![)"”’'*]*(?:\s+[^\sa-z]|\s*$|\n)))*[.!?]*[)"”’'*]*/g)].map(
    ({ 0: sentence, index }) => ({ text: sentence, at: index }),
  );
}
