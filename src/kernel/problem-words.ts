import { claimWords } from './words-of-claims.ts';
import { exerciseWords } from './words-of-exercises.ts';
import { fieldWords } from './words-of-fields.ts';
import { fileWords } from './words-of-files.ts';
import { lessonWords } from './words-of-lessons.ts';
import { markupWords } from './words-of-markup.ts';
import { textWords } from './words-of-text.ts';
import type { Words } from './problem-entry.ts';

/**
 * Every coded problem and its words: code → severity, what is wrong, how to put it right, where to read more.
 * A code is a name for ever: retired, never used again for something else.
 */
export const problemWords = {
  ...fileWords,
  ...fieldWords,
  ...markupWords,
  ...lessonWords,
  ...claimWords,
  ...exerciseWords,
  ...textWords,
};

export type ProblemCode = keyof typeof problemWords;

/** The arguments that the words of a code need. */
export type ArgsOf<Code extends ProblemCode> =
  (typeof problemWords)[Code] extends Words<infer Args> ? Args : never;

/** All codes, in the order of the table. */
export const problemCodes = Object.keys(problemWords) as ProblemCode[];

/** Whether a text is one of the codes. */
export function isProblemCode(text: string): text is ProblemCode {
  return Object.hasOwn(problemWords, text);
}

/**
 * The addresses after "More:" that do not depend on the problem, without repeats. The others are
 * `/for-authors/<page>/#<field>`, a field of a schema or an attribute of a component.
 */
export const moreAddresses: readonly string[] = [
  ...new Set(Object.values(problemWords).flatMap(({ more }) => (typeof more === 'string' ? [more] : []))),
];
