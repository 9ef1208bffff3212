/** What became of one part of an answer. */
export type PartState = 'right' | 'partial' | 'wrong' | 'missed' | 'unanswered';

export interface Part {
  /** Permanent id of the part inside its exercise: a question, a cell (`R02.sex`), a card, a planted defect. */
  id: string;
  state: PartState;
}

/** A finding of the score, in no words: the definition owns the words. */
export interface Finding {
  code: string;
  /** The part or cell it is about. */
  at?: string;
  args?: Record<string, string | number>;
}

/** A measure of the profession shown beside the mark (F2, precision, per cent), never instead of it. */
export interface RawFigure {
  name: string;
  value: number;
}

/**
 * What a kind's own scorer says, before laziness is taken off. `raw` is a fraction from 0 to 1;
 * `passed` is the kind's own pass rule, judged on its raw measures.
 */
export interface RawVerdict {
  raw: number;
  passed: boolean;
  parts: Part[];
  findings: Finding[];
  figures: RawFigure[];
}

/** The mark a learner sees: whole numbers, 0 ≤ earned ≤ total. */
export interface Verdict extends RawVerdict {
  earned: number;
  total: number;
}
