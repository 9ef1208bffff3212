/** What a letter can say of a condition, in the order in which it is offered. */
export const STATUSES = ['confirmed', 'suspected', 'ruled-out', 'family', 'past'] as const;

/** The sides that a condition can have. No side is left unsaid. */
export const SIDES = ['left', 'right', 'both'] as const;

export type StatusName = (typeof STATUSES)[number];
export type SideName = (typeof SIDES)[number];

/** Each status as the learner reads it. */
export const STATUS_WORDS: Readonly<Record<StatusName, string>> = {
  confirmed: 'confirmed',
  suspected: 'suspected',
  'ruled-out': 'ruled out',
  family: 'family history',
  past: 'past',
};

/** Each side as the learner reads it. */
export const SIDE_WORDS: Readonly<Record<SideName, string>> = {
  left: 'left',
  right: 'right',
  both: 'both sides',
};
