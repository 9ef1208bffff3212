/**
 * What may be looked into when a unit lies outside the limits, in the order in which this site looks: what makes the
 * rest pointless if it is wrong comes first, a person last. The order is a judgement, not a measurement.
 */
export const CHECKS = ['data', 'case-mix', 'structure', 'process', 'carer'] as const;

export type Check = (typeof CHECKS)[number];

/** Each check as the learner reads it. */
export const CHECK_LABELS: Readonly<Record<Check, string>> = {
  data: 'The data: was every case counted, and counted as elsewhere?',
  'case-mix': 'The case mix: were these patients at higher or lower risk?',
  structure: 'The structure: beds, staff, equipment',
  process: 'The process: how care is given here',
  carer: 'The carer: the practice of one person',
};
