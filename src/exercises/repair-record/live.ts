import { entryOf } from './effect.ts';
import { enteredEffect } from './entered.ts';
import { sayFormatError, tidyValue } from './format.ts';
import type { RepairRecordPub } from './publish.ts';
import type { RepairRecordResponse } from './schema.ts';

/** What the changes look like as they stand. Which source is right is not in it. */
export interface RepairRecordLive {
  /** Entry id → why its box does not take what was typed. */
  errors: Record<string, string>;
  corrected: number;
  /** Of those, how many say what the named source says. */
  matching: number;
  /** A sentence for each one that does not. */
  notes: string[];
}

function findErrors(pub: RepairRecordPub, entries: RepairRecordResponse['entries']): Record<string, string> {
  const errors = pub.fields.flatMap((field) => {
    const entry = entryOf(entries, field.id);
    // A box that nobody has typed in is not told off.
    if (entry?.do !== 'correct' || entry.value === undefined) return [];
    const error = sayFormatError(entry.value, field);
    return error === undefined ? [] : [[field.id, error] as const];
  });
  return Object.fromEntries(errors);
}

/** Holds each corrected value against the form of its box and against the source named beside it. */
export function liveRepairRecord(pub: RepairRecordPub, { entries }: RepairRecordResponse): RepairRecordLive {
  const live: RepairRecordLive = { errors: findErrors(pub, entries), corrected: 0, matching: 0, notes: [] };
  for (const field of pub.fields) {
    const effect = enteredEffect(pub, field, entries);
    if (effect.do !== 'correct') continue;
    live.corrected += 1;
    const said = field.evidence.find(({ source }) => source === effect.pick)?.value;
    const name = pub.sources.find(({ id }) => id === effect.pick)?.label ?? '';
    if (said === undefined) live.notes.push(`${field.label}: no value for it in “${name}”.`);
    else if (tidyValue(said, field) === tidyValue(effect.value, field)) live.matching += 1;
    else live.notes.push(`${field.label}: “${name}” says something else.`);
  }
  return live;
}
