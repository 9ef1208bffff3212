import { expect, test } from 'vitest';
import { answersIn, pathInFile, valuesUnder } from '../../../src/curriculum/definition-walk.ts';

test('finds a key at every depth, with its path', () => {
  const definition = { outcome: 'a', questions: [{ outcome: 'b' }, { deep: { outcome: 'c' } }] };
  expect(valuesUnder(definition, 'outcome')).toEqual([
    { value: 'a', path: ['outcome'] },
    { value: 'b', path: ['questions', 0, 'outcome'] },
    { value: 'c', path: ['questions', 1, 'deep', 'outcome'] },
  ]);
});

test('leads a path of an item into its bank, and leaves that of an exercise', () => {
  expect(pathInFile({ item: 3 }, ['questions', 0, 'ask'])).toEqual(['items', 3, 'ask']);
  expect(pathInFile({}, ['questions', 0, 'ask'])).toEqual(['questions', 0, 'ask']);
});

test('collects what would give a definition away', () => {
  const definition = {
    questions: [
      { options: [{ say: 'No' }, { say: 'Yes, indeed', right: true }] },
      { answer: 94 },
      { answer: 2 },
    ],
  };
  expect(answersIn(definition)).toEqual(['Yes, indeed', '94']);
});
