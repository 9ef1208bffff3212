import { everydayAbbreviations } from '../everyday.ts';
import type { Fault } from '../fault.ts';
import { faultAt } from '../fault.ts';
import type { Lesson, LibraryContent } from '../library.ts';
import { placeIn } from '../passage.ts';
import type { Passage } from '../passage.ts';
import { TO_COME } from '../to-come.ts';

/** Two to six capitals that stand alone, with or without the s of a plural. Numbers in Roman figures are none. */
const ABBREVIATION = /(?<![\p{L}\p{N}/-])(?![IVX]+(?![\p{L}\p{N}]))[A-Z]{2,6}(?=s?(?![\p{L}\p{N}]))/gu;
const SMALL_WORD = /^(?:a|an|and|at|by|for|in|of|on|or|the|to|with)$/i;
/** How far from a short abbreviation its words may stand. */
const BESIDE = 60;

function initialsOf(words: readonly string[]): string {
  return words.map((word) => word.charAt(0).toUpperCase()).join('');
}

/**
 * Whether words in a row have the letters of an abbreviation as initials: small words such as "of" may count or not,
 * and so may the parts of a word with a hyphen.
 */
export function isSpelledOut(abbreviation: string, text: string): boolean {
  const whole = text.match(/\p{L}[\p{L}’'-]*/gu) ?? [];
  const parts = text.match(/\p{L}[\p{L}’']*/gu) ?? [];
  return [whole, parts].some((words) =>
    [words, words.filter((word) => !SMALL_WORD.test(word))].some((row) => {
      const at = initialsOf(row);
      for (let from = at.indexOf(abbreviation); from >= 0; from = at.indexOf(abbreviation, from + 1)) {
        // Its own letters in capitals, one word each, would spell it as well.
        if (row.slice(from, from + abbreviation.length).every((word) => word.length > 1)) return true;
      }
      return false;
    }),
  );
}

/** Whether a lesson has spelled it out by its first use: beside it or, from three letters on, anywhere before. */
function isExplained(abbreviation: string, passage: Passage, at: number, before: string): boolean {
  const { text } = passage;
  if (abbreviation.length > 2 && isSpelledOut(abbreviation, `${before}\n${text}`)) return true;
  // Two words in a row with the right initials are soon found by chance, so they must be put in brackets.
  const beside = text.slice(Math.max(0, at - BESIDE), at + BESIDE);
  return /[()]/.test(beside) && isSpelledOut(abbreviation, beside);
}

function faultsOf({ file, passages }: Lesson, known: ReadonlySet<string>): Fault[] {
  const seen = new Set(known);
  return passages.flatMap((passage, index) =>
    [...passage.text.matchAll(ABBREVIATION)].flatMap(({ 0: id, index: at }): Fault[] => {
      if (seen.has(id)) return [];
      seen.add(id);
      const before = passages
        .slice(0, index)
        .map(({ text }) => text)
        .join('\n');
      if (isExplained(id, passage, at, before)) return [];
      return [faultAt('term/unexplained', file, placeIn(passage, at), { id })];
    }),
  );
}

/** The first use, in each lesson, of an abbreviation that neither the lesson nor the glossary explains. */
export function findUnexplained({ lessons, terms }: Pick<LibraryContent, 'lessons' | 'terms'>): Fault[] {
  const names = [...terms.values()].flatMap(({ term, synonyms }) => [term, ...synonyms]);
  const named = names.flatMap((name) => name.match(ABBREVIATION) ?? []);
  const known = new Set([...Object.keys(everydayAbbreviations), ...TO_COME, ...named]);
  return lessons.flatMap((lesson) => faultsOf(lesson, known));
}
