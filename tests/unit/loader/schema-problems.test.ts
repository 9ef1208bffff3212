import { expect, test } from 'vitest';
import { formatProblem } from '../../../src/kernel/problem.ts';
import { z } from '../../../src/kernel/zod.ts';
import { readWithSchema } from '../../../src/loader/schema-problems.ts';
import { readYaml } from '../../../src/loader/yaml-source.ts';

const schema = z.strictObject({
  title: z.string().min(3).max(5).describe('The title.'),
  level: z.int().min(1).max(3).default(1),
  mode: z.enum(['slow', 'fast']).default('slow'),
  tags: z.array(z.string()).max(2).default([]),
  names: z.record(z.string().regex(/^[a-z]+$/, 'must be lower-case letters'), z.string()).default({}),
  data: z
    .union([z.strictObject({ table: z.string() }), z.strictObject({ template: z.string(), rows: z.int() })])
    .optional(),
  parts: z
    .array(
      z.discriminatedUnion('form', [
        z.strictObject({ form: z.literal('one'), ask: z.string() }),
        z.strictObject({ form: z.literal('many') }),
      ]),
    )
    .default([]),
});

function problemsOf(text: string): string[] {
  const source = readYaml('a.yaml', text);
  const { problems } = readWithSchema({ source, schema, page: 'x' }, source.value);
  return problems.map((problem) => {
    const [place = '', what = ''] = formatProblem(problem).split('\n');
    return `${place.slice('a.yaml:'.length)} ${what.trim()}`;
  });
}

test('gives the value with its defaults where nothing is wrong', () => {
  const source = readYaml('a.yaml', 'title: Four\n');
  expect(readWithSchema({ source, schema, page: 'x' }, source.value)).toMatchObject({
    value: { title: 'Four', level: 1 },
    problems: [],
  });
});

test.each([
  ['{}', '1:1 ERROR field/missing   This file needs a field "title".'],
  ['title: Longer', '1:8 ERROR field/length   title has 6 characters; it may have at most 5.'],
  [
    'title: Four\nlevle: 2',
    '2:1 ERROR field/unknown   This file has no field "levle", so it would be ignored.',
  ],
  ['title: Four\nlevel: 9', '2:8 ERROR field/range   level is 9; it may be at most 3.'],
  ['title: Four\nlevel: 1.5', '2:8 ERROR field/type   level should be a whole number, and is a number.'],
  ['title: Four\nmode: fats', '2:7 ERROR field/choice   mode is "fats", which is not one of its values.'],
  ['title: Four\ntags: [a, b, c]', '2:7 ERROR field/count   tags has 3 entries; it needs at most 2.'],
  ['title: Four\ntags: [a, 2]', '2:11 ERROR field/type   tags, entry 2 should be text, and is a number.'],
  ['title: Four\nnames:\n  A1: x', '3:3 ERROR field/form   names is "A1", which has the wrong form.'],
  [
    'title: Four\nparts:\n  - form: ane',
    '3:11 ERROR field/choice   parts, entry 1: form is "ane", which is not one of its values.',
  ],
  ['title: Four\nparts:\n  - ask: x', '3:5 ERROR field/missing   parts, entry 1 needs a field "form".'],
  ['title: Four\nparts:\n  - form: one', '3:5 ERROR field/missing   parts, entry 1 needs a field "ask".'],
  ['title:', '1:7 ERROR field/type   title should be text, and is blank.'],
  [
    'title: #0b4f8a',
    '1:8 ERROR field/type   title should be text, and is blank, because what begins with # is a note.',
  ],
])('reports %j', (text, said) => {
  expect(problemsOf(text)).toEqual([said]);
});

test('reports a union by the branch that fits best', () => {
  expect(problemsOf('title: Four\ndata: { template: x, rows: many }')).toEqual([
    '2:28 ERROR field/type   data.rows should be a number, and is text.',
  ]);
  expect(problemsOf('title: Four\ndata: words')).toEqual([
    expect.stringContaining('2:7 ERROR field/type   data should be'),
  ]);
  expect(problemsOf('title: Four\ndata: { tabel: x }').join()).toContain(
    '2:9 ERROR field/unknown   data has no field "tabel"',
  );
});

test('reports everything at once, with the nearest name and the sentence to the author', () => {
  const source = readYaml('a.yaml', 'mood: slow\nlevel: 0\n');
  const { problems } = readWithSchema({ source, schema, page: 'x' }, source.value);
  expect(problems.map(({ code }) => code).toSorted()).toEqual([
    'field/missing',
    'field/range',
    'field/unknown',
  ]);
  const said = problems.map(formatProblem).join('\n');
  expect(said).toContain('did you mean "mode"?');
  expect(said).toContain('add "title:".  The title.');
});

test('says a misspelt name once, and not that the field is missing as well', () => {
  expect(problemsOf('titel: Four\n')).toEqual([
    '1:1 ERROR field/unknown   This file has no field "titel", so it would be ignored.',
  ]);
  expect(problemsOf('title: Four\nparts:\n  - form: one\n    aks: x\n')).toEqual([
    '4:5 ERROR field/unknown   parts, entry 1 has no field "aks", so it would be ignored.',
  ]);
});

test('leads a path into another place of the file', () => {
  const source = readYaml('a.yaml', 'items:\n  - { title: x }\n');
  const { problems } = readWithSchema(
    {
      source,
      schema,
      page: 'start',
      anchor: 'assessment',
      pathOf: (path) => ['items', 0, ...path],
      otherFields: ['lesson'],
    },
    { title: 'x' },
  );
  expect(problems.map(formatProblem)).toEqual([
    [
      'a.yaml:2:14',
      '  ERROR field/length   items, entry 1: title has 1 character; it may have at least 3.',
      '  Fix: say a little more.',
      '  More: /for-authors/start/#assessment',
    ].join('\n'),
  ]);
});
