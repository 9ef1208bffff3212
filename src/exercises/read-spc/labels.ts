import type { ReadSpcPub } from './publish.ts';

/** "June 2025: 14.2 days, below the lower limit. Point 9 of 24". Nothing where there is no such point. */
export function sayPoint({ points }: ReadSpcPub, index: number): string {
  const point = points[index];
  if (!point) return '';
  const { month, text, where } = point;
  return `${month}: ${text}, ${where}. Point ${String(index + 1)} of ${String(points.length)}`;
}

/** The words of "nothing is special here". */
export const QUIET_WORDS = 'No point is special: chance alone';

/** The headings of what is chosen. */
export const LEGENDS = {
  variation: 'Variation: what does the latest month belong to?',
  assurance: 'Assurance: what may the target expect?',
  action: 'What do you do?',
} as const;
