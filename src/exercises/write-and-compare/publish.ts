import type { Missing } from '../kind.ts';
import type { WriteAndCompare, WriteAndCompareResponse } from './schema.ts';

/** What a learner may see before there is a text: nothing that a rubric says, only that it has so many lines. */
export interface WriteAndComparePub {
  label: string;
  given: WriteAndCompare['given'];
  words: WriteAndCompare['words'];
  /** Ids of the lines of the rubric, in order. */
  lines: string[];
}

/** What to write about, and how long. */
export function publishWriteAndCompare(def: WriteAndCompare): WriteAndComparePub {
  return { label: def.label, given: def.given, words: def.words, lines: def.rubric.map(({ id }) => id) };
}

/** Whether there is a text to compare. */
export function isWritten({ text }: WriteAndCompareResponse): boolean {
  return text.trim() !== '';
}

/** The text, where none is written. Its lines can be marked only after a check, so they are not asked for here. */
export function missingWriteAndCompare(
  pub: WriteAndComparePub,
  response: WriteAndCompareResponse,
): Missing[] {
  return isWritten(response) ? [] : [{ id: 'text', label: pub.label }];
}

/** Nothing written, nothing marked. */
export function emptyWriteAndCompare(): WriteAndCompareResponse {
  return { text: '', marks: {} };
}

/** There is one version only. */
export function variesWriteAndCompare(): boolean {
  return false;
}

/** The name of a line's group of marks. */
export function nameOfLine(place: number, count: number): string {
  return `Line ${String(place + 1)} of ${String(count)}`;
}

/** The marks a learner may give, best first, as the buttons say them. */
export const OWN_MARKS = [
  { mark: 2, says: 'Met' },
  { mark: 1, says: 'Partly met' },
  { mark: 0, says: 'Not met' },
] as const;
