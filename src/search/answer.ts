import type { DocumentKind } from './document.ts';
import type { Piece } from './highlight.ts';

/** What the page asks the worker. */
export interface Question {
  /** Grows with every question, so that a late answer can be told from the last. */
  id: number;
  text: string;
  /** How many results of each kind to show. */
  limits: Record<DocumentKind, number>;
}

/** The worker's first message says where the site's search files are, with a slash at the end; the rest are questions. */
export type ToWorker = { root: string } | Question;

/** What the worker answers: results, or that a part of the index could not be loaded. */
export type Reply = { id: number; answer: Answer } | { id: number; isFailed: true };

export interface Answer {
  /** Results of all kinds, shown or not. */
  total: number;
  /** The kind of the best result first; no group is empty. */
  groups: Group[];
  /** Words of the query that are slips of the hand, and the words as which they were looked for. */
  mended: { typed: string; near: string }[];
  /** The query as it may have been meant, where a word of it is unknown and no plain slip. */
  suggestion?: string;
}

export interface Group {
  kind: DocumentKind;
  total: number;
  /** The best of them, as many as the question's limit. */
  results: Result[];
}

export interface Result {
  /** Address below the base path. */
  path: string;
  title: Piece[];
  context: string;
  excerpt: Piece[];
}
