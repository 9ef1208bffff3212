import { expect, test } from 'vitest';
import { MOST_WORDS, readLessonBody } from '../../../src/loader/lesson-body.ts';
import { readMdx } from '../../../src/loader/mdx.ts';

const words = (count: number): string => Array.from({ length: count }, () => 'word').join(' ');

function read(body: string) {
  return readLessonBody(readMdx('a.mdx', `---\ntitle: x\n---\n\n${body}\n`));
}

const step = (title: string, inner: string): string => `<Step title="${title}">\n\n${inner}\n\n</Step>`;

test('gives the steps with their addresses, words, text and exercises', () => {
  const { body, problems } = read(
    `${step("The patient's table", 'Two words.\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n<Exercise id="one" />')}\n\n${step('Check', '<Exercise id="two" />')}`,
  );
  expect(problems).toEqual([]);
  expect(body.steps).toMatchObject([
    { title: "The patient's table", slug: 'the-patients-table', words: 6, exercises: ['one'], line: 5 },
    { title: 'Check', slug: 'check', words: 0, exercises: ['two'] },
  ]);
  expect(body.steps[0]?.text).toBe('Two words.\na\nb\n1\n2');
  expect(body.exercises).toEqual(['one', 'two']);
  expect(body.bodyText).toBe('Two words.\na\nb\n1\n2');
});

test('notes every name the text uses, with the place of its value', () => {
  const { body } = read(
    step(
      'One',
      '<Data id="ward" rows="1-2" columns="dob" caption="The ward" />\n\nText. <Source id="x#y" />',
    ),
  );
  expect(body.uses).toEqual([
    { component: 'Data', attribute: 'id', value: 'ward', table: 'ward', line: 7, column: 11 },
    { component: 'Data', attribute: 'columns', value: 'dob', table: 'ward', line: 7, column: 37 },
    { component: 'Data', attribute: 'rows', value: '1-2', table: 'ward', line: 7, column: 23 },
    { component: 'Source', attribute: 'id', value: 'x#y', line: 9, column: 19 },
  ]);
});

test('counts components and key points', () => {
  const { body } = read(
    `${step('One', '<KeyPoint>\n\nx\n\n</KeyPoint>')}\n\n<KeyPoints>\n\n- a\n- b\n\n</KeyPoints>`,
  );
  expect(body.parts).toEqual({ Step: 1, KeyPoint: 1, KeyPoints: 1 });
  expect(body.keyPoints).toBe(2);
});

test.each([
  ['as many words as may be', words(MOST_WORDS), 0],
  ['one word more', words(MOST_WORDS + 1), 1],
  ['an exercise in between', `${words(MOST_WORDS)}\n\n<Exercise id="x" />\n\n${words(MOST_WORDS)}`, 0],
  [
    'words behind a line that opens',
    `${words(MOST_WORDS)}\n\n<Reveal title="More">\n\n${words(50)}\n\n</Reveal>`,
    0,
  ],
  [
    'a line that opens in between',
    `${words(MOST_WORDS)}\n\n<Reveal title="More">\n\nMore.\n\n</Reveal>\n\n${words(MOST_WORDS)}`,
    0,
  ],
  [
    'a table of data in between',
    `${words(MOST_WORDS)}\n\n<Data id="ward" caption="The ward" />\n\n${words(MOST_WORDS)}`,
    1,
  ],
  ['a table of words', `${words(MOST_WORDS)}\n\n| a | b |\n| - | - |\n| 1 | 2 |`, 1],
  ['words in a component', `${words(200)}\n\n<Warning>\n\n${words(60)}\n\n</Warning>`, 1],
  ['words in a list', `${words(200)}\n\n- ${words(30)}\n- ${words(30)}`, 1],
])('judges the length of a step with %s', (_what, inner, faults) => {
  expect(read(step('One', inner)).problems.map(({ code }) => code)).toEqual(
    Array.from({ length: faults }, () => 'step/too-long'),
  );
});

test('judges the length of the case as well', () => {
  const { problems } = read(
    `<Case who="A b" where="C d">\n\n${words(260)}\n\n</Case>\n\n${step('One', 'x')}`,
  );
  expect(problems.map(({ args }) => [args['title'], args['words']])).toEqual([['The case', 260]]);
});

test('gives an empty body for a lesson that cannot be read', () => {
  const { body, problems } = read('<Step title="never closed">');
  expect(body).toMatchObject({ steps: [], words: 0 });
  expect(problems).toEqual([]);
});
