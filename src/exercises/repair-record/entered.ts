import { effectOf } from './effect.ts';
import type { Effect, PickLists } from './effect.ts';
import { sayFormatError, tidyValue } from './format.ts';
import type { PublicField } from './publish.ts';
import type { RepairRecordResponse } from './schema.ts';

/**
 * What a response does to an entry, its value judged by its form: one that the box refuses is not entered, and one that
 * says what the record says already leaves it as it is.
 */
export function enteredEffect(
  lists: PickLists,
  field: PublicField,
  entries: RepairRecordResponse['entries'],
): Effect {
  const effect = effectOf(lists, field, entries);
  if (effect.do !== 'correct') return effect;
  if (sayFormatError(effect.value, field) !== undefined) return { do: 'open', of: 'correct', lacks: 'value' };
  return tidyValue(effect.value, field) === tidyValue(field.entered, field) ? { do: 'leave' } : effect;
}
