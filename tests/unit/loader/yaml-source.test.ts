import { expect, test } from 'vitest';
import { readYaml } from '../../../src/loader/yaml-source.ts';

const text = `title: One
items:
  - { say: a, group: b }
  - say: c
    notes:
      - x
empty:
`;

test('gives the place of a value, of a list entry and of a key', () => {
  const source = readYaml('a.yaml', text);
  expect(source.placeOf(['title'])).toEqual({ file: 'a.yaml', line: 1, column: 8 });
  expect(source.placeOf(['items', 0, 'group'])).toEqual({ file: 'a.yaml', line: 3, column: 22 });
  expect(source.placeOf(['items', 1])).toEqual({ file: 'a.yaml', line: 4, column: 5 });
  expect(source.placeOfKey(['items', 1], 'notes')).toEqual({ file: 'a.yaml', line: 5, column: 5 });
});

test('gives the nearest part around one that is missing', () => {
  const source = readYaml('a.yaml', text);
  expect(source.has(['items', 1, 'group'])).toBe(false);
  expect(source.placeOf(['items', 1, 'group'])).toEqual({ file: 'a.yaml', line: 4, column: 5 });
  expect(source.placeOf(['nothing', 'here'])).toEqual({ file: 'a.yaml', line: 1, column: 1 });
});

test('reads on after a key written twice, and names both', () => {
  const source = readYaml('a.yaml', 'a: 1\nb: { x: 1, x: 2 }\na: 3\n');
  expect(source.value).toEqual({ a: 3, b: { x: 2 } });
  expect(source.problems.map(({ code, line, column, args }) => [code, line, column, args['key']])).toEqual([
    ['yaml/duplicate-key', 2, 12, 'x'],
    ['yaml/duplicate-key', 3, 1, 'a'],
  ]);
});

test.each(['a: b: c\n', 'a: "x\n', '\ta: 1\n', 'a: [1, 2\nb: 3\n', 'a: *nobody\n'])(
  'gives no value for %j, and says why',
  (wrong) => {
    const source = readYaml('a.yaml', wrong);
    expect(source.value).toBeUndefined();
    expect(source.problems.map(({ code }) => code)).toContain('yaml/syntax');
  },
);

test('keeps dates and the word on as text', () => {
  expect(readYaml('a.yaml', 'on: 2026-11-24\nno: yes\n').value).toEqual({ on: '2026-11-24', no: 'yes' });
});

test('reads an empty file as nothing', () => {
  expect(readYaml('a.yaml', '')).toMatchObject({ value: null, problems: [] });
});

test.each([
  ['a tab', 'a:\n\tb: c: d\n\te: "f" g\n', 2, 1, 'put two spaces in place of each tab'],
  ['a second colon', 'a: b: c\nd: e: f\n', 1, 4, 'put quotation marks around the whole text'],
  ['a quotation mark open to the end', 'a: 1\nb: "x\nc: y\nd: z\n', 2, 4, 'close it where the text ends'],
  ['a quotation mark open to the next', 'a: "x\nb: y\nc: "z"\n', 1, 4, 'close it where the text ends'],
])('says once where %s stands, and how it is mended', (_, wrong, line, column, advice) => {
  const { problems } = readYaml('a.yaml', wrong);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ code: 'yaml/syntax', line, column });
  expect(problems[0]?.args['advice']).toContain(advice);
});

test('points at the error, not at a text in quotation marks over two lines that is closed', () => {
  const { problems } = readYaml('a.yaml', 'a: "x\n  y"\nb: c: d\n');
  expect(problems[0]).toMatchObject({ line: 3, column: 4 });
});
