import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { eightPairs, wholeFile } from '../../../../src/exercises/link-records/examples.ts';
import { linkRecordsKind } from '../../../../src/exercises/link-records/index.ts';
import { linkRecordsSchema } from '../../../../src/exercises/link-records/schema.ts';
import { mark } from '../../../../src/exercises/kind.ts';
import { definitionsOf } from '../kind-proofs.ts';

function faultsOf(def: unknown): string[] {
  const result = linkRecordsSchema.safeParse(def);
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
}

test('accepts every definition of its cases and gallery unchanged', () => {
  for (const def of definitionsOf(linkRecordsKind)) expect(linkRecordsSchema.parse(def)).toEqual(def);
});

test('fills in what an author may leave out', () => {
  const {
    pass: _pass,
    data: _data,
    fields: _fields,
    chances: _chances,
    showScore: _show,
    ...bare
  } = eightPairs;
  expect(linkRecordsSchema.parse(bare)).toMatchObject({
    data: { template: 'patient-index', seed: 1, noise: 0 },
    fields: ['surname', 'forename', 'dob', 'sex', 'postcode'],
    showScore: true,
    pass: { saved: 0.7 },
  });
});

test('refuses a history that there is not, at its place, with the one that was meant', () => {
  expect(faultsOf({ ...eightPairs, pairs: ['moved', 'twinz', 'twins'] })).toEqual([
    'pairs.1 There is no story twinz. Did you mean "twins"?',
  ]);
  const stories = [{ story: 'same', count: 3 }, { story: 'sibling' }];
  expect(faultsOf({ ...wholeFile, file: { stories } })).toEqual([
    'file.stories.1.story There is no story sibling. Did you mean "siblings"?',
  ]);
});

test('refuses a task that takes no thought', () => {
  const { file: _file, ...cardsOnly } = wholeFile;
  expect(faultsOf(cardsOnly)).toEqual(['pairs nothing is asked: give pairs, a file, or both']);
  expect(faultsOf({ ...eightPairs, pairs: ['moved', 'slip', 'same'] })[0]).toMatch(
    /^pairs one decision for all/,
  );
  const stories = [
    { story: 'same', count: 9 },
    { story: 'moved', count: 9 },
  ];
  expect(faultsOf({ ...wholeFile, file: { stories } })[0]).toMatch(
    /^file\.stories no thresholds save anything/,
  );
});

test('refuses more pairs than an index holds', () => {
  const stories = [
    { story: 'same', count: 200 },
    { story: 'moved', count: 200 },
    { story: 'twins', count: 1 },
  ];
  expect(faultsOf({ ...wholeFile, file: { stories } })).toEqual(['file An index has 1 to 400 pairs.']);
});

test('makes a starter that holds and can be solved', () => {
  const def = linkRecordsSchema.parse(parse(linkRecordsKind.starter.replaceAll('ID', 'new-pairs')));
  const { scorer } = linkRecordsKind;
  for (const seed of [1, 2, 3]) expect(mark(scorer, def, seed, scorer.model(def, seed)).earned).toBe(100);
  expect(linkRecordsKind.estimateSeconds(def)).toBe(30 + 6 * 25 + 120);
});
