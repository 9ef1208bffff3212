import type { ProblemCode } from '../../../src/kernel/problem-words.ts';

/** One slip in the sound content of `good/`, and what the doctor must say about it. */
export interface Mistake {
  code: ProblemCode;
  /** Begins with an outcome verb. */
  does: string;
  /** The file with the slip, inside `good/`. */
  file: string;
  /** What is found there and what stands there instead; ‸ marks where the problem must be reported, else 1:1. */
  edits: readonly (readonly [find: string, put: string])[];
  /** The text of a file that `good/` does not have, with the same mark. */
  text?: string;
  isRemoved?: true;
  /** The file that must be named, where it is not the one with the slip. */
  named?: string;
  /** Other files the slip needs. */
  beside?: Readonly<Record<string, string>>;
  /** What else must be said, because it is true as well. */
  also?: readonly ProblemCode[];
}

type More = Omit<Partial<Mistake>, 'code' | 'does' | 'file' | 'edits'>;

/** One mistake: what it is, where, and what changes. */
export function slip(
  code: ProblemCode,
  does: string,
  file: string,
  edits: Mistake['edits'],
  more: More = {},
): Mistake {
  return { code, does, file, edits, ...more };
}

/** The files of `good/`, by what they are. */
export const MODULE = 'modules/04-data-quality';
export const FIRST = `${MODULE}/01-first-look`;
export const SECOND = `${MODULE}/02-second-look`;
export const ONE = `${FIRST}/lesson.mdx`;
export const TWO = `${SECOND}/lesson.mdx`;
export const SORT = `${FIRST}/first-sort.exercise.yaml`;
export const CHECK = `${FIRST}/first-look-check.exercise.yaml`;
export const CHECK_TWO = `${SECOND}/second-look-check.exercise.yaml`;
export const PLANNED = 'modules/05-coding/module.yaml';
export const CSV = `${SECOND}/ward-day.csv`;
export const DEFECTS = `${SECOND}/ward-day-defects.exercise.yaml`;
export const BANK = `${MODULE}/assessment.yaml`;
export const SITE = 'site.yaml';
