import { expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  chanceAlone,
  rebased,
  sevenAbove,
  spikeThenShift,
} from '../../../../src/exercises/read-spc/examples.ts';
import { readSpcKind } from '../../../../src/exercises/read-spc/index.ts';
import { monthAfter, sayMonth } from '../../../../src/exercises/read-spc/months.ts';
import { readSpcSchema } from '../../../../src/exercises/read-spc/schema.ts';
import { mark } from '../../../../src/exercises/kind.ts';
import { definitionsOf } from '../kind-proofs.ts';

function faultsOf(def: unknown): string[] {
  const result = readSpcSchema.safeParse(def);
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
}

test('accepts every definition of its cases and gallery unchanged', () => {
  for (const def of definitionsOf(readSpcKind)) expect(readSpcSchema.parse(def)).toEqual(def);
});

test('fills in what an author may leave out', () => {
  const {
    baseline: _baseline,
    rules: _rules,
    pass: _pass,
    screening: _screening,
    rebase: _rebase,
    ...bare
  } = sevenAbove;
  expect(readSpcSchema.parse(bare)).toEqual(sevenAbove);
});

test('asks for a template, or for values with their first month, and not for both', () => {
  const needs = ['data needs a template, or values with start, and not both'];
  expect(faultsOf({ ...sevenAbove, data: { values: sevenAbove.data.values } })).toEqual(needs);
  expect(faultsOf({ ...sevenAbove, data: { ...sevenAbove.data, template: 'unit-series' } })).toEqual(needs);
  expect(faultsOf({ ...sevenAbove, data: {} })).toEqual(needs);
  expect(faultsOf({ ...sevenAbove, decoys: ['six-on-one-side'] })).toEqual([
    'defects are for a recipe: your own values hold what they hold',
  ]);
});

test('refuses a recipe that cannot be made, at the name that is wrong', () => {
  const faults = [
    faultsOf({ ...spikeThenShift, data: { ...spikeThenShift.data, template: 'unit-serie' } }),
    faultsOf({ ...spikeThenShift, defects: [{ rule: 'spike-up' }, { rule: 'shift-downs' }] }),
    faultsOf({ ...chanceAlone, decoys: ['six-on-one-side', 'alone-near-limit'] }),
    faultsOf({ ...spikeThenShift, data: { ...spikeThenShift.data, rows: 20 } }),
  ].map((found) => found.join('; '));
  expect(faults[0]).toMatch(/^data\.template cannot be made: .*Did you mean "unit-series"\?$/);
  expect(faults[1]).toMatch(/^defects\.1\.rule cannot be made: .*Did you mean "shift-down"\?$/);
  expect(faults[2]).toMatch(/^decoys\.1 cannot be made: .*Did you mean "alone-near-a-limit"\?$/);
  expect(faults[3]).toBe('data.rows cannot be made: 20 rows cannot hold what needs 24, baseline included.');
});

test('asks for one right action, for names that differ, and for errors that can be made', () => {
  const [first, ...rest] = sevenAbove.actions;
  expect(faultsOf({ ...sevenAbove, actions: [{ ...first, cost: 0 }, ...rest] })).toEqual([
    'actions need exactly one that costs nothing',
  ]);
  expect(faultsOf({ ...sevenAbove, actions: [{ ...first, id: 'leave' }, ...rest] })).toEqual([
    'actions.1.id is "leave", which another action is called already',
  ]);
  const [praise, ...others] = chanceAlone.actions;
  expect(faultsOf({ ...chanceAlone, actions: [{ ...praise, error: 'missed-signal' }, ...others] })).toEqual([
    'actions.0.error is missed-signal, and the rules find no signal here',
  ]);
});

test('refuses a rebase that goes back, or leaves a phase with one month', () => {
  const message = 'rebase must go upwards, inside the series, two months apart or more';
  expect(faultsOf({ ...rebased, rebase: [13, 10] })).toEqual([message]);
  expect(faultsOf({ ...rebased, rebase: [30] })).toEqual([message]);
  expect(faultsOf({ ...rebased, rebase: [35] })).toEqual([message]);
});

test('makes a starter that holds and can be solved', () => {
  const def = readSpcSchema.parse(parse(readSpcKind.starter.replaceAll('ID', 'new-chart')));
  expect(mark(readSpcKind.scorer, def, 1, readSpcKind.scorer.model(def, 1)).earned).toBe(100);
  expect(readSpcKind.keyStrings(def)).toHaveLength(1 + 3 + 1);
  expect(readSpcKind.keyStrings(def).filter((text) => readSpcKind.searchText(def).includes(text))).toEqual(
    [],
  );
  expect(readSpcKind.estimateSeconds(def)).toBe(40 + 72 + 75);
});

test('carries the first version in the definition, and shows the same chart from it', () => {
  for (const def of [spikeThenShift, sevenAbove]) {
    const made = readSpcKind.make?.(def);
    expect(made?.drawn?.seed).toBe(1);
    expect(made && readSpcKind.publish(made, 1)).toEqual(readSpcKind.publish(def, 1));
    expect(made && readSpcKind.publish(made, 2).points).toEqual(readSpcKind.publish(def, 2).points);
  }
});

test('counts months over the turn of a year, and says them', () => {
  expect([0, 1, 2, 14].map((more) => monthAfter('2025-11', more))).toEqual([
    '2025-11',
    '2025-12',
    '2026-01',
    '2027-01',
  ]);
  expect(sayMonth('2026-01')).toBe('January 2026');
  expect(sayMonth('2025-11')).toBe('November 2025');
});
