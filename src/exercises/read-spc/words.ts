import type { Zone } from '../../measures/spc.ts';
import type { ReadSpcPub } from './publish.ts';

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
export const RULE_WORDS: Readonly<Record<ReadSpcPub['rules'][number], { name: string; says: string }>> = {
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

/** A value with its unit: "14.2 days", "14.2%". */
export function sayValue(value: number, { unit, decimals }: Pick<ReadSpcPub, 'unit' | 'decimals'>): string {
  const figure = value.toFixed(decimals);
  return unit === '%' ? `${figure}%` : `${figure} ${unit}`;
}

/** A line of the chart with its unit, to one decimal more than the values have. */
export function sayLine(value: number, { unit, decimals }: Pick<ReadSpcPub, 'unit' | 'decimals'>): string {
  return sayValue(value, { unit, decimals: decimals + 1 });
}

/** "June 2025: 14.2 days, below the lower limit. Point 9 of 24". Nothing where there is no such point. */
export function sayPoint(pub: ReadSpcPub, index: number): string {
  const point = pub.points[index];
  if (!point) return '';
  const place = `Point ${String(index + 1)} of ${String(pub.points.length)}`;
  return `${point.month}: ${sayValue(point.value, pub)}, ${ZONE_WORDS[point.zone]}. ${place}`;
}

/** The words of "nothing is special here". */
export const QUIET_WORDS = 'No point is special: chance alone';

/** The headings of what is chosen. */
export const LEGENDS = {
  variation: 'Variation: what does the latest month belong to?',
  assurance: 'Assurance: what may the target expect?',
  action: 'What do you do?',
} as const;
