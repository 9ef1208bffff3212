/** What can be done with an entry, in the order in which it is offered. */
export const DECISIONS = ['leave', 'correct', 'missing', 'query', 'merge'] as const;

export type Decision = (typeof DECISIONS)[number];

/** Each decision as the learner reads it. */
export const DECISION_LABELS: Readonly<Record<Decision, string>> = {
  leave: 'Leave as it is',
  correct: 'Correct it',
  missing: 'Take it out',
  query: 'Leave and query',
  merge: 'Merge it',
};

/** What is asked beside each decision; nothing where an entry is left as it is. */
export const PICK_LABELS: Readonly<Record<Decision, string>> = {
  leave: '',
  correct: 'Evidence',
  missing: 'Reason',
  query: 'Whom to ask',
  merge: 'Merge with',
};
