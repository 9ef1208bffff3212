import { expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  sixtyCells,
  wardDay,
  wardDimensions,
  wardNote,
} from '../../../../src/exercises/find-defects/examples.ts';
import { findDefectsKind } from '../../../../src/exercises/find-defects/index.ts';
import { findDefectsSchema } from '../../../../src/exercises/find-defects/schema.ts';
import { mark } from '../../../../src/exercises/kind.ts';
import { definitionsOf } from '../kind-proofs.ts';

function faultsOf(def: unknown): string[] {
  const result = findDefectsSchema.safeParse(def);
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
}

const [noSuchDay] = sixtyCells.defects;

test('accepts every definition of its cases and gallery unchanged', () => {
  for (const def of definitionsOf(findDefectsKind)) expect(findDefectsSchema.parse(def)).toEqual(def);
});

test('fills in what an author may leave out', () => {
  const { pass: _pass, decoys: _decoys, ...bare } = wardDay;
  const def = findDefectsSchema.parse({ ...bare, defects: [{ rule: 'born-1900' }] });
  expect(def.pass).toEqual({ fbeta: 0.8, beta: 2, minPrecision: 0.6 });
  expect(def.decoys).toEqual([]);
  expect(def.defects).toEqual([{ rule: 'born-1900', count: 1, also: [] }]);
});

test('refuses both, or neither, of data and note, and of template and table', () => {
  expect(faultsOf({ ...wardNote, data: wardDay.data })).toEqual([
    'data or note: one of the two is needed, and not both',
  ]);
  expect(faultsOf({ ...wardNote, note: undefined })).toEqual([
    'data or note: one of the two is needed, and not both',
  ]);
  expect(faultsOf({ ...wardDay, data: { ...wardDay.data, table: 'clinic-list' } })).toEqual([
    'data needs a template or a table, and not both',
  ]);
  expect(faultsOf({ ...wardDay, data: { rows: 12 } })).toEqual([
    'data needs a template or a table, and not both',
  ]);
});

test('refuses a recipe that cannot be made, at the name that is wrong', () => {
  const faults = [
    faultsOf({ ...wardDay, data: { ...wardDay.data, template: 'ward-admission' } }),
    faultsOf({ ...wardDay, defects: [...wardDay.defects, { rule: 'borne-1900' }] }),
    faultsOf({ ...wardDay, decoys: ['age-over-100', 'age-over-10'] }),
    faultsOf({ ...wardDay, data: { ...wardDay.data, columns: ['nhs_no'] } }).slice(0, 1),
    faultsOf({ ...wardDay, defects: [{ rule: 'born-1900', at: { row: 'R99' } }] }),
  ].map((found) => found.join('; '));
  expect(faults[0]).toMatch(/^data\.template cannot be made: .*Did you mean "ward-admissions"\?$/);
  expect(faults[1]).toMatch(/^defects\.4\.rule cannot be made: .*Did you mean "born-1900"\?$/);
  expect(faults[2]).toMatch(/^decoys\.1 cannot be made: .*Did you mean "age-over-100"\?$/);
  expect(faults[3]).toMatch(/^data\.columns cannot be made: /);
  expect(faults[4]).toMatch(/^defects\.0\.at\.row cannot be made: /);
});

test('refuses a dimension that a defect fails and the list leaves out', () => {
  expect(faultsOf({ ...wardDimensions, dimensions: ['completeness', 'consistency', 'validity'] })).toEqual([
    'dimensions leaves out uniqueness, which one of the defects fails',
  ]);
});

test('asks for place, dimension and reason where there is no template', () => {
  const faults = faultsOf({ ...wardNote, defects: [{ rule: 'wrong-side' }], dimensions: undefined });
  expect(faults).toEqual([
    'defects.0.at is needed here, with a row and a column',
    'defects.0.dimension is needed here',
    'defects.0.because is needed here',
  ]);
});

test('refuses places that are not there, or named twice', () => {
  const at = { row: 'R11', column: 'dob' };
  expect(faultsOf({ ...sixtyCells, defects: [{ ...noSuchDay, at }] })).toEqual([
    'defects.0.at is row R11, column dob, which the data do not have',
  ]);
  const also = [{ row: 'R02', column: 'postcode' }];
  expect(faultsOf({ ...sixtyCells, defects: [{ ...noSuchDay, also }] })).toEqual([
    'defects.0.also.0 is row R02, column postcode, which the data do not have',
  ]);
  const decoys = [{ at: { row: 'R02', column: 'dob' }, because: 'It cannot be both right and wrong.' }];
  expect(faultsOf({ ...sixtyCells, decoys })).toEqual([
    'decoys.0.at is R02, dob, which another entry names already',
  ]);
});

test('refuses decoys of the wrong sort', () => {
  expect(faultsOf({ ...sixtyCells, decoys: ['age-over-100'] })).toEqual([
    'decoys.0 needs at and because here',
  ]);
  const own = { at: { row: 'R01', column: 'dob' }, because: 'It is right, whatever it looks like.' };
  expect(faultsOf({ ...wardDay, decoys: [own] })).toEqual([
    'decoys.0 must be a name here: the template knows why',
  ]);
});

test('refuses a copied table whose columns differ in length', () => {
  const { data } = sixtyCells;
  const copy = { ...data?.copy, values: { ...data?.copy?.values, dob: ['1954-03-12'] } };
  expect(faultsOf({ ...sixtyCells, data: { ...data, copy } })).toContain(
    'data.copy has a column that is longer or shorter than its rows',
  );
});

test('makes a starter that holds and can be solved', () => {
  const def = findDefectsSchema.parse(parse(findDefectsKind.starter.replaceAll('ID', 'new-defects')));
  const kind = findDefectsKind;
  expect(mark(kind.scorer, def, 1, kind.scorer.model(def, 1)).earned).toBe(100);
  expect(kind.keyStrings(def)).toHaveLength(1 + 3 + 1);
  expect(kind.keyStrings(def).filter((text) => kind.searchText(def).includes(text))).toEqual([]);
  expect(kind.estimateSeconds(def)).toBe(25 + 96 + 45);
  expect(kind.estimateSeconds(wardDimensions)).toBe(25 + 84 + 4 * 23);
});
