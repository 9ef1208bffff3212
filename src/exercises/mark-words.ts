import type { PartState } from '../kernel/verdict.ts';

const WORDS: Record<PartState, string> = {
  right: '✓ Right',
  partial: '◐ Partly right',
  wrong: '✗ Not right yet',
  missed: '○ Missed',
  unanswered: '○ Not answered',
};

const CLASSES: Record<PartState, string> = {
  right: 'mark mark-right',
  partial: 'mark mark-partial',
  wrong: 'mark mark-wrong',
  missed: 'mark mark-missed',
  unanswered: 'mark mark-missed',
};

/** The mark of a part in a symbol and words, so that colour is never the only sign. */
export function sayMark(state: PartState): string {
  return WORDS[state];
}

/** `base` with the classes of a mark, where there is one. */
export function classOfMark(base: string, state: PartState | undefined): string {
  return state ? `${base} ${CLASSES[state]}` : base;
}
