import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { mark } from '../../../../src/exercises/kind.ts';
import { oneThreshold, twoTiers } from '../../../../src/exercises/tune-threshold/examples.ts';
import { tuneThresholdKind } from '../../../../src/exercises/tune-threshold/index.ts';
import { tuneThresholdSchema } from '../../../../src/exercises/tune-threshold/schema.ts';
import { makeTuneThreshold } from '../../../../src/exercises/tune-threshold/truth.ts';
import { definitionsOf } from '../kind-proofs.ts';

function faultsOf(def: unknown): string[] {
  const result = tuneThresholdSchema.safeParse(def);
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
}

const [recall, aDay] = oneThreshold.goals;

test('accepts every definition of its cases and gallery unchanged', () => {
  for (const def of definitionsOf(tuneThresholdKind)) expect(tuneThresholdSchema.parse(def)).toEqual(def);
});

test('fills in what an author may leave out', () => {
  const { noun: _noun, rest: _rest, hints: _hints, ...bare } = oneThreshold;
  const def = tuneThresholdSchema.parse({ ...bare, data: { template: 'alert-log' } });
  expect(def).toMatchObject({ noun: { one: 'alert', many: 'alerts' }, rest: 'Not shown', hints: [] });
  expect(def.data).toEqual({ template: 'alert-log', seed: 1, rows: 1000 });
  expect('audit' in def).toBe(false);
});

test('refuses a log that cannot be made or has no scores, at its template', () => {
  const withTemplate = (template: string): string[] =>
    faultsOf({ ...oneThreshold, data: { ...oneThreshold.data, template } });
  expect(withTemplate('alert-lag')[0]).toMatch(
    /^data\.template cannot be made: .*Did you mean "alert-log"\?$/,
  );
  expect(withTemplate('ward-admissions')).toEqual(['data.template has no columns score and real to tune on']);
});

test('refuses two of a name, goals that one end would meet, and a share above 100', () => {
  expect(faultsOf({ ...twoTiers, tiers: twoTiers.tiers.map((tier) => ({ ...tier, id: 'same' })) })).toEqual([
    'tiers.1.id is "same", which another one has already',
  ]);
  expect(faultsOf({ ...oneThreshold, goals: [recall, aDay, recall] })).toEqual([
    'goals.2.measure is "recall", which another one has already',
  ]);
  expect(faultsOf({ ...oneThreshold, goals: [aDay, { ...aDay, measure: 'minutes' }] })[0]).toMatch(
    /^goals have no recall among them/,
  );
  expect(faultsOf({ ...oneThreshold, goals: [recall, { ...recall, measure: 'recall-first' }] })[0]).toMatch(
    /^goals are all about recall/,
  );
  expect(faultsOf({ ...oneThreshold, goals: [{ ...recall, target: 101 }, aDay] })).toEqual([
    'goals.0.target is a percentage, and cannot be above 100',
  ]);
});

test('carries its first version in less than two kilobytes', () => {
  const { made } = makeTuneThreshold(twoTiers);
  expect(made?.seed).toBe(1);
  expect(JSON.stringify(made).length).toBeLessThan(2000);
});

test('makes a starter that holds and can be solved', () => {
  const def = tuneThresholdSchema.parse(parse(tuneThresholdKind.starter.replaceAll('ID', 'new-tuning')));
  const { scorer } = tuneThresholdKind;
  for (const seed of [1, 2, 3]) expect(mark(scorer, def, seed, scorer.model(def, seed)).earned).toBe(100);
  expect(tuneThresholdKind.estimateSeconds(def)).toBe(160);
  expect(
    tuneThresholdKind.keyStrings(def).filter((text) => tuneThresholdKind.searchText(def).includes(text)),
  ).toEqual([]);
});
