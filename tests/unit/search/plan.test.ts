import { expect, test } from 'vitest';
import { clausesOf } from '../../../src/search/clauses.ts';
import type { Clause, Terms } from '../../../src/search/clauses.ts';
import { planQuery } from '../../../src/search/plan.ts';

const held = ['complet', 'admiss', 'admit', 'data', 'qualiti', 'matur', 'index', 'theori', 'pa', 'pass'];
const terms: Terms = {
  has: (term) => Promise.resolve(held.includes(term)),
  hasBeginning: (beginning) =>
    Promise.resolve(beginning === 'too' ? undefined : held.some((term) => term.startsWith(beginning))),
};

const say = ({ term, isBeginning, boost }: Clause): string => `${term}${isBeginning ? '*' : ''}^${boost}`;
const ask = async (text: string) => {
  const { clauses, unknown } = await clausesOf(planQuery(text), terms);
  return { clauses: clauses.map(say), unknown };
};

test('asks for the stem of a whole word, and also for what the last word may become', async () => {
  expect((await ask('admissions ')).clauses).toEqual(['admiss^10']);
  expect((await ask('data admit')).clauses).toEqual(['data^10', 'admit^10', 'admit*^1']);
});

test('asks for words that begin so where the index does not have the word', async () => {
  expect((await ask('adm data ')).clauses).toEqual(['adm*^1', 'data^10']);
});

test('goes back to the stem that a half-typed word has gone past', async () => {
  expect((await ask('completen')).clauses).toEqual(['complet^10']);
});

test('leaves common words out beside others, and takes one alone as a beginning', async () => {
  expect((await ask('what is the data ')).clauses).toEqual(['data^10']);
  expect((await ask('the')).clauses).toEqual(['the*^1']);
});

test('takes an abbreviation as itself and not as a beginning', async () => {
  expect((await ask('pas')).clauses).toEqual(['pa^10']);
});

test('adds a long form only when the index has all of its words', async () => {
  expect((await ask('dqmi')).clauses).toEqual(['data^2', 'qualiti^2', 'matur^2', 'index^2']);
  expect((await ask('epr')).clauses).toEqual([]);
});

test('names the words for which there is nothing', async () => {
  expect(await ask('zzz data ')).toEqual({ clauses: ['data^10'], unknown: ['zzz'] });
  expect((await ask('too')).unknown).toEqual(['too']);
});

test('takes no more than twelve words, and each once', () => {
  const words = 'one1 two2 three3 four4 five5 six6 seven7 eight8 nine9 ten10 eleven11 twelve12 thirteen13';
  expect(planQuery(`one1 ${words}`).words.map(({ word }) => word)).toEqual(words.split(' ').slice(0, 12));
  expect(planQuery(' … ').words).toEqual([]);
});
