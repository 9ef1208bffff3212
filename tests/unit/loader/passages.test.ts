import { expect, test } from 'vitest';
import { placeIn } from '../../../src/curriculum/passage.ts';
import { readMdx } from '../../../src/loader/mdx.ts';
import { readPassages } from '../../../src/loader/passages.ts';

const TEXT = `---
title: X
---

<Case who="A" where="B">

Mr Ørsted – 72 – said *"no"* twice.

</Case>

<Step title="S">

### A heading

These stand here: <Source id="a-2020#one" />

- first \`code\`
  and on
- second <Source id="b-2021" />

| Who | What |
| --- | --- |
| <Term id="t">She</Term> | 12 |

<Source id="c-2022" />

<KeyPoint>

> quoted
> on two lines

</KeyPoint>

</Step>
`;

const passages = readPassages(readMdx('lesson.mdx', TEXT));

test('gives headings, paragraphs and whole tables in order, with what stands around them', () => {
  expect(passages.map(({ form, text, within }) => [form, text, within.join(' ')])).toEqual([
    ['paragraph', 'Mr Ørsted – 72 – said "no" twice.', 'Case'],
    ['heading', 'A heading', 'Step'],
    ['paragraph', 'These stand here: ', 'Step'],
    ['paragraph', 'first …\nand on', 'Step'],
    ['paragraph', 'second ', 'Step'],
    ['table', 'Who\nWhat\nShe\n12', 'Step'],
    ['paragraph', 'quoted\non two lines', 'Step KeyPoint'],
  ]);
});

test('gives a list what its lead-in cites, and a table what is cited below it', () => {
  expect(passages.map(({ cites }) => cites)).toEqual([
    [],
    [],
    ['a-2020#one'],
    ['a-2020#one'],
    ['a-2020#one', 'b-2021'],
    ['c-2022'],
    [],
  ]);
});

test('places every word where it stands', () => {
  const lines = TEXT.split('\n');
  const words = passages.flatMap((passage) =>
    [...passage.text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({
      word,
      ...placeIn(passage, index),
    })),
  );
  expect(words).toHaveLength(23);
  for (const { word, line, column } of words) {
    expect((lines[line - 1] ?? '').slice(column - 1, column - 1 + word.length)).toBe(word);
  }
});

test('gives nothing of a text that cannot be read', () => {
  expect(readPassages(readMdx('lesson.mdx', '---\n---\n\n<Step title="x">\n'))).toEqual([]);
});
