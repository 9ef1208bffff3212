import { expect, test } from 'vitest';
import { mark } from '../../../../src/exercises/kind.ts';
import { threeLists } from '../../../../src/exercises/repair-record/examples.ts';
import { repairRecordKind } from '../../../../src/exercises/repair-record/index.ts';
import type { RepairRecordPub, PublicField } from '../../../../src/exercises/repair-record/publish.ts';
import type { RepairEntry } from '../../../../src/exercises/repair-record/schema.ts';
import { findVersion, makeRepairRecord } from '../../../../src/exercises/repair-record/version.ts';
import { SEEDS } from '../../../runs.ts';

function said(field: PublicField, source: string) {
  return field.evidence.find((one) => one.source === source);
}

/** Believes two lists against one, and looks no further. */
function solveByMajority(field: PublicField): RepairEntry | undefined {
  const [gp, own] = [said(field, 'gp-record')?.value, said(field, 'own-list')?.value];
  if (gp === undefined || gp !== own || gp === field.entered) return undefined;
  return { do: 'correct', value: gp, pick: 'gp-record' };
}

/** Crosses out what the GP record has stopped, asks the clinic wherever the two lists are written differently. */
function solveByDifference(field: PublicField): RepairEntry | undefined {
  const [gp, own] = [said(field, 'gp-record'), said(field, 'own-list')];
  if (gp?.quote.includes('stopped')) {
    return field.entered === '' ? undefined : { do: 'missing', pick: 'stopped' };
  }
  if (gp === undefined || own === undefined) return undefined;
  const written = own.value ?? own.quote;
  return written === gp.value ? undefined : { do: 'query', pick: 'clinic' };
}

function marksOf(solve: (field: PublicField) => RepairEntry | undefined): number[] {
  return SEEDS.map((seed) => {
    const pub: RepairRecordPub = repairRecordKind.publish(threeLists, seed);
    const entries = pub.fields.flatMap((field) => {
      const entry = solve(field);
      return entry ? [[field.id, entry] as const] : [];
    });
    // The raw measure: both solvers are near what a lazy answer gets, where the mark is all noughts.
    const response = { entries: Object.fromEntries(entries) };
    return 100 * mark(repairRecordKind.scorer, threeLists, seed, response).raw;
  });
}

test.each([
  ['believes two lists against one', solveByMajority],
  ['asks about every difference', solveByDifference],
])('is as hard at one seed as at another for a solver that %s', (_does, solve) => {
  const marks = marksOf(solve);
  const mean = marks.reduce((sum, one) => sum + one, 0) / marks.length;
  expect(mean).toBeGreaterThan(10);
  expect(mean).toBeLessThan(80);
  expect(marks.filter((one) => Math.abs(one - mean) > 5)).toEqual([]);
});

test('plants one of each at every seed: three corrections, a merge, a medicine to take out, a question', () => {
  const shapes = SEEDS.map((seed) =>
    findVersion(threeLists, seed)
      .fields.map(({ decision }) => decision)
      .sort()
      .join(' '),
  );
  expect([...new Set(shapes)]).toEqual([
    'correct correct correct leave leave leave leave leave merge missing query',
  ]);
});

test('makes sound entries of the decoys, and another chart for another seed', () => {
  const charts = SEEDS.map((seed) => JSON.stringify(findVersion(threeLists, seed).fields));
  // The first version has a seed of its own, 12, which is one of the two hundred.
  expect(new Set(charts).size).toBe(SEEDS.length - 1);
  for (const seed of SEEDS) {
    const { fields } = findVersion(threeLists, seed);
    const split = fields.find(({ entered }) => entered.includes('at night'));
    const absent = fields.find(({ entered, decision }) => entered === '' && decision === 'leave');
    expect(split?.decision).toBe('leave');
    expect(split?.because).toContain('add up');
    expect(absent?.because).toContain('The blank is right.');
  }
});

test('offers the right value in every list, and more than one beside it', () => {
  for (const seed of SEEDS.slice(0, 50)) {
    for (const { decision, pick, evidence, options = [] } of findVersion(threeLists, seed).fields) {
      expect(options.length).toBeGreaterThan(1);
      const value = evidence.find(({ source }) => source === pick)?.value;
      if (decision === 'correct') expect(options).toContain(value);
    }
  }
});

test('carries its first version with it, and builds the others', () => {
  const made = makeRepairRecord(threeLists);
  expect(made.made?.seed).toBe(threeLists.seed);
  expect(findVersion(made, threeLists.seed)).toBe(made.made?.version);
  expect(findVersion(made, 9)).toEqual(findVersion(threeLists, 9));
  expect(findVersion(made, 9).fields).not.toEqual(made.made?.version.fields);
});

test('takes from each list the dose that the chart could hold, and none from a note that it could not', () => {
  for (const seed of SEEDS.slice(0, 50)) {
    const { fields } = findVersion(threeLists, seed);
    const asked = fields.find(({ decision }) => decision === 'query');
    const own = asked?.evidence.find(({ source }) => source === 'own-list');
    expect(own?.quote).toContain(' since the clinic in ');
    expect(own?.value).toBe(own?.quote.replace(/ since .*/, ''));
    const split = fields.find(({ entered }) => entered.includes('at night'));
    expect(split?.evidence.map(({ value }) => value === undefined)).toEqual([false, true]);
  }
});

test('names every line of the chart apart', () => {
  for (const seed of SEEDS.slice(0, 50)) {
    const labels = findVersion(threeLists, seed).fields.map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
  }
});
