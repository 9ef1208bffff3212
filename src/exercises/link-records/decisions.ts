/** What can be decided about a pair of records. */
export const DECISIONS = ['same', 'different', 'refer'] as const;
export type Decision = (typeof DECISIONS)[number];

/** How the decisions stand beside their radio buttons. */
export const DECISION_LABELS: Record<Decision, string> = {
  same: 'Same person: merge them',
  different: 'Different people: keep them apart',
  refer: 'Cannot tell: send to a person',
};

/** What each mistake costs, in the price of sending one pair to a person. */
export const COSTS = { falseMerge: 10, missed: 3, referral: 1 } as const;
