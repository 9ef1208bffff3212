import type { HandStep } from '../kind.ts';
import type { TuneThresholdPub } from './publish.ts';
import type { TuneThresholdResponse } from './schema.ts';

/** Types each threshold into the box beside its slider. */
export function tuneThresholdByHand({ tiers }: TuneThresholdPub, { at }: TuneThresholdResponse): HandStep[] {
  return tiers.flatMap(({ id, label }): HandStep[] =>
    Object.hasOwn(at, id) ? [{ does: 'write', name: `${label}, as a number`, text: String(at[id]) }] : [],
  );
}
