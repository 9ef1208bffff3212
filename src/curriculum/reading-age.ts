import { sentencesOf } from './passage.ts';

/** Years between the grade of an American school and the age of those who sit in it: grade 11 is read at 16. */
const AGE_OF_GRADE_NOUGHT = 5;

const SILENT_ENDING = /(?:[^aeiouycghlsxz]es|[^aeiouydt]ed|[^aeiouyl]e)$/;

/**
 * How many syllables a word seems to have: its groups of vowels, without an ending that is not spoken; at least 1.
 * An abbreviation counts one for each letter. English spelling allows no exact count without a dictionary.
 */
export function countSyllables(word: string): number {
  if (/^[A-Z]{2,}s?$/.test(word)) return word.replace(/s$/, '').length;
  const spoken = word
    .toLowerCase()
    .replace(/[’']s?$/, '')
    .replace(SILENT_ENDING, (end) => end.charAt(0));
  return Math.max(1, (spoken.match(/[aeiouy]+/g) ?? []).length);
}

/**
 * The age in years at which a text is read with ease: the Flesch–Kincaid grade, plus 5.
 * Grade = 0.39 × words a sentence + 11.8 × syllables a word − 15.59. Numbers are no words here, and a passage ends a
 * sentence whatever stands at its end. 0 for a text without words.
 * Source: Kincaid JP, Fishburne RP, Rogers RL, Chissom BS. Derivation of new readability formulas for Navy enlisted
 * personnel. Research Branch Report 8-75, 1975.
 */
export function readingAge(passages: readonly string[]): number {
  const sentences = passages
    .flatMap(sentencesOf)
    .map(({ text }) => text.match(/\p{L}[\p{L}’']*/gu) ?? [])
    .filter((words) => words.length > 0);
  const words = sentences.flat();
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
  const grade = 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
  return grade + AGE_OF_GRADE_NOUGHT;
}
