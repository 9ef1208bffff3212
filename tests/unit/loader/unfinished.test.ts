import { expect, test } from 'vitest';
import { registry } from '../../../src/exercises/registry.ts';
import { exerciseStarter, lessonStarter } from '../../../src/loader/starters.ts';
import { findUnfinished } from '../../../src/loader/unfinished.ts';

const starter = lessonStarter({
  title: 'Allergy records',
  statements: ['V3'],
  frameworks: [],
  today: '2026-11-24',
  minutes: 3,
  exercise: 'allergy-records-check',
});

function found(text: string, isLive = false): string[] {
  return findUnfinished({ file: 'a.mdx', text }, isLive).map(
    ({ code, line, column, args }) => `${String(line)}:${String(column)} ${code} ${String(args['said'])}`,
  );
}

test('names every sentence of a new lesson that its author has to write', () => {
  expect(found(starter)).toHaveLength(8);
  expect(found(starter)).toContain(
    '3:10 template/left Say in one sentence what the learner will do in this lesson.',
  );
  expect(found(starter, true)[0]).toMatch(/^3:10 template\/in-live /);
});

test.each(registry.map(({ name, starter: text }) => [name, text]))(
  'names once what a new exercise of the kind %s explains',
  (_, text) => {
    expect(found(exerciseStarter(text, 'my-own', 'detect'))).toHaveLength(1);
  },
);

test('finds a sentence that runs over lines, and shows how a long one begins', () => {
  expect(found('x\n  Explain one idea, in at\n  most 250 words, with a worked example.')).toEqual([
    '2:3 template/left Explain one idea, in at most 250 words, with a worked exampl…',
  ]);
});

test('finds words that promise others, and not those that only hold them', () => {
  expect(found('TODO: TBC\n\nLorem ipsum, lorem ipsum. TODOS and "to do".', true)).toEqual([
    '1:1 text/to-come TODO',
    '1:7 text/to-come TBC',
    '3:1 text/to-come Lorem ipsum',
    '3:14 text/to-come lorem ipsum',
  ]);
});
