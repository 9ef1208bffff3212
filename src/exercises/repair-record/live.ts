import { effectOf } from './effect.ts';
import { tidyValue } from './format.ts';
import type { RepairRecordPub } from './publish.ts';
import type { RepairRecordResponse } from './schema.ts';

/** What the changes look like beside the sources that the learner named. Which source is right is not in it. */
export interface RepairRecordLive {
  corrected: number;
  /** Of those, how many say what the named source says. */
  matching: number;
  /** A sentence for each one that does not. */
  notes: string[];
}

/** Holds each corrected value against the source named beside it. */
export function liveRepairRecord(pub: RepairRecordPub, { entries }: RepairRecordResponse): RepairRecordLive {
  const live: RepairRecordLive = { corrected: 0, matching: 0, notes: [] };
  for (const field of pub.fields) {
    const effect = effectOf(pub, field, entries);
    if (effect.do !== 'correct') continue;
    live.corrected += 1;
    const said = field.evidence.find(({ source }) => source === effect.pick);
    const name = pub.sources.find(({ id }) => id === effect.pick)?.label ?? '';
    if (said?.value !== undefined && tidyValue(said.value, field) === tidyValue(effect.value, field))
      live.matching += 1;
    else if (said?.value === undefined) live.notes.push(`${field.label}: no value for it in “${name}”.`);
    else live.notes.push(`${field.label}: “${name}” says something else.`);
  }
  return live;
}
