import { expect, test } from 'vitest';
import { formatProblem } from '../../../src/kernel/problem.ts';
import {
  countWords,
  isTag,
  placeOfAttribute,
  placeOfNode,
  readMdx,
  textOf,
  walkMdx,
} from '../../../src/loader/mdx.ts';
import type { MdxNode } from '../../../src/loader/mdx.ts';

const lesson = `---
title: One
---

<Case who="Mrs B, 72"
  where="Clinic">

Words, *more* words.

</Case>

Some text with <Term id="spell">spells</Term> in it.
`;

function tagsOf(tree: MdxNode | undefined): MdxNode[] {
  return tree ? [...walkMdx(tree)].map(({ node }) => node).filter(isTag) : [];
}

function problemsOf(text: string): string[] {
  return readMdx('a.mdx', `---\ntitle: x\n---\n\n${text}`).problems.map(
    ({ code, line, column, args }) =>
      `${String(line)}:${String(column)} ${code} ${String(args['detail'] ?? args['component'])}`,
  );
}

test.each([
  ['title: x\n---\n\nText: one.\n', 'have no line of "---" before them'],
  ['---\ntitle: x\n\nText: one.\n', 'no second line of "---" ends them'],
  ['Text: one.\n', 'does not begin with its fields between two lines'],
  ['A line.\n\n---\n', 'does not begin with its fields between two lines'],
])('says which line around the fields is missing: %j', (text, said) => {
  const [problem] = readMdx('a.mdx', text).problems;
  expect(problem && formatProblem(problem)).toContain(said);
});

test('takes fields and body apart, with lines as in the file', () => {
  const source = readMdx('a.mdx', lesson);
  expect(source.problems).toEqual([]);
  expect(source.frontmatter).toBe('\ntitle: One\n');
  expect(tagsOf(source.tree).map((node) => [node.name, placeOfNode(source, node).line])).toEqual([
    ['Case', 5],
    ['Term', 12],
  ]);
});

test('gives the place of an attribute and of its value, over lines and not of an inner tag', () => {
  const source = readMdx('a.mdx', lesson);
  const [first, term] = tagsOf(source.tree);
  expect(first && placeOfAttribute(source, first, 'where')).toEqual({
    name: { file: 'a.mdx', line: 6, column: 3 },
    value: { file: 'a.mdx', line: 6, column: 10 },
  });
  expect(term && placeOfAttribute(source, term, 'id').value).toEqual({ file: 'a.mdx', line: 12, column: 26 });
  expect(first && placeOfAttribute(source, first, 'id').value).toEqual({ file: 'a.mdx', line: 5, column: 1 });
});

test('reads lessons with Windows line ends', () => {
  const source = readMdx('a.mdx', lesson.replaceAll('\n', '\r\n'));
  expect(source.frontmatter).toContain('title: One');
  expect(tagsOf(source.tree).map((node) => placeOfNode(source, node).line)).toEqual([5, 12]);
});

test.each([
  ['<Step title="a">\n\ntext\n', '5:1 mdx/syntax <Step> is never closed'],
  ['text </Step>', '5:6 mdx/syntax </Step> closes nothing that was opened'],
  [
    '<Step title="a">\n\n<KeyPoint>\n\nx\n\n</Step>',
    '11:1 mdx/syntax </Step> stands where <KeyPoint> of line 7 should be closed',
  ],
  [
    'x <Term id=“spell”>y</Term>',
    '5:3 mdx/syntax the quotation marks in this tag are curly, as word processors make them',
  ],
  ['a { b', '5:3 mdx/syntax the brace { is never closed'],
  ['<!-- note -->', '5:1 mdx/syntax <!-- --> is not a comment here'],
  ['<KeyPoint>one\n\ntwo</KeyPoint>', '5:1 component/blank-line KeyPoint'],
])('says in plain words what is wrong with %j', (text, said) => {
  expect(problemsOf(text)).toEqual([said]);
});

test('reads on behind signs that open nothing', () => {
  expect(problemsOf('a <2 b\n\nc <3 d\n\n<Keypoint>\n\nx\n\n</Keypoint>')).toEqual([
    '5:3 mdx/syntax the sign < begins something that is not a tag',
    '7:3 mdx/syntax the sign < begins something that is not a tag',
  ]);
});

test('gives the words a reader sees', () => {
  const source = readMdx('a.mdx', lesson);
  expect(source.tree && textOf(source.tree)).toBe('Words, more words.\nSome text with spells in it.');
});

test('counts words, not signs between them', () => {
  expect(countWords('One – two ÷ 3, and “four”.')).toBe(5);
});
