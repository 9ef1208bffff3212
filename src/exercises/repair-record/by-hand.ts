import type { HandStep } from '../kind.ts';
import { DECISION_LABELS, PICK_LABELS } from './decisions.ts';
import { entryOf, picksOf } from './effect.ts';
import type { RepairRecordPub } from './publish.ts';
import type { RepairRecordResponse } from './schema.ts';

/** Decides each entry that was touched, writes or chooses its value, and says what goes with the decision. */
export function repairRecordByHand(pub: RepairRecordPub, { entries }: RepairRecordResponse): HandStep[] {
  return pub.fields.flatMap((field): HandStep[] => {
    const entry = entryOf(entries, field.id);
    if (!entry) return [];
    const group = field.label;
    const steps: HandStep[] = [{ does: 'tick', name: DECISION_LABELS[entry.do], in: group }];
    const name = `New value of ${field.label}`;
    if (entry.value !== undefined)
      steps.push(
        field.options
          ? { does: 'choose', name, in: group, option: entry.value }
          : { does: 'write', name, in: group, text: entry.value },
      );
    const pick = picksOf(pub, field, entry.do).find(({ id }) => id === entry.pick);
    if (pick) steps.push({ does: 'choose', name: PICK_LABELS[entry.do], in: group, option: pick.say });
    return steps;
  });
}
