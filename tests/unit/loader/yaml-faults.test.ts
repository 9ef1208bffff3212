import { expect, test } from 'vitest';
import { readYaml } from '../../../src/loader/yaml-source.ts';

/** The one fault of a text, as "line:column what is wrong; how it is mended". */
function faultIn(text: string): string {
  const said = readYaml('a.yaml', text).problems.map(
    ({ line, column, args }) =>
      `${String(line)}:${String(column)} ${String(args['detail'])}; ${String(args['advice'])}`,
  );
  expect(said).toHaveLength(1);
  return said.join('');
}

const eleven = (said: string): string => `[${Array.from({ length: 11 }, () => said).join(', ')}]`;
const REPEATS = `a: &a ${eleven('x')}\nb: &b ${eleven('*a')}\nc: ${eleven('*b')}\n`;
const ITEM = 'items:\n  - id: a\n    say: b\n';

test.each([
  ['a colon in a title', 'title: What it is: a spell\nminutes: 3\n', '1:8'],
  ['a colon in an entry of a list', 'a:\n  - What: it is: a spell\n', '2:11'],
  ['a colon beside a text in quotation marks', 'a: "x: y": z: b\nc: 1\n', '1:4'],
])('tells of a second colon: %s', (_, text, at) => {
  expect(faultIn(text)).toContain(`${at} a second colon and space stand on one line`);
});

test.each([
  ['a title', 'title: “What it is: a spell”\nminutes: 3\n', '1:8'],
  ['an entry of a list', 'a:\n  - “What: it is: so”\n', '2:5'],
  ['a field of an item', `${ITEM}  - id: ‘c: d’\n`, '4:9'],
])('names curly quotation marks round a text: %s', (_, text, at) => {
  expect(faultIn(text)).toContain(`${at} the quotation marks round this text are curly`);
});

test.each([
  ['round one word of several', 'title: “It”: a spell: of what\nminutes: 3\n'],
  ['in a text that has straight ones', 'title: "“It”: a" spell: “b”\nminutes: 3\n'],
])('blames no curly quotation marks %s', (_, text) => {
  expect(faultIn(text)).not.toContain('curly');
});

test('leaves curly quotation marks round a text alone where it can be read', () => {
  expect(readYaml('a.yaml', 'says: “What it is”\n').problems).toEqual([]);
});

test.each([
  ['under the first of its fields', 'title: A\nfields:\n\u00a0\u00a0one: 1\n  two: 2\n', '3:1'],
  ['where it would be a part of a name', 'title: A\nfields:\n  one: 1\n\u00a0\u00a0two: 2\n', '4:1'],
  ['behind plain ones', 'a:\n  - say: x\n  \u00a0\u00a0because: y\n', '3:1'],
  ['behind a hyphen', 'a:\n  -\u2003say: x\n', '2:1'],
])('names the line with spaces of another sort, %s', (_, text, at) => {
  expect(faultIn(text)).toContain(`${at} the line is indented with spaces of another sort`);
});

test('leaves such spaces in a text alone', () => {
  expect(readYaml('a.yaml', 'a: 5\u00a0mg\nb: >-\n  10\u00a0ml of it\n').problems).toEqual([]);
});

test.each([
  ['before the field of an entry', `${ITEM}  -id: c\n    say: d\n`, '4:3'],
  ['before the field of the first entry', 'cards:\n  -id: b\n   say: y\n', '2:3'],
  ['before a text', 'words:\n  - one\n  -two\n  - three\n', '3:3'],
])('names a hyphen without a space %s', (_, text, at) => {
  expect(faultIn(text)).toContain(`${at} a hyphen that begins an entry of a list stands directly before`);
});

test.each([
  ['a map', 'colours: { brand: #536f7e }\nname: x\n', '1:19'],
  ['a list', 'a:\n  - [one, #two]\n  - b\n', '2:11'],
])('names a note that cuts %s in brackets short', (_, text, at) => {
  expect(faultIn(text)).toContain(`${at} a # with a space before it begins a note`);
});

test('leaves a note behind brackets and a # in quotation marks alone', () => {
  expect(readYaml('a.yaml', 'a: { b: "#536f7e" } # deep\nc: [x] # y\n').problems).toEqual([]);
});

test('leaves a number below zero and a hyphen inside a text alone', () => {
  expect(readYaml('a.yaml', 'a:\n  - -5\n  - x -y\nb: >-\n  one\n  -two\n').problems).toEqual([]);
});

test.each([
  ['an item', `${ITEM}- id: c\n  say: d\n`, '4:1', 'put two spaces before the hyphen'],
  [
    'an item behind a list inside the one above',
    'a:\n   - b:\n      - c\n- d: 1\n',
    '4:1',
    'put 3 spaces before the hyphen',
  ],
  ['a field of an item', `${ITEM}   because: d\n`, '4:4', 'put a space before it'],
  ['a field', 'outcomes:\n    a: x\n\n# Two\n  b: y\n', '5:3', 'put two spaces before it'],
])('says how much further right it belongs: %s', (_, text, at, advice) => {
  const said = faultIn(text);
  expect(said).toContain(`${at} this line begins further left than the entries above it`);
  expect(said).toContain(advice);
});

test.each([
  ['a field', 'title: A\n  minutes: 3\n', '2:3'],
  ['a field of an item', 'items:\n  - id: a\n     say: b\n', '3:6'],
  [
    'a text of two lines with a colon in it',
    'summary: Say in one sentence\n  what: this is\nminutes: 3\n',
    '2:3',
  ],
])('says that a line begins further right: %s', (_, text, at) => {
  expect(faultIn(text)).toContain(`${at} this line begins further right than the entry above it`);
});

test.each([
  ['a title', "title: 'Adults' nutrition'\nminutes: 3\n", '1:15'],
  ['a title with a colon', "title: 'Adults' nutrition: a start'\nminutes: 3\n", '1:15'],
  ['a text between brackets', "a:\n  - { say: 'It's not', because: 'x' }\n", '2:15'],
])('tells of an apostrophe between single quotation marks: %s', (_, text, at) => {
  const said = faultIn(text);
  expect(said).toContain(`${at} a text that begins with ' ends at the next one`);
  expect(said).toContain("write '' for an apostrophe");
});

test.each([
  ['a name without its colon', `${ITEM}    because\n`, '4:5 a line has no colon'],
  ['a bracket left open', 'a: [b, c\nd: 1\n', '2:1 a bracket that was opened above is not closed'],
  [
    'a colon between brackets',
    'a: { say: It is: so, because: b }\n',
    '1:11 between the brackets a text holds a colon',
  ],
  ['a text that begins with a star', 'a: 1\nb: *c*\n', '2:4 a text begins with *'],
  ['a backslash', 'a: "C:\\quality"\n', '1:7 between "…" a backslash'],
  ['a field where a list is', 'a:\n  b: 1\n  - c\n', '3:1 what stands here does not fit'],
  ['two texts in one', 'a: 1\n---\nb: 1\n', '2:1 what stands here does not fit'],
  ['names for parts of the text that repeat it too often', REPEATS, '1:1 what stands here does not fit'],
])('tells of %s', (_, text, said) => {
  expect(faultIn(text)).toContain(said);
});
