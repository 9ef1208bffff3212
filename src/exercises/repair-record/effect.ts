import type { Decision } from './decisions.ts';
import type { RepairField, RepairRecordResponse, RepairVersion } from './schema.ts';

/** The lists that a decision picks from. */
export interface PickLists extends Pick<RepairVersion, 'sources' | 'people' | 'reasons'> {
  fields: readonly Pick<RepairField, 'id' | 'label'>[];
}

/** An entry without its truth. */
type EntryField = Pick<RepairField, 'id' | 'entered'>;

/** What a response does to an entry. `open` changes nothing yet: it lacks a value, or what goes with the decision. */
export type Effect =
  | { do: 'leave' }
  | { do: 'open'; of: Decision; lacks: 'value' | 'pick' }
  | { do: 'correct'; value: string; pick: string }
  | { do: 'missing' | 'query' | 'merge'; pick: string };

/** What goes with a decision on an entry: ids, and the words for them. */
export function picksOf(
  lists: PickLists,
  field: { id: string },
  decision: Decision,
): { id: string; say: string }[] {
  switch (decision) {
    case 'leave':
      return [];
    case 'correct':
      return lists.sources.map(({ id, label }) => ({ id, say: label }));
    case 'missing':
      return lists.reasons;
    case 'query':
      return lists.people;
    case 'merge':
      return lists.fields.filter(({ id }) => id !== field.id).map(({ id, label }) => ({ id, say: label }));
    default:
      return decision satisfies never;
  }
}

/** What is noted of an entry; nothing where it was not touched. */
export function entryOf(entries: RepairRecordResponse['entries'], id: string) {
  return Object.hasOwn(entries, id) ? entries[id] : undefined;
}

/** What a response does to an entry, as far as can be said without judging the value: see `entered.ts` for the rest. */
export function effectOf(
  lists: PickLists,
  field: EntryField,
  entries: RepairRecordResponse['entries'],
): Effect {
  const entry = entryOf(entries, field.id);
  if (!entry || entry.do === 'leave') return { do: 'leave' };
  const of = entry.do;
  const { value = '' } = entry;
  if (of === 'correct') {
    if (value.trim() === '') return { do: 'open', of, lacks: 'value' };
    if (value === field.entered) return { do: 'leave' };
  }
  const pick = picksOf(lists, field, of).find(({ id }) => id === entry.pick)?.id;
  if (pick === undefined) return { do: 'open', of, lacks: 'pick' };
  return of === 'correct' ? { do: of, value, pick } : { do: of, pick };
}
