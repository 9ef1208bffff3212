/** A part of a long list: what begins with one letter. */
export interface LetterGroup<Entry> {
  letter: string;
  entries: Entry[];
}

/** A list that is in order, by the first letter of what names each entry. */
export function groupByLetter<Entry>(
  entries: readonly Entry[],
  nameOf: (entry: Entry) => string,
): LetterGroup<Entry>[] {
  const letterOf = (entry: Entry): string => (nameOf(entry)[0] ?? '').toUpperCase();
  return [...new Set(entries.map(letterOf))].map((letter) => ({
    letter,
    entries: entries.filter((entry) => letterOf(entry) === letter),
  }));
}

/** The id of the heading of a letter. */
export const idOfLetter = (letter: string): string => `letter-${letter.toLowerCase()}`;
