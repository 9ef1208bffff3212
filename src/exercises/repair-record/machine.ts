import { defineSteps } from '../steps.ts';
import type { Decision } from './decisions.ts';
import { entryOf } from './effect.ts';
import type { RepairRecordResponse } from './schema.ts';

/** What a learner can do with an entry. */
export type RepairRecordEdit =
  | { type: 'decision.choose'; field: string; decision: Decision }
  | { type: 'value.write'; field: string; value: string }
  /** An empty pick takes the choice back. */
  | { type: 'pick.choose'; field: string; pick: string };

/** The response after an edit. An entry that is left as it is has none; another decision begins afresh. */
export function applyRepairRecordEdit(
  { entries }: RepairRecordResponse,
  edit: RepairRecordEdit,
): RepairRecordResponse {
  const { field } = edit;
  const others = Object.fromEntries(Object.entries(entries).filter(([id]) => id !== field));
  const now = entryOf(entries, field) ?? { do: 'leave' };
  switch (edit.type) {
    case 'decision.choose':
      return { entries: edit.decision === 'leave' ? others : { ...others, [field]: { do: edit.decision } } };
    case 'value.write':
      return { entries: { ...others, [field]: { ...now, value: edit.value } } };
    case 'pick.choose': {
      const { pick: _pick, ...rest } = now;
      return {
        entries: { ...others, [field]: { ...rest, ...(edit.pick === '' ? {} : { pick: edit.pick }) } },
      };
    }
    default:
      return edit satisfies never;
  }
}

/** The steps of repair-record: each entry gets a decision, a value where it is corrected, and what goes with it. */
export const repairRecordMachine = defineSteps<RepairRecordResponse, RepairRecordEdit>(
  ['decision.choose', 'value.write', 'pick.choose'],
  applyRepairRecordEdit,
);
