import { picksOf } from './effect.ts';
import { sayEntry } from './publish.ts';
import type { RepairField, RepairRecord, RepairVersion } from './schema.ts';
import { findVersion } from './version.ts';

/** The worked answer: what each entry was, what is agreed, and the words that settle it. */
export interface RepairRecordSolution {
  fields: {
    id: string;
    label: string;
    was: string;
    agreed: string;
    /** The words of the sources that settle it; empty where none speaks of it. */
    quotes: { source: string; quote: string }[];
    because: string;
  }[];
}

/** What is right to do with an entry, in a few words. */
export function sayAgreed(version: RepairVersion, field: RepairField): string {
  const { decision, pick, evidence, entered } = field;
  const said = picksOf(version, field, decision).find(({ id }) => id === pick)?.say ?? '';
  switch (decision) {
    case 'leave':
      return `${sayEntry(entered, field)}, left as it was`;
    case 'correct':
      return sayEntry(evidence.find(({ source }) => source === pick)?.value ?? '', field);
    case 'missing':
      return `taken out: ${said}`;
    case 'query':
      return `left as it was, and asked: ${said}`;
    case 'merge':
      return `merged with ${said}`;
    default:
      return decision satisfies never;
  }
}

/** The words to show beside an answer: those of the source to correct from, or all that speak of the entry. */
function evidenceThatSettles({ decision, pick, evidence }: RepairField): RepairField['evidence'] {
  return decision === 'correct' ? evidence.filter(({ source }) => source === pick) : evidence;
}

/** Every entry with what is agreed, what the sources say, and why. */
export function solveRepairRecord(def: RepairRecord, seed: number): RepairRecordSolution {
  const version = findVersion(def, seed);
  return {
    fields: version.fields.map((field) => ({
      id: field.id,
      label: field.label,
      was: sayEntry(field.entered, field),
      agreed: sayAgreed(version, field),
      quotes: evidenceThatSettles(field).map(({ source, quote }) => ({
        source: version.sources.find(({ id }) => id === source)?.label ?? source,
        quote,
      })),
      because: field.because,
    })),
  };
}
