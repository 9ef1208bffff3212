import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  sixtyCells,
  wardDay,
  wardDimensions,
  wardNote,
} from '../../../../src/exercises/find-defects/examples.ts';
import { findDefectsKind } from '../../../../src/exercises/find-defects/index.ts';
import { applyFindDefectsEdit } from '../../../../src/exercises/find-defects/machine.ts';
import type { FindDefectsEdit } from '../../../../src/exercises/find-defects/machine.ts';
import {
  lazyFindDefects,
  modelFindDefects,
  scoreFindDefects,
} from '../../../../src/exercises/find-defects/score.ts';
import { findTruth, recipeOf } from '../../../../src/exercises/find-defects/truth.ts';
import {
  expectCasesToHold,
  expectMachineToWalk,
  expectModelAndLazyToHold,
  expectReaderToAgree,
  expectScoreToBeTotal,
} from '../kind-proofs.ts';
import { runs } from '../../../runs.ts';

function figuresOf(...args: Parameters<typeof scoreFindDefects>): Record<string, number> {
  return Object.fromEntries(scoreFindDefects(...args).figures.map(({ name, value }) => [name, value]));
}

const flag = fc.record(
  {
    row: fc.constantFrom('R01', 'R02', 'R08', 'R12', 'S03', 'S04', 'R99'),
    column: fc.constantFrom('dob', 'seen', 'outcome', 'nhs_number', 'sentence', 'constructor', 'elsewhere'),
    dimension: fc.constantFrom('validity' as const, 'consistency' as const, 'accuracy' as const),
  },
  { requiredKeys: ['row', 'column'] },
);

test('marks every golden case as its author worked it out', () => expectCasesToHold(findDefectsKind));

test('gives the model 100 and every lazy answer 0 at every seed tried', () =>
  expectModelAndLazyToHold(findDefectsKind));

test('gives a verdict for any response', () => {
  expectScoreToBeTotal(findDefectsKind, () => fc.record({ flags: fc.array(flag, { maxLength: 12 }) }));
});

test('reads a response exactly as the schema does', () => {
  const text = fc.constantFrom(
    'R01',
    'S04',
    'R1',
    'r01',
    'R123456',
    '',
    'dob',
    'Dob',
    '1a',
    'a_b',
    'validity',
    '__proto__',
  );
  const value = fc.oneof(text, fc.integer(), fc.constantFrom(null, undefined));
  const entry = fc.oneof(
    fc.record({ row: value, column: value }),
    fc.record({ row: text, column: text, dimension: value }),
    fc.record({ row: text, column: text, more: value }),
    flag,
    fc.constantFrom(null, [], 'x'),
  );
  expectReaderToAgree(
    findDefectsKind,
    fc.oneof(
      fc.record({ flags: fc.array(entry, { maxLength: 3 }) }),
      fc.record({ flags: fc.array(flag, { maxLength: 3 }) }),
      fc.record({ flags: fc.constantFrom(null, 'x', {}), more: value }),
      fc.constantFrom({}, null, undefined, [], 1, { flags: [], more: 1 }),
    ),
  );
});

test('refuses more than 300 flags', () => {
  const flags = Array.from({ length: 301 }, () => ({ row: 'R01', column: 'dob' }));
  expect(findDefectsKind.readResponse({ flags })).toBeUndefined();
  expect(findDefectsKind.readResponse({ flags: flags.slice(1) })).toEqual({ flags: flags.slice(1) });
});

test('gives 0.21 for a flag on every one of sixty cells with three defects', () => {
  const [, everything] = lazyFindDefects(sixtyCells, 1);
  expect(everything?.flags).toHaveLength(60);
  const verdict = scoreFindDefects(sixtyCells, 1, everything ?? { flags: [] });
  expect(verdict.raw.toFixed(2)).toBe('0.21');
});

test('weighs recall by harm and precision by flags', () => {
  const figures = figuresOf(wardNote, 1, {
    flags: [
      { row: 'S07', column: 'sentence' },
      { row: 'S01', column: 'sentence' },
    ],
  });
  expect(figures).toMatchObject({
    recall: 1 / 7,
    precision: 1 / 2,
    found: 1,
    defects: 3,
    flags: 2,
    dimensions: 0,
  });
});

test('counts a defect once however many of its cells are flagged', () => {
  const one = { row: 'S04', column: 'sentence', dimension: 'consistency' as const };
  const other = { row: 'S03', column: 'sentence' };
  expect(scoreFindDefects(wardNote, 1, { flags: [one, other] }).raw).toBe(
    scoreFindDefects(wardNote, 1, { flags: [one] }).raw,
  );
  expect(figuresOf(wardNote, 1, { flags: [one, other] })).toMatchObject({
    found: 1,
    precision: 1,
    dimensions: 1,
  });
});

test('counts the same cell once however often it is sent', () => {
  const wrong = { row: 'R05', column: 'name' };
  expect(figuresOf(sixtyCells, 1, { flags: [wrong, wrong, wrong] })['flags']).toBe(1);
});

test('finds a duplicate by either of its rows', () => {
  fc.assert(
    fc.property(fc.nat(500), (seed) => {
      const duplicate = findTruth(wardDimensions, seed).defects.find(
        ({ rule }) => rule === 'duplicate-person',
      );
      const rows = new Set(duplicate?.cells.map(({ row }) => row));
      expect(rows.size).toBe(2);
      const raws = (duplicate?.cells ?? []).map(
        (cell) => scoreFindDefects(wardDimensions, seed, { flags: [cell] }).raw,
      );
      expect(new Set(raws).size).toBe(1);
      expect(raws[0]).toBeGreaterThan(0);
    }),
    { ...runs, numRuns: Math.min(runs.numRuns, 300) },
  );
});

test('never earns less for one more defect found', () => {
  fc.assert(
    fc.property(fc.nat(300), fc.subarray([0, 1, 2, 3]), fc.nat(3), (seed, picks, more) => {
      const cells = findTruth(wardDay, seed).defects.flatMap(({ cells: [cell] }) => cell ?? []);
      const flagsAt = (indexes: number[]) => ({ flags: indexes.flatMap((index) => cells[index] ?? []) });
      const before = scoreFindDefects(wardDay, seed, flagsAt(picks)).raw;
      expect(scoreFindDefects(wardDay, seed, flagsAt([...picks, more])).raw).toBeGreaterThanOrEqual(before);
    }),
    runs,
  );
});

test('passes only where both the F and the precision suffice', () => {
  const model = modelFindDefects(sixtyCells, 1);
  const flags = [...model.flags, { row: 'R01', column: 'name' }, { row: 'R03', column: 'name' }];
  const passing = (pass: Partial<typeof sixtyCells.pass>): boolean =>
    scoreFindDefects({ ...sixtyCells, pass: { ...sixtyCells.pass, ...pass } }, 1, { flags }).passed;
  expect(passing({ minPrecision: 0.6 })).toBe(true);
  expect(passing({ minPrecision: 0.61 })).toBe(false);
  expect(passing({ fbeta: 0.88 })).toBe(true);
  expect(passing({ fbeta: 0.89 })).toBe(false);
});

test('takes the first version from the seed of the data, and others from their own', () => {
  expect(recipeOf(wardDay, wardDay.seed)?.seed).toBe(41);
  expect(recipeOf(wardDay, 7)?.seed).toBe(7);
  expect(findTruth(wardDay, 1).table).not.toEqual(findTruth(wardDay, 7).table);
});

test('gives no marks, and no throw, where the recipe cannot be made', () => {
  const broken = { ...wardDay, data: { template: 'no-such-template', seed: 1, rows: 12 } };
  expect(findTruth(broken, 1).faults).toHaveLength(1);
  expect(scoreFindDefects(broken, 1, { flags: [{ row: 'R01', column: 'dob' }] })).toMatchObject({
    raw: 0,
    passed: false,
  });
});

test('walks from the first flag to a pass', () => {
  const edits: FindDefectsEdit[] = [
    { type: 'cell.toggle', row: 'R08', column: 'outcome' },
    { type: 'cell.toggle', row: 'R02', column: 'dob' },
    { type: 'flag.name', row: 'R02', column: 'dob', dimension: 'validity' },
  ];
  expectMachineToWalk(findDefectsKind, sixtyCells, edits, {
    flags: [
      { row: 'R02', column: 'dob', dimension: 'validity' },
      { row: 'R08', column: 'outcome' },
    ],
  });
});

test('toggles, names and removes flags, and keeps them in order', () => {
  const cell = { row: 'R02', column: 'dob' };
  const first = applyFindDefectsEdit(
    { flags: [{ row: 'R10', column: 'name' }] },
    { type: 'cell.toggle', ...cell },
  );
  expect(first.flags.map(({ row }) => row)).toEqual(['R02', 'R10']);
  const named = applyFindDefectsEdit(first, { type: 'flag.name', ...cell, dimension: 'validity' });
  expect(named.flags[0]).toEqual({ ...cell, dimension: 'validity' });
  const unnamed = applyFindDefectsEdit(named, { type: 'flag.name', ...cell, dimension: undefined });
  expect(Object.keys(unnamed.flags[0] ?? {})).toEqual(['row', 'column']);
  expect(
    applyFindDefectsEdit(unnamed, { type: 'flag.name', row: 'R05', column: 'dob', dimension: 'validity' }),
  ).toEqual(unnamed);
  expect(applyFindDefectsEdit(named, { type: 'cell.toggle', ...cell }).flags).toHaveLength(1);
  expect(applyFindDefectsEdit(named, { type: 'flag.remove', ...cell }).flags).toHaveLength(1);
});
