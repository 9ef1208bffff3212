import type { Dimension, Severity } from '../../synthetic/recipe.ts';

/**
 * The question that each dimension asks of a value. Source of the six: Government Data Quality Framework
 * (3 December 2020); the questions are this site's.
 */
export const DIMENSION_QUESTIONS: Readonly<Record<Dimension, string>> = {
  completeness: 'is anything blank that I needed?',
  uniqueness: 'is this the only record of this person or event?',
  consistency: 'do two parts of the record disagree?',
  timeliness: 'was it there when it was needed?',
  validity: 'could this value exist in this field at all?',
  accuracy: 'is it true?',
};

/** The six names, in the Framework's order. */
export const DIMENSION_NAMES = Object.keys(DIMENSION_QUESTIONS) as Dimension[];

/** What a severity means, in words. */
export const HARM_WORDS: Readonly<Record<Severity, string>> = {
  1: 'a nuisance',
  2: 'could mislead a decision',
  3: 'could harm a patient',
};
