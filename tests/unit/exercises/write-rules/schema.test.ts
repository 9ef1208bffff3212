import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { mark } from '../../../../src/exercises/kind.ts';
import { sixRules, threeRules } from '../../../../src/exercises/write-rules/examples.ts';
import { writeRulesKind } from '../../../../src/exercises/write-rules/index.ts';
import { writeRulesSchema } from '../../../../src/exercises/write-rules/schema.ts';
import { definitionsOf } from '../kind-proofs.ts';

function faultsOf(def: unknown): string[] {
  const result = writeRulesSchema.safeParse(def);
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
}

function withCondition(condition: object): string[] {
  return faultsOf({ ...threeRules, model: [{ conditions: [condition] }] });
}

test('accepts every definition of its cases and gallery unchanged', () => {
  for (const def of definitionsOf(writeRulesKind)) expect(writeRulesSchema.parse(def)).toEqual(def);
});

test('fills in what an author may leave out', () => {
  const { pass: _pass, maxRules: _max, prevalence: _prevalence, decoys: _decoys, ...bare } = threeRules;
  const conditions = [{ field: 'nhs_number', op: 'is-blank' as const }];
  const def = writeRulesSchema.parse({ ...bare, model: [{ conditions }] });
  expect(def).toMatchObject({ maxRules: 6, prevalence: 0.005, pass: { chaff: 0.8 }, decoys: [] });
  expect(def.model).toEqual([{ severity: 'fatal', join: 'and', conditions }]);
});

test('refuses a recipe that cannot be made, at the name that is wrong', () => {
  const faults = [
    faultsOf({ ...threeRules, data: { ...threeRules.data, template: 'spell' } }),
    faultsOf({ ...threeRules, defects: [...threeRules.defects, { rule: 'born-1901' }] }),
    faultsOf({ ...threeRules, decoys: ['age-over-100', 'age-over-10'] }),
    faultsOf({ ...threeRules, fields: [...threeRules.fields, 'specialities'] }),
    faultsOf({ ...threeRules, defects: [{ rule: 'wrong-side' }] }),
  ].map((found) => found.join('; '));
  expect(faults[0]).toMatch(/^data\.template cannot be made: .*Did you mean "spells"\?$/);
  expect(faults[1]).toMatch(/^defects\.3\.rule cannot be made: .*Did you mean "born-1900"\?$/);
  expect(faults[2]).toMatch(/^decoys\.1 cannot be made: .*Did you mean "age-over-100"\?$/);
  expect(faults[3]).toMatch(/^fields cannot be made: /);
  expect(faults[4]).toMatch(/^fields cannot be made: .*wrong-side/);
});

test('refuses a model that is unfinished, too long, or about fields not offered', () => {
  expect(faultsOf({ ...threeRules, model: [{ conditions: [] }] })).toEqual([
    'model.0.conditions needs a condition',
  ]);
  expect(withCondition({ field: 'dob', op: 'before' })).toEqual([
    'model.0.conditions.0 is not finished: before needs a value, another field, or both',
  ]);
  expect(withCondition({ field: 'admited', op: 'is-blank' })).toEqual([
    'model.0.conditions.0.field names "admited", which is not among fields; did you mean "admitted"?',
  ]);
  expect(withCondition({ field: 'dob', op: 'after', other: 'systolic' })).toEqual([
    'model.0.conditions.0.other names "systolic", which is not among fields',
  ]);
  expect(faultsOf({ ...threeRules, maxRules: 2 })).toEqual(['model has 3 rules, and a learner may write 2']);
  expect(withCondition({ field: 'dob', op: 'contains', value: '1' })).toHaveLength(1);
});

test('makes a starter that holds and can be solved', () => {
  const def = writeRulesSchema.parse(parse(writeRulesKind.starter.replaceAll('ID', 'new-rules')));
  const kind = writeRulesKind;
  for (const seed of [1, 2, 3])
    expect(mark(kind.scorer, def, seed, kind.scorer.model(def, seed)).earned).toBe(100);
  expect(kind.keyStrings(def)).toContain('Reject rows where Discharged is before Admitted');
  expect(kind.keyStrings(def).filter((text) => kind.searchText(def).includes(text))).toEqual([]);
  expect(kind.estimateSeconds(def)).toBe(45 + 2 * 55);
  expect(kind.estimateSeconds(sixRules)).toBe(45 + 6 * 55);
});
