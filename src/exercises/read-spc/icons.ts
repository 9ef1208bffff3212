/** What a process does now: chance alone, or a special cause on one side, good or bad where that can be said. */
export const VARIATIONS = [
  'common',
  'concern-high',
  'concern-low',
  'improvement-high',
  'improvement-low',
  'neutral-high',
  'neutral-low',
] as const;

export type Variation = (typeof VARIATIONS)[number];

/** What a target may expect of a process as it stands. */
export const ASSURANCES = ['pass', 'inconsistent', 'fail'] as const;

export type AssuranceName = (typeof ASSURANCES)[number];

/** Which way is better; `neither` where a change is only a change. */
export const BETTER = ['high', 'low', 'neither'] as const;

export type Better = (typeof BETTER)[number];

/** The icon for a side, in the direction that is better. */
export function variationOf(side: 'high' | 'low' | 'common', better: Better): Variation {
  if (side === 'common') return 'common';
  if (better === 'neither') return `neutral-${side}`;
  return `${better === side ? 'improvement' : 'concern'}-${side}`;
}

/** What may be chosen from: good and bad where a direction is better, neither where none is. */
export function variationsFor(better: Better): Variation[] {
  const isNeutral = better === 'neither';
  return VARIATIONS.filter((name) => name === 'common' || name.startsWith('neutral') === isNeutral);
}

/** Whether the target is asked about: there has to be one, and a way that is better. */
export function isAssured({ target, better }: { target?: number | undefined; better: Better }): boolean {
  return target !== undefined && better !== 'neither';
}
