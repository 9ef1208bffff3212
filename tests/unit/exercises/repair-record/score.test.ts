import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DECISIONS } from '../../../../src/exercises/repair-record/decisions.ts';
import { oneRegistration, twoRegistrations } from '../../../../src/exercises/repair-record/examples.ts';
import { repairRecordKind } from '../../../../src/exercises/repair-record/index.ts';
import type {
  RepairEntry,
  RepairField,
  RepairRecord,
} from '../../../../src/exercises/repair-record/schema.ts';
import { repairRecordScorer } from '../../../../src/exercises/repair-record/score.ts';
import { findVersion } from '../../../../src/exercises/repair-record/version.ts';
import {
  expectCasesToHold,
  expectModelAndLazyToHold,
  expectReaderToAgree,
  expectScoreToBeTotal,
} from '../kind-proofs.ts';

const RIGHT = repairRecordScorer.model(oneRegistration, 1).entries;

/** The verdict on the model answer with some entries repaired otherwise. */
function verdictWith(changes: Record<string, RepairEntry>, def: RepairRecord = oneRegistration) {
  const { entries } = repairRecordScorer.model(def, def.seed);
  return repairRecordScorer.score(def, def.seed, { entries: { ...entries, ...changes } });
}

function entry(id: string, change: Partial<RepairField>): RepairField {
  return {
    id,
    label: `Entry ${id}`,
    entered: id,
    format: 'text',
    evidence: [],
    decision: 'leave',
    because: 'It is right as it stands.',
    ...change,
  };
}

/** Four entries, of which b is a again and d is in doubt. */
const pairs: RepairRecord = {
  ...oneRegistration,
  id: 'pairs',
  decisions: [...DECISIONS],
  versions: [
    {
      ...(oneRegistration.versions?.[0] ?? { record: '', sources: [], people: [], reasons: [] }),
      fields: [
        entry('a', {}),
        entry('b', { decision: 'merge', pick: 'a' }),
        entry('c', {}),
        entry('d', { decision: 'query', pick: 'patient' }),
      ],
    },
  ],
};

test('marks every golden case as its author worked it out', () => expectCasesToHold(repairRecordKind));

test('gives the model 100 and every lazy answer 0 at every seed tried', () =>
  expectModelAndLazyToHold(repairRecordKind));

test('gives a verdict for any response', () => {
  expectScoreToBeTotal(repairRecordKind, (def) => {
    const version = findVersion(def, def.seed);
    const id = fc.constantFrom(...version.fields.map((field) => field.id), 'elsewhere', 'constructor');
    const pick = fc.constantFrom(
      ...[...version.sources, ...version.people, ...version.reasons, ...version.fields].map((one) => one.id),
      'constructor',
    );
    const value = fc.oneof(
      fc.constantFrom('14/06/1956', '', 'Penicillin', '61.5'),
      fc.string({ maxLength: 160 }),
    );
    const one = fc.record({ do: fc.constantFrom(...DECISIONS), value, pick }, { requiredKeys: ['do'] });
    return fc.record({ entries: fc.dictionary(id, one) });
  });
});

test('reads a response exactly as the schema does', () => {
  const text = fc.constantFrom('dob', 'a', 'A', 'a b', '', '__proto__', 'constructor', 'leave', 'query');
  const odd = fc.oneof(text, fc.integer(), fc.constantFrom(null, undefined, 'x'.repeat(161)));
  const one = fc.oneof(
    fc.record(
      { do: fc.oneof(fc.constantFrom(...DECISIONS), odd), value: odd, pick: odd, more: odd },
      { requiredKeys: [] },
    ),
    odd,
  );
  const entries = fc.oneof(fc.dictionary(text, one), fc.constantFrom(null, undefined, [], 'x'));
  expectReaderToAgree(
    repairRecordKind,
    fc.oneof(
      fc.record({ entries }),
      fc.record({ entries, more: fc.integer() }),
      fc.constantFrom({}, null, undefined, [], 1),
    ),
  );
});

test('takes five shares for one sound entry altered, and half a share for an invention or a needless question', () => {
  // Four to repair, three that are sound, two that nobody can settle from here.
  expect(verdictWith({}).raw).toBe(1);
  expect(verdictWith({ address: { do: 'query', pick: 'patient' } }).raw).toBeCloseTo(1 - 0.5 / 3, 12);
  expect(verdictWith({ weight: { do: 'correct', value: '61.5', pick: 'letter' } }).raw).toBeCloseTo(
    3 / 4 - 0.5 / 2,
    12,
  );
  expect(verdictWith({ address: { do: 'missing', pick: 'too-old' } }).raw).toBe(0);
  const figures = verdictWith({ address: { do: 'missing', pick: 'too-old' } }).figures;
  expect(figures).toContainEqual({ name: 'altered', value: 1 });
});

test('passes nothing over a sound entry that was altered, however many there are', () => {
  const many = Array.from({ length: 8 }, (_, index) => entry(`sound-${String(index)}`, {}));
  const [version] = pairs.versions ?? [];
  if (!version) throw new Error('No version');
  const wide = { ...pairs, versions: [{ ...version, fields: [...version.fields, ...many] }], pass: 0.5 };
  const verdict = verdictWith({ 'sound-1': { do: 'missing', pick: 'too-old' } }, wide);
  expect(verdict.raw).toBeCloseTo(0.5, 12);
  expect(verdict.passed).toBe(false);
});

test('takes a value for right from any source that gives it, and for half from one that does not', () => {
  const from = (pick: string) =>
    verdictWith({ dob: { do: 'correct', value: '14/06/1956', pick } }).figures[0]?.value;
  expect(from('letter')).toBe(4);
  expect(from('wristband')).toBe(4);
  const [version] = pairs.versions ?? [];
  if (!version) throw new Error('No version');
  const evidence = [{ source: 'letter', quote: 'Mrs Ruth Alder', value: 'Ruth' }];
  const spelt = entry('e', { entered: 'Rut', evidence, decision: 'correct', pick: 'letter' });
  const wide = { ...pairs, versions: [{ ...version, fields: [...version.fields, spelt] }] };
  const verdict = verdictWith({ e: { do: 'correct', value: 'ruth', pick: 'wristband' } }, wide);
  expect(verdict.raw).toBeCloseTo(2.5 / 3, 12);
  expect(verdict.findings).toEqual([{ code: 'other-source', at: 'e' }]);
});

test('takes a question for needless where a source, or nobody, could answer it', () => {
  const codesOf = (id: string) =>
    verdictWith({ [id]: { do: 'query', pick: 'patient' } }).findings.map(({ code }) => code);
  expect(codesOf('weight')).toEqual(['asked']);
  expect(codesOf('dob')).toEqual(['asked']);
  expect(codesOf('name')).toEqual(['needless-query']);
});

test('merges a pair from either end, once or twice, and no other two', () => {
  const merged = (changes: Record<string, RepairEntry>) => {
    const { raw, findings } = repairRecordScorer.score(pairs, 1, {
      entries: { d: { do: 'query', pick: 'patient' }, ...changes },
    });
    return [raw, ...findings.map(({ code, at }) => `${code} ${at ?? ''}`)];
  };
  expect(merged({ b: { do: 'merge', pick: 'a' } })).toEqual([1]);
  expect(merged({ a: { do: 'merge', pick: 'b' } })).toEqual([1]);
  expect(merged({ a: { do: 'merge', pick: 'b' }, b: { do: 'merge', pick: 'a' } })).toEqual([1]);
  expect(merged({ b: { do: 'merge', pick: 'c' } })).toEqual([0, 'false-merge b']);
  expect(merged({ b: { do: 'merge', pick: 'a' }, c: { do: 'merge', pick: 'a' } })).toEqual([
    0,
    'false-merge c',
  ]);
  expect(merged({ a: { do: 'merge', pick: 'b' }, b: { do: 'missing', pick: 'too-old' } })).toEqual([
    0.5,
    'taken-out b',
  ]);
});

test('lets an entry that the box refuses, or that lacks its evidence, change nothing', () => {
  const open: RepairEntry[] = [
    { do: 'correct' },
    { do: 'correct', value: '4 Mill Road' },
    { do: 'correct', value: '', pick: 'letter' },
    { do: 'correct', value: '4 Mill Road', pick: 'constructor' },
    { do: 'missing', pick: 'patient' },
    { do: 'merge', pick: 'address' },
  ];
  for (const one of open) {
    const { raw, parts } = verdictWith({ address: one });
    expect(raw).toBe(1);
    expect(parts.find(({ id }) => id === 'address')?.state).toBe('unanswered');
  }
});

test('turns through the versions in order from the seed of the definition on', () => {
  const nameAt = (seed: number) => findVersion({ ...twoRegistrations, seed: 7 }, seed).fields[0]?.entered;
  expect([5, 6, 7, 8, 9].map(nameAt)).toEqual([
    'ALDER, Ruth',
    'HARTLEY, Owain',
    'ALDER, Ruth',
    'HARTLEY, Owain',
    'ALDER, Ruth',
  ]);
});

test('asks for nothing beyond what the model gives', () => {
  expect(Object.keys(RIGHT).sort()).toEqual(['allergies', 'dob', 'nhs-number', 'weight']);
});
