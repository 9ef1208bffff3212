/** What can be planted in a claim: each is a fault that its evidence gives away. */
export const PLANTED = [
  'changed-denominator',
  'low-completeness',
  'dropped-site',
  'tiny-number',
  'chosen-period',
  'changed-definition',
  'wrong-percentage',
  'wrong-denominator',
  'part-year',
  'two-points',
  'participation-overstated',
  'no-owner',
] as const;

export type Planted = (typeof PLANTED)[number];

/** What is said of a fault, whatever the claim: `nudge` before it is found, `rule` once a claim is marked. */
export interface FaultWords {
  /** Points at the kind of evidence, and gives no answer. */
  nudge: string;
  /** What to remember for the next account. */
  rule: string;
}

/** The words of each planted fault, and of a claim that has none. */
export const FAULT_WORDS: Readonly<Record<Planted | 'sound', FaultWords>> = {
  'changed-denominator': {
    nudge: 'Look at the denominators. Is each share a share of the same whole as the one beside it?',
    rule: 'Compare shares of the same whole only. When the denominator moves, a percentage moves with it, and nobody need have done better.',
  },
  'low-completeness': {
    nudge: 'Look at the completeness. How many records never came in, and might they tell another story?',
    rule: 'A figure speaks for the records that came in. Where many are missing, say so beside it, and do not speak for the rest.',
  },
  'dropped-site': {
    nudge: 'Look at who is counted. Is every place that cares for patients in the figure, in both years?',
    rule: 'An account speaks for every site. When one leaves a figure, readers must be told, and the years compared without it.',
  },
  'tiny-number': {
    nudge: 'Look at the size of the numbers. What would one patient more or less do to the percentage?',
    rule: 'A percentage of a handful leaps with a single patient. Where numbers are small, print the counts.',
  },
  'chosen-period': {
    nudge:
      'Look at the periods. Does each cover the year of the account, and was it set before the result was known?',
    rule: 'The period is set before the result is known. The best months of a year show only how good its best months were.',
  },
  'changed-definition': {
    nudge: 'Look at the method notes. Does the measure mean the same in every month of the year?',
    rule: 'When a definition changes within the year, there are two measures. Report each on its own side of the change.',
  },
  'wrong-percentage': {
    nudge: 'Look at the sums. Does the number on top, divided by the one below, give what is printed?',
    rule: 'Do the one sum that a reader will do. A percentage that its own counts do not give is no matter of opinion.',
  },
  'wrong-denominator': {
    nudge: 'Look at who stands below the line. Is it everybody whom the claim names?',
    rule: 'A share belongs to those who were counted. Where the claim names more of them, and their figure is known, print theirs.',
  },
  'part-year': {
    nudge: 'Look at where each period ends. Is the year over that the claim speaks of?',
    rule: 'Some months may be printed for what they are: some months, with the last day that is in them.',
  },
  'two-points': {
    nudge: 'Look at what is said to be improving. How many points show it, and how far did it move before?',
    rule: 'Two points make a difference and no trend. Ask for the months, and how far the figure moves when nothing has changed.',
  },
  'participation-overstated': {
    nudge: 'Look at the counts in the claims themselves. Are they the counts of their evidence?',
    rule: 'Say how many were sent, out of how many. A part that is owned up to can be signed; a whole that was not sent cannot.',
  },
  'no-owner': {
    nudge: 'Read each method to its end. Whom could a reader ask about the figure?',
    rule: 'Somebody with a name answers for every figure. Where nobody does yet, the page says so.',
  },
  sound: {
    nudge: 'Look again at what you held back. Is there anything in its evidence that speaks against it?',
    rule: 'What stands on its evidence deserves a signature. Holding back a true claim keeps from readers what they are owed.',
  },
};
