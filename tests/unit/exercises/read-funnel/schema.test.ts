import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { CHECKS } from '../../../../src/exercises/read-funnel/checks.ts';
import { thirtyUnits, twelveUnits } from '../../../../src/exercises/read-funnel/examples.ts';
import { readFunnelKind } from '../../../../src/exercises/read-funnel/index.ts';
import type { ReadFunnel } from '../../../../src/exercises/read-funnel/schema.ts';
import { readFunnelSchema } from '../../../../src/exercises/read-funnel/schema.ts';
import { definitionsOf, expectReaderToAgree } from '../kind-proofs.ts';

function faultsOf(def: unknown): string[] {
  const result = readFunnelSchema.safeParse(def);
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
}

function faultsWith(change: Partial<ReadFunnel>): string[] {
  return faultsOf({ ...twelveUnits, ...change });
}

test('accepts every definition of its cases and gallery unchanged, and its starter', () => {
  for (const def of definitionsOf(readFunnelKind)) expect(readFunnelSchema.parse(def)).toEqual(def);
  const starter = readFunnelSchema.parse(parse(readFunnelKind.starter.replaceAll('ID', 'new-funnel')));
  expect(starter).toMatchObject({ limits: 'exact', known: [], pass: 0.75 });
});

test('reads a response just when its schema does', () => {
  const pick = fc.record(
    {
      unit: fc.constantFrom('R01', 'R12', 'x', 7),
      percent: fc.constantFrom(0, 50, 100, 55, -10, 110, '50', null),
    },
    { requiredKeys: ['unit'] },
  );
  const answer = fc.record(
    {
      picks: fc.array(pick, { maxLength: 4 }),
      first: fc.constantFrom(...CHECKS, 'nobody', null),
      more: fc.constant(1),
    },
    { requiredKeys: ['picks'] },
  );
  expectReaderToAgree(readFunnelKind, fc.oneof(answer, fc.jsonValue()));
});

test('asks for one of a recipe and units, and not both', () => {
  const both = 'data or units: one of the two is needed, and not both';
  expect(faultsWith({ data: thirtyUnits.data })).toEqual([both]);
  expect(faultsWith({ units: undefined })).toEqual([both]);
});

test('refuses a recipe that cannot be made, with the name that was meant', () => {
  const data = {
    template: 'unit-counts',
    seed: 1,
    rows: 30,
    defects: [{ rule: 'truly-hihg', count: 1 }],
    decoys: [],
  };
  expect(faultsOf({ ...thirtyUnits, data })).toEqual([
    'data cannot be made: There is no rule "truly-hihg". Did you mean "truly-high"?',
  ]);
});

test('refuses units that cannot be: more events than cases, one name twice', () => {
  const units = (twelveUnits.units ?? []).map((unit) => ({ ...unit }));
  const [first, second] = units;
  if (!first || !second) throw new Error('No units');
  first.events = 51;
  second.name = 'Ward A';
  expect(faultsWith({ units })).toEqual([
    'units.0.events is 51, more than the 50 cases',
    'units.1.name is "Ward A", which another unit has already',
  ]);
});

test('refuses a chart on which nothing lies outside', () => {
  const units = 'ABCDEF'.split('').map((name) => ({ name, events: 5, cases: 100, differs: false }));
  expect(faultsWith({ units })).toEqual([
    'units puts no unit outside the limits, so there is nothing to pick',
  ]);
  const data = { template: 'unit-counts', seed: 1, rows: 30, defects: [], decoys: ['small-and-none'] };
  expect(faultsOf({ ...thirtyUnits, data })).toEqual([
    'data puts no unit outside the limits, so there is nothing to pick',
  ]);
});

test('refuses what is known twice or out of order', () => {
  const says = 'It was looked into and nothing was found.';
  expect(
    faultsWith({
      known: [
        { check: 'data', says },
        { check: 'data', says },
      ],
    }),
  ).toEqual(['known.1.check is "data", which is known already']);
  expect(faultsWith({ known: [{ check: 'process', says }] })).toEqual([
    'known must begin with data and go on in the order data, case-mix, structure, process, carer',
  ]);
  expect(
    faultsWith({
      known: [
        { check: 'data', says },
        { check: 'case-mix', says },
      ],
    }),
  ).toEqual([]);
});
