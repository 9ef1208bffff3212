import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { mark } from '../../../../src/exercises/kind.ts';
import { dimensions } from '../../../../src/exercises/sort-items/examples.ts';
import { sortItemsKind } from '../../../../src/exercises/sort-items/index.ts';
import type { SortCard, SortItems } from '../../../../src/exercises/sort-items/schema.ts';
import { sortItemsSchema } from '../../../../src/exercises/sort-items/schema.ts';
import { definitionsOf } from '../kind-proofs.ts';

function faultsOf(def: SortItems): string[] {
  const result = sortItemsSchema.safeParse(def);
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
}

function withCard(index: number, change: Partial<SortCard>): SortItems {
  return {
    ...dimensions,
    cards: dimensions.cards.map((card, place) => (place === index ? { ...card, ...change } : card)),
  };
}

test('accepts every definition of its cases and gallery unchanged', () => {
  for (const def of definitionsOf(sortItemsKind)) expect(sortItemsSchema.parse(def)).toEqual(def);
});

test('refuses a group that is not there, and names the nearest', () => {
  expect(faultsOf(withCard(0, { group: 'completenes', wrong: {} }))).toEqual([
    'cards.0.group names the group "completenes", which is not here; did you mean "completeness"?',
  ]);
  expect(faultsOf(withCard(0, { accept: ['elsewhere'] }))).toEqual([
    'cards.0.accept.0 names the group "elsewhere", which is not here',
  ]);
  expect(faultsOf(withCard(0, { wrong: { elsewhere: 'Not there at all.' } }))).toEqual([
    'cards.0.wrong.elsewhere names the group "elsewhere", which is not here',
  ]);
  expect(faultsOf({ ...dimensions, confusable: [['validity', 'elsewhere']] })).toContain(
    'confusable.0.1 names the group "elsewhere", which is not here',
  );
});

test('refuses a card without a reason against the group it is mixed up with', () => {
  expect(faultsOf(withCard(6, { wrong: {} }))).toEqual([
    'cards.6.wrong lacks a reason why it is not in "validity", which `confusable` says people mix up with "accuracy"',
  ]);
});

test('refuses a reason against a card’s own group', () => {
  expect(faultsOf(withCard(0, { wrong: { completeness: 'It belongs here.' } }))).toEqual([
    'cards.0.wrong.completeness is the group the card belongs in',
  ]);
  expect(faultsOf(withCard(0, { accept: ['completeness'] }))).toEqual([
    'cards.0.accept.0 is the group the card belongs in, not a second best',
  ]);
});

test('refuses ids used twice, a draw beyond the cards, and a group without a card', () => {
  expect(faultsOf(withCard(1, { id: 'blank-allergy' }))).toEqual([
    'cards.1.id is "blank-allergy", which another of the cards has already',
  ]);
  expect(faultsOf({ ...dimensions, draw: 9 })).toEqual(['draw is 9, and there are 8 cards']);
  const empty = { id: 'empty', label: 'Empty', says: 'What belongs here?' };
  expect(faultsOf({ ...dimensions, groups: [...dimensions.groups, empty] })).toEqual([
    'groups.3 has no card; take it out, or give it one',
  ]);
});

test('makes a starter that holds and can be solved', () => {
  const def = sortItemsSchema.parse(parse(sortItemsKind.starter.replaceAll('ID', 'new-sort')));
  const kind = sortItemsKind;
  expect(mark(kind.scorer, def, 0, kind.scorer.model(def, 0)).earned).toBe(100);
  expect(kind.keyStrings(def).filter((text) => kind.searchText(def).includes(text))).toEqual([]);
  expect(kind.estimateSeconds(def)).toBe(68);
  expect(kind.estimateSeconds({ ...def, draw: 3 })).toBe(56);
});
