import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { chestLetter, madeLetter } from '../../../../src/exercises/code-narrative/examples.ts';
import { codeNarrativeKind } from '../../../../src/exercises/code-narrative/index.ts';
import { codeNarrativeSchema } from '../../../../src/exercises/code-narrative/schema.ts';
import { mark } from '../../../../src/exercises/kind.ts';
import { definitionsOf } from '../kind-proofs.ts';

function faultsOf(def: unknown): string[] {
  const result = codeNarrativeSchema.safeParse(def);
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
}

const [asthma, infection, ...others] = chestLetter.phrases;
const withData = (change: object): string[] =>
  faultsOf({ ...madeLetter, data: { ...madeLetter.data, ...change } });

test('accepts every definition of its cases and gallery unchanged', () => {
  for (const def of definitionsOf(codeNarrativeKind)) expect(codeNarrativeSchema.parse(def)).toEqual(def);
});

test('fills in what an author may leave out', () => {
  const { pass: _pass, statuses: _statuses, asksSide: _asks, caption: _caption, ...bare } = madeLetter;
  const def = codeNarrativeSchema.parse({ ...bare, data: { plant: madeLetter.data?.plant } });
  expect(def).toMatchObject({
    caption: 'Clinic letter, synthetic',
    asksSide: false,
    pass: { credit: 0.8, maxHarmful: 0 },
    data: { template: 'clinic-letters', rows: 12, seed: 1, decoys: [] },
  });
  expect(def.statuses).toEqual(['confirmed', 'suspected', 'ruled-out', 'family', 'past']);
});

test('refuses a recipe that cannot be made, at the name that is wrong', () => {
  expect(withData({ template: 'clinic-letter' })[0]).toMatch(
    /^data\.template cannot be made: .*Did you mean "clinic-letters"\?$/,
  );
  expect(withData({ plant: ['family-history', 'negated-findings'] })[0]).toMatch(
    /^data\.plant\.1 cannot be made: .*Did you mean "negated-finding"\?$/,
  );
  expect(withData({ decoys: ['leaflet'] })[0]).toMatch(/^data\.decoys\.0 cannot be made: /);
  expect(withData({ rows: 6 })[0]).toMatch(/^data cannot be made: 6 rows cannot hold/);
  expect(withData({ plant: ['family-history', 'family-history'] })).toEqual([
    'data.plant.1 is family-history again; each mention is planted once',
  ]);
  expect(withData({ template: 'spells', plant: ['born-1900', 'wrong-side'], decoys: [] })).toEqual([
    'data.template makes tables, not letters; clinic-letters makes letters',
  ]);
  expect(faultsOf({ ...madeLetter, codes: chestLetter.codes })).toEqual([
    'codes belongs to a letter of your own: the recipe brings its own',
  ]);
});

test('asks for a recipe or a letter, and not for both', () => {
  const { letter: _letter, ...neither } = chestLetter;
  const message = 'data or letter: one of the two is needed, and not both';
  expect(faultsOf(neither)).toEqual([message]);
  expect(faultsOf({ ...chestLetter, data: madeLetter.data })).toEqual([message]);
});

test('refuses phrases that are not there, overlap, or have codes and statuses that nobody can choose', () => {
  expect(
    faultsOf({ ...chestLetter, phrases: [asthma, { ...infection, phrase: 'chest infections' }] }),
  ).toEqual(['phrases.1.phrase is "chest infections", which sentence 3 does not say']);
  expect(
    faultsOf({ ...chestLetter, phrases: [asthma, infection, { ...infection, phrase: 'chest' }] }),
  ).toEqual(['phrases.2.phrase is "chest", which shares words with an earlier entry']);
  expect(faultsOf({ ...chestLetter, phrases: [asthma, { ...infection, code: 'T-050' }] })).toEqual([
    'phrases.1.code names T-050, which is not among codes',
  ]);
  expect(faultsOf({ ...chestLetter, phrases: [asthma, { ...infection, acceptable: ['T-001'] }] })).toEqual([
    'phrases.1 gives one code two values',
  ]);
  expect(faultsOf({ ...chestLetter, statuses: ['confirmed', 'past'] })).toHaveLength(3);
  expect(faultsOf({ ...chestLetter, statuses: ['confirmed'] }).at(-1)).toMatch(/^statuses offers one status/);
  expect(faultsOf({ ...chestLetter, phrases: [asthma] })).toEqual([
    'phrases needs at least two phrases to mark',
  ]);
  expect(
    faultsOf({ ...chestLetter, codes: [...chestLetter.codes, { code: 'T-001', says: 'Again' }] }),
  ).toEqual(['codes.9.code is T-001 again']);
  expect(others).toHaveLength(3);
});

test('takes teaching codes only', () => {
  for (const code of ['73211009', 'J22', 'TEACH-01', 'T-01', 'T-0001']) {
    expect(faultsOf({ ...chestLetter, phrases: [asthma, { ...infection, code }] })[0]).toMatch(
      /must be a teaching code/,
    );
  }
  const says = (text: string): object => ({
    ...chestLetter,
    codes: [...chestLetter.codes, { code: 'T-010', says: text }],
  });
  expect(faultsOf(says('Diabetes, 73211009'))).toEqual([
    'codes.9.says holds 73211009, a SNOMED CT identifier; write a teaching code',
  ]);
  expect(faultsOf(says('Telephone 01632 960961'))).toEqual([]);
});

test('makes a starter that holds and can be solved', () => {
  const kind = codeNarrativeKind;
  const def = codeNarrativeSchema.parse(parse(kind.starter.replaceAll('ID', 'new-letter')));
  for (const seed of [1, 2, 3])
    expect(mark(kind.scorer, def, seed, kind.scorer.model(def, seed)).earned).toBe(100);
  expect(kind.keyStrings(def).filter((text) => kind.searchText(def).includes(text))).toEqual([]);
  expect(kind.estimateSeconds(def)).toBe(20 + 12 * 4 + 6 * 18);
  expect([kind.varies(def), kind.varies(chestLetter)]).toEqual([true, false]);
});

test('carries its first version, and makes it no second time', () => {
  const { make } = codeNarrativeKind;
  const made = make?.(madeLetter);
  expect(made?.made?.seed).toBe(1);
  expect(make?.(chestLetter)).toBe(chestLetter);
  expect(codeNarrativeKind.publish(made ?? madeLetter, 1)).toEqual(codeNarrativeKind.publish(madeLetter, 1));
});
