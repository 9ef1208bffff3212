import type { Missing } from '../kind.ts';
import type { Decision } from './decisions.ts';
import { DECISIONS, PICK_LABELS } from './decisions.ts';
import { effectOf } from './effect.ts';
import type { RepairField, RepairRecord, RepairRecordResponse, RepairVersion } from './schema.ts';
import { findVersion } from './version.ts';

/** An entry as it may be seen before anything is done with it. */
export type PublicField = Omit<RepairField, 'decision' | 'pick' | 'because'>;

/** What a learner may see: the record and all its sources; not what is right. */
export interface RepairRecordPub extends Omit<RepairVersion, 'fields'> {
  /** The decisions on offer, in their usual order. */
  decisions: Decision[];
  fields: PublicField[];
}

/** The public part of one version. */
export function publishRepairRecord(def: RepairRecord, seed: number): RepairRecordPub {
  const version = findVersion(def, seed);
  return {
    ...version,
    decisions: DECISIONS.filter((decision) => def.decisions.includes(decision)),
    fields: version.fields.map(({ decision: _decision, pick: _pick, because: _because, ...seen }) => seen),
  };
}

/** Text in which no NHS number breaks across lines. */
export function keepNumbers(text: string): string {
  return text.replace(/\b(\d{3}) (\d{3}) (\d{4})\b/g, '$1\u00a0$2\u00a0$3');
}

/** A value as it is shown: with its unit, a blank in words. */
export function sayEntry(value: string, { unit }: Pick<PublicField, 'unit'>): string {
  if (value === '') return '(blank)';
  return keepNumbers(unit === undefined || value.endsWith(unit) ? value : `${value} ${unit}`);
}

/** Entries whose change still lacks something: a value that the box takes, or what goes with the decision. */
export function missingRepairRecord(pub: RepairRecordPub, { entries }: RepairRecordResponse): Missing[] {
  if (Object.keys(entries).length === 0)
    return [{ id: 'entries', label: 'change or query at least one entry' }];
  return pub.fields.flatMap((field): Missing[] => {
    const effect = effectOf(pub, field, entries);
    if (effect.do !== 'open') return [];
    const lack = effect.lacks === 'value' ? 'a value' : PICK_LABELS[effect.of].toLowerCase();
    return [{ id: field.id, label: `${lack} for ${field.label}` }];
  });
}

/** Nothing touched. */
export function emptyRepairRecord(): RepairRecordResponse {
  return { entries: {} };
}
