import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { bestLazyRaw, mark } from '../../../../src/exercises/kind.ts';
import { oneRegistration, threeLists } from '../../../../src/exercises/repair-record/examples.ts';
import { repairRecordKind } from '../../../../src/exercises/repair-record/index.ts';
import type {
  RepairField,
  RepairRecord,
  RepairVersion,
} from '../../../../src/exercises/repair-record/schema.ts';
import { repairRecordSchema } from '../../../../src/exercises/repair-record/schema.ts';
import { definitionsOf } from '../kind-proofs.ts';

const starter = repairRecordSchema.parse(parse(repairRecordKind.starter.replaceAll('ID', 'new-record')));

function faultsOf(def: RepairRecord): string[] {
  const result = repairRecordSchema.safeParse(def);
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
}

function withVersion(change: (version: RepairVersion) => RepairVersion): RepairRecord {
  return { ...oneRegistration, versions: (oneRegistration.versions ?? []).map(change) };
}

/** The faults of the registration with one entry changed; `undefined` takes a property away. */
function faultsWith(id: string, change: { [Name in keyof RepairField]?: RepairField[Name] | undefined }) {
  const changed = withVersion((version) => ({
    ...version,
    fields: version.fields.map((field) =>
      field.id === id ? { ...field, ...change } : field,
    ) as RepairField[],
  }));
  return faultsOf(changed);
}

test('accepts every definition of its cases and gallery unchanged', () => {
  for (const def of definitionsOf(repairRecordKind)) expect(repairRecordSchema.parse(def)).toEqual(def);
});

test('refuses a version and a recipe together, and neither', () => {
  const { data } = threeLists;
  expect(faultsOf({ ...oneRegistration, data })).toEqual([
    'versions or data: one of the two is needed, and not both',
  ]);
  expect(faultsOf({ ...oneRegistration, versions: undefined })).toHaveLength(1);
});

test('refuses a quotation that its source does not make, and a source that is not there', () => {
  expect(
    faultsWith('address', { evidence: [{ source: 'letter', quote: '5 Mill Lane', value: '5 Mill Lane' }] }),
  ).toEqual(['versions.0.fields.3.evidence.0.quote is in no line of "letter"']);
  expect(faultsWith('address', { evidence: [{ source: 'note', quote: 'x' }] })).toEqual([
    'versions.0.fields.3.evidence.0.source is "note", which no source is called',
  ]);
});

test('refuses a correction that its source does not support', () => {
  expect(faultsWith('dob', { evidence: [{ source: 'letter', quote: 'born 14 June 1956' }] })).toEqual([
    'versions.0.fields.1.pick is "letter", and no evidence of that source gives a value',
  ]);
  expect(faultsWith('dob', { entered: '14.6.1956' })).toEqual([
    'versions.0.fields.1.pick is "letter", which says what the record says already',
  ]);
  const [first] = oneRegistration.versions?.[0]?.fields[1]?.evidence ?? [];
  if (!first) throw new Error('No evidence');
  expect(faultsWith('dob', { evidence: [{ ...first, value: '14 June 1956' }] })).toEqual([
    'versions.0.fields.1.pick is "letter", whose value the box refuses: Enter a date that exists, such as 27/03/1961.',
  ]);
});

test('refuses a pick that does not go with its decision', () => {
  expect(faultsWith('address', { pick: 'letter' })).toEqual([
    'versions.0.fields.3.pick goes with no entry that is left',
  ]);
  expect(faultsWith('weight', { pick: 'patient' })).toEqual([
    'versions.0.fields.6.pick is "patient", which "missing" cannot pick here',
  ]);
  expect(faultsWith('allergies', { pick: undefined })).toEqual([
    'versions.0.fields.5.pick is "", which "query" cannot pick here',
  ]);
});

test('refuses a merge that is not offered, with an entry that is itself in doubt, or with one entry twice', () => {
  expect(faultsWith('weight', { decision: 'merge', pick: 'name' })).toEqual([
    'versions.0.fields.6.decision is "merge", which `decisions` does not offer',
  ]);
  const merging = (changes: Record<string, Partial<RepairField>>) =>
    faultsOf({
      ...withVersion((version) => ({
        ...version,
        fields: version.fields.map((field) => ({ ...field, ...changes[field.id] })),
      })),
      decisions: ['leave', 'correct', 'missing', 'query', 'merge'],
    });
  expect(merging({ weight: { decision: 'merge', pick: 'dob' } })).toEqual([
    'versions.0.fields.6.pick is "dob"; merge with an entry whose decision is leave',
  ]);
  const twice = { decision: 'merge', pick: 'name' } as const;
  expect(merging({ weight: twice, dob: twice })).toEqual([
    'versions.0.fields.1.pick is "name", with which another entry is merged already',
    'versions.0.fields.6.pick is "name", with which another entry is merged already',
  ]);
});

test('refuses names used twice, and a record with nothing to leave or too little to repair', () => {
  expect(faultsWith('address', { id: 'name', label: 'Name' })).toEqual([
    'versions.0.fields.3.id is "name", which another one has already',
    'versions.0.fields.3.label is "Name", which another one has already',
  ]);
  const keep = (wanted: (field: RepairField) => boolean) =>
    faultsOf(
      withVersion((version) => ({
        ...version,
        fields: version.fields.filter(wanted),
      })),
    );
  expect(keep(({ decision }) => decision !== 'leave')).toEqual([
    'versions.0.fields has no entry to leave; write at least one that is sound',
  ]);
  expect(keep(({ id, decision }) => decision === 'leave' || id === 'dob')).toEqual([
    'versions.0.fields has fewer than two entries to repair',
  ]);
});

test('refuses a recipe that cannot be made, or whose decisions are not all offered', () => {
  const { data } = threeLists;
  if (!data) throw new Error('No recipe');
  expect(faultsOf({ ...threeLists, data: { ...data, defects: ['omitted', 'omited'] } })).toEqual([
    'data cannot be made: There is no rule "omited".',
  ]);
  expect(faultsOf({ ...threeLists, decisions: ['correct', 'missing', 'query'] })).toEqual([
    'decisions must offer leave, because sound entries are left',
    'decisions must offer merge, which the recipe may need',
  ]);
});

test('makes a starter that holds and can be solved, and only by thinking', () => {
  const { scorer } = repairRecordKind;
  expect(mark(scorer, starter, 1, scorer.model(starter, 1)).earned).toBe(100);
  expect(bestLazyRaw(scorer, starter, 1)).toBeLessThan(starter.pass);
  expect(repairRecordKind.estimateSeconds(starter)).toBe(20 + 4 * 6 + 8 * 5 + 15 * 3);
});
