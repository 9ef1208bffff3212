import type { Zone } from '../../measures/spc.ts';
import type { AssuranceName, Variation } from './icons.ts';
import type { ReadSpc } from './schema.ts';

/** Where a value lies, as it is said of a point. */
export const ZONE_WORDS: Readonly<Record<Zone, string>> = {
  above: 'above the upper limit',
  'near-upper': 'beyond the upper near limit',
  high: 'above the mean',
  mean: 'on the mean',
  low: 'below the mean',
  'near-lower': 'beyond the lower near limit',
  below: 'below the lower limit',
};

/** Each rule in words. Source: NHS England, Making Data Count. */
export const RULE_WORDS: Readonly<Record<ReadSpc['rules'][number], { name: string; says: string }>> = {
  outside: { name: 'outside the limits', says: 'one point outside the limits' },
  shift: {
    name: 'shift',
    says: 'seven or more points in a row on one side of the mean; a point exactly on the mean breaks the run',
  },
  trend: { name: 'trend', says: 'seven or more points in a row that each rise, or each fall' },
  'two-of-three': {
    name: 'two of three',
    says: 'two of three points in a row beyond the near limit and inside the limit, with all three on the same side of the mean: mark those beyond the near limit',
  },
};

/** What follows a figure, and how many decimals it has. */
export interface Unit {
  unit: string;
  decimals: number;
}

/** A value with its unit: "14.2 days", "14.2%". */
export function sayValue(value: number, { unit, decimals }: Unit): string {
  const figure = value.toFixed(decimals);
  return unit === '%' ? `${figure}%` : `${figure} ${unit}`;
}

/** The words beside each shape. */
export const VARIATION_WORDS: Readonly<Record<Variation, string>> = {
  common: 'Common cause: chance alone',
  'concern-high': 'Special cause, higher: a concern',
  'concern-low': 'Special cause, lower: a concern',
  'improvement-high': 'Special cause, higher: an improvement',
  'improvement-low': 'Special cause, lower: an improvement',
  'neutral-high': 'Special cause, higher: neither good nor bad',
  'neutral-low': 'Special cause, lower: neither good nor bad',
};

export const ASSURANCE_WORDS: Readonly<Record<AssuranceName, string>> = {
  pass: 'Left as it is, it will meet the target every month',
  inconsistent: 'Left as it is, it will meet the target in some months and not in others, by chance',
  fail: 'Left as it is, it will miss the target every month',
};
