import { expect, test } from 'vitest';
import { assessmentSchema, definitionOfItem, pathInItem } from '../../../src/curriculum/assessment.ts';

const item = {
  id: 'two-dates',
  lesson: 'first-look',
  outcome: 'detect',
  difficulty: 2 as const,
  form: 'single',
  ask: 'Which is right?',
  options: [
    { say: 'One', because: 'It is not this one.' },
    { say: 'Two', because: 'It is this one, because two is right.', right: true },
  ],
};

test('makes an exercise of an item, with the question as it stands', () => {
  expect(definitionOfItem(item, 'Data quality')).toEqual({
    kind: 'answer-questions',
    id: 'two-dates',
    title: 'Data quality',
    task: 'Answer the question below.',
    outcome: 'detect',
    explanation: 'It is this one, because two is right.',
    questions: [{ id: 'two-dates', form: 'single', ask: 'Which is right?', options: item.options }],
  });
});

test('explains by the item’s own words first, then by the feedback on what is right', () => {
  const { options: _options, ...bare } = item;
  expect(
    definitionOfItem({ ...item, explanation: 'Because of two, and nothing else.' }, 'x')['explanation'],
  ).toBe('Because of two, and nothing else.');
  expect(definitionOfItem({ ...bare, because: 'The order of time.' }, 'x')['explanation']).toBe(
    'The order of time.',
  );
  const pairs = [
    { left: 'a', right: 'b', because: 'A goes to b.' },
    { left: 'c', right: 'd', because: 'C goes to d.' },
  ];
  expect(definitionOfItem({ ...bare, pairs }, 'x')['explanation']).toBe('A goes to b. C goes to d.');
});

test('leads a path of the exercise back into the item', () => {
  expect(pathInItem(['questions', 0, 'options', 1, 'say'])).toEqual(['options', 1, 'say']);
  expect(pathInItem(['outcome'])).toEqual(['outcome']);
});

test('draws twenty where nothing is said', () => {
  expect(assessmentSchema.parse({ id: 'a', title: 'Title', items: [item] }).draw).toBe(20);
});
