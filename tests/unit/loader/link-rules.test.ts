import { expect, test } from 'vitest';
import { findLinkProblems, resolveLink } from '../../../src/loader/link-rules.ts';
import { readMdx } from '../../../src/loader/mdx.ts';

const around = {
  address: 'learn/data-quality/first-look/',
  pages: new Set(['learn/data-quality/', 'learn/data-quality/second-look/', 'glossary/spell/']),
  steps: ['the-idea'],
  files: ['ward.svg'],
};

function codesOf(text: string): string[] {
  return findLinkProblems(readMdx('a.mdx', `---\nx: y\n---\n\n${text}\n`), around).map(({ code }) => code);
}

test.each([
  '[a](../second-look/)',
  '[a](../second-look/#step)',
  '[a](#the-idea)',
  '[a](../)',
  '[a](../../../glossary/spell/)',
  '[a](mailto:a@example.org)',
  '![A ward](ward.svg)',
  '![A ward](./ward.svg)',
])('accepts %s', (text) => {
  expect(codesOf(text)).toEqual([]);
});

test.each([
  ['[a](../third-look/)', 'link/dead'],
  ['[a](../second-look)', 'link/dead'],
  ['[a](#the-ideas)', 'link/dead'],
  ['[a](/learn/)', 'link/absolute'],
  ['[a](https://example.org/)', 'link/external'],
  ['[a](//example.org/)', 'link/external'],
  ['[a][b]\n\n[b]: https://example.org/', 'link/external'],
  ['[a](https://assets.nhs.uk/x)', 'link/nhs-assets'],
  ['![](ward.svg)', 'image/no-alt'],
  ['![ward.svg](ward.svg)', 'image/alt-is-file-name'],
  ['![A ward](ward.png)', 'image/not-here'],
])('reports %j as %s', (text, code) => {
  expect(codesOf(text)).toEqual([code]);
});

test('suggests a link that leads somewhere from here', () => {
  const [problem] = findLinkProblems(readMdx('a.mdx', '---\nx: y\n---\n\n[a](../second-lok/)\n'), around);
  const near = String(problem?.args['near']);
  expect(around.pages.has(resolveLink(around.address, near))).toBe(true);
});
