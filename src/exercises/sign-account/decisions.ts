/** What a senior clinician can do with a claim, in the order in which it is offered. */
export const DECISIONS = ['sign', 'caveat', 'refuse'] as const;

export type Decision = (typeof DECISIONS)[number];

/** Each decision as the learner reads it. */
export const DECISION_LABELS: Readonly<Record<Decision, string>> = {
  sign: 'Sign',
  caveat: 'Sign with a caveat',
  refuse: 'Do not sign',
};

/** Whether a decision stands only with a reason. */
export function needsReason(decision: Decision): boolean {
  return decision !== 'sign';
}
