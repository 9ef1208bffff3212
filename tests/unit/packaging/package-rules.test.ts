import { describe, expect, test } from 'vitest';
import { findBrokenRules } from '../../../src/packaging/package-rules.ts';
import type { Draft } from '../../../src/packaging/package-rules.ts';

const FILES: Record<string, string | number> = {
  'lms.html':
    '<a href="learn/x/index.html#a">On</a><div data-base="./"></div><a href="https://doi.org/1">Out</a>',
  'learn/x/index.html':
    '<a href="../../lms.html">Back</a><div data-base="../../"></div><a href="#b">Down</a>',
  '_astro/a.js': 'var e=new URL("w.js",import.meta.url).href',
  '_astro/a.css': 'a{src:url(f.woff2)}',
  '_astro/f.woff2': 10,
};

const draft = (changes: Partial<Draft> = {}, files: Record<string, string | number> = {}): Draft => ({
  ...{ format: 'scorm12', title: 'Data quality', id: 'point-twelve-data-quality', launch: 'lms.html' },
  ...changes,
  files: new Map(Object.entries({ ...FILES, ...files })),
});

/** One broken rule each, as it is named. */
const BROKEN: [rule: string, at: string, draft: Draft][] = [
  ['title-given', 'title', draft({ title: ' ' })],
  ['title-length', 'title', draft({ title: 'x'.repeat(256) })],
  ['identifier-name', '12', draft({ id: '12' })],
  ['identifier-length', 'a'.repeat(129), draft({ id: 'a'.repeat(129) })],
  ['launch-page', 'none.html', draft({ launch: 'none.html' })],
  ['upload-size', 'package', draft({}, { 'big.json': 2_000_000_001 })],
  ['served-types', 'sw.mjs', draft({}, { 'sw.mjs': 1 })],
  ['served-types', 'film.mp4', draft({}, { 'film.mp4': 1 })],
  ['served-types', 'app.webmanifest', draft({}, { 'app.webmanifest': 1 })],
  ['path-signs', 'a b.json', draft({}, { 'a b.json': 1 })],
  ['path-length', `${'a'.repeat(200)}.json`, draft({}, { [`${'a'.repeat(200)}.json`]: 1 })],
  ['path-case', 'LMS.html', draft({}, { 'LMS.html': '' })],
  ['document-relative', 'a.html', draft({}, { 'a.html': '<a href="/learn/">' })],
  ['document-relative', 'b.js', draft({}, { 'b.js': 'fetch("/_astro/a.js")' })],
  ['document-relative', 'b.css', draft({}, { 'b.css': 'a{src:url(/_astro/f.woff2)}' })],
  ['no-folders', 'a.html', draft({}, { 'a.html': '<a href="learn/x/">' })],
  ['files-present', 'a.html', draft({}, { 'a.html': '<img src="gone.png">' })],
];

describe('findBrokenRules', () => {
  test('lets a right package pass', () => expect(findBrokenRules(draft())).toEqual([]));

  test.each(BROKEN)('refuses by the rule %s: %s', (rule, at, broken) => {
    expect(findBrokenRules(broken).map((each) => [each.rule, each.at])).toEqual([[rule, at]]);
  });

  test('names every rule at once', () => {
    const found = findBrokenRules(draft({ title: '', id: '1' }, { 'a.html': '<a href="/x">', 'b.wasm': 1 }));
    expect(found.map(({ rule }) => rule).sort()).toEqual([
      ...['document-relative', 'identifier-name', 'served-types', 'title-given'],
    ]);
  });
});
