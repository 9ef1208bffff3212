import { expect, test } from 'vitest';
import { isWhole, plannedLessonsOf } from '../../../src/curriculum/planned.ts';
import type { Module } from '../../../src/curriculum/library.ts';
import { moduleSchema } from '../../../src/curriculum/module.ts';

const lesson = {
  minutes: 12,
  outcome: 'Identify what is still to be written.',
  statements: ['V3'],
};
const module: Module = {
  ...moduleSchema.parse({
    title: 'Planned',
    summary: 'A module that is planned and not yet written.',
    outcomes: ['Identify what is planned'],
    planned: [
      { number: 10, slug: 'tenth', title: 'Tenth', ...lesson },
      { number: 2, slug: 'second', title: 'Second', ...lesson },
    ],
  }),
  slug: 'planned',
  number: '3',
  file: 'content/modules/03-planned/module.yaml',
  lessons: [],
};

test('gives planned lessons in the order of their places, numbered as they will be', () => {
  expect(plannedLessonsOf(module).map(({ number, slug, module: home }) => [number, slug, home])).toEqual([
    ['3.2', 'second', 'planned'],
    ['3.10', 'tenth', 'planned'],
  ]);
});

test.each([
  [['first'], [], true],
  [['first'], module.planned, false],
  [[], module.planned, false],
  [[], [], false],
])(
  'holds a module with lessons %j to be whole only when none is left to write',
  (lessons, planned, whole) => {
    expect(isWhole({ lessons, planned })).toBe(whole);
  },
);
