import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeBase, makeRelative, moveBase, relativePath } from '../../../src/packaging/re-root.ts';
import type { Packed } from '../../../src/packaging/re-root.ts';
import { RUNS } from '../../runs.ts';

const PAGE = [
  '<html><head><link rel="canonical" href="https://learn.example.org/plan/p1/">',
  '<link rel="icon" href="/mark.svg"><script src="/theme.js"></script></head><body>',
  '<a class="btn" href="/learn/x/#step">On</a> <a href="/">Home</a> <a href="#here">Here</a>',
  '<a href="https://doi.org/10">Out</a> <a href="//cdn.test/x">Foreign</a> <a href="/plan/p1/#a">Self</a>',
  '<img srcset="/a.png 1x, /b.png 2x" src="/a.png" alt="href=/c"> <div data-base="/" data-words="/not/">',
  '<p>Write href="/learn/" in your page.</p></body></html>',
].join('\n');

const all: Packed = { has: () => true, standIn: (path) => path, site: undefined };

describe('moveBase', () => {
  const moved = moveBase('plan/p1/index.html', PAGE, '/', '/a/b%20c/');

  test('writes the prefix on links, files, sets of pictures, the root of scripts and the public address', () => {
    for (const written of [
      'rel="canonical" href="https://learn.example.org/a/b%20c/plan/p1/"',
      'href="/a/b%20c/mark.svg"',
      'src="/a/b%20c/theme.js"',
      'href="/a/b%20c/learn/x/#step"',
      'href="/a/b%20c/">Home',
      'srcset="/a/b%20c/a.png 1x, /a/b%20c/b.png 2x"',
      'data-base="/a/b%20c/"',
    ])
      expect(moved).toContain(written);
  });

  test('leaves alone what is no address of the build', () => {
    for (const kept of [
      'href="#here"',
      'href="https://doi.org/10"',
      'href="//cdn.test/x"',
      'alt="href=/c"',
      'data-words="/not/"',
      'Write href="/learn/" in',
    ])
      expect(moved).toContain(kept);
  });

  test('comes back to the same bytes from anywhere', () => {
    const bases = ['/', '/a/', '/a/b/', '/~u/x/', '/my%20site/', '/%C3%A9cole/'];
    fc.assert(
      fc.property(fc.constantFrom(...bases), fc.constantFrom(...bases), (over, to) => {
        const there = moveBase('p.html', moveBase('p.html', PAGE, '/', over), over, to);
        expect(there).toBe(moveBase('p.html', PAGE, '/', to));
        expect(moveBase('p.html', there, to, '/')).toBe(PAGE);
      }),
      { numRuns: RUNS },
    );
  });

  test('moves the addresses of scripts and style sheets, in their own quotation marks', () => {
    expect(moveBase('_astro/a.js', 'var e=`/_astro/w-1.js`,f="/_astro/x.ttf",g="/other"', '/', '/a/')).toBe(
      'var e=`/a/_astro/w-1.js`,f="/a/_astro/x.ttf",g="/other"',
    );
    expect(moveBase('_astro/a.css', '@font-face{src:url(/a/_astro/f.woff2)}', '/a/', '/')).toBe(
      '@font-face{src:url(/_astro/f.woff2)}',
    );
    expect(moveBase('x.json', '{"a":"/_astro/x"}', '/', '/a/')).toBe('{"a":"/_astro/x"}');
  });
});

describe('encodeBase', () => {
  test.each([
    ['/', '/'],
    ['', '/'],
    ['a', '/a/'],
    ['/a/b', '/a/b/'],
    ['/~u/x/', '/~u/x/'],
    ['/my site/', '/my%20site/'],
    ['/my%20site/', '/my%20site/'],
    ['/école/', '/%C3%A9cole/'],
    ['/e\u0301cole/', '/%C3%A9cole/'],
    ['/%C3%A9cole/', '/%C3%A9cole/'],
  ])('writes %s as %s', (written, base) => expect(encodeBase(written)).toBe(base));

  test.each([
    '/../',
    '/a/./b/',
    '//x/',
    '/a//b/',
    '/a?b/',
    '/a#b/',
    '/a"b/',
    '/%zz/',
    '/a\\b/',
    '/a&b/',
    '/%2e%2e/',
  ])('refuses %s', (written) => expect(encodeBase(written)).toBeUndefined());
});

describe('makeRelative', () => {
  const make = (text: string, packed: Partial<Packed> = {}, path = 'plan/p1/index.html'): string =>
    makeRelative(path, text, '/', { ...all, ...packed });

  test('names the file of every page, from the document', () => {
    const page = make(PAGE);
    for (const written of [
      'href="../../mark.svg"',
      'src="../../theme.js"',
      'href="../../learn/x/index.html#step"',
      'href="../../index.html">Home',
      'srcset="../../a.png 1x, ../../b.png 2x"',
      'data-base="../../"',
      'href="#a">Self',
      'href="https://learn.example.org/plan/p1/"',
    ])
      expect(page).toContain(written);
    expect(make('<div data-base="/">', {}, 'lms.html')).toBe('<div data-base="./">');
  });

  test('names the file of a page that was linked from the document already', () => {
    expect(make('<a href="../p2/#a">On</a> <a href="./x/">In</a> <a href="../../">Home</a>')).toBe(
      '<a href="../p2/index.html#a">On</a> <a href="x/index.html">In</a> <a href="../../index.html">Home</a>',
    );
  });

  test('turns links to what is left out into text, or to the public site', () => {
    const has = (path: string): boolean => path !== 'learn/x/index.html';
    expect(make('<p><a class="btn" href="/learn/x/">On <b>now</b></a></p>', { has })).toBe(
      '<p><span>On <b>now</b></span></p>',
    );
    expect(make('<a href="/learn/x/#a">On</a>', { has, site: 'https://l.test/s/' })).toBe(
      '<a href="https://l.test/s/learn/x/#a">On</a>',
    );
    expect(make('<a href="/learn/x/">On</a>', { has, standIn: () => 'learn/y/index.html' })).toBe(
      '<a href="../../learn/y/index.html">On</a>',
    );
    expect(make('<link rel="manifest" href="/learn/x/"><p>', { has })).toBe('<p>');
  });

  test('leaves out the entries of header and foot that lead nowhere, and no others', () => {
    const list = '<ul><li> <a href="/learn/x/">On</a> </li><li><a class="b" href="/plan/">Plan</a></li></ul>';
    const here: Packed = { ...all, has: (file) => file.startsWith('learn/') };
    const write = (text: string, packed = here) => makeRelative('learn/index.html', text, '/', packed);
    expect(write(`<header class="site-head">${list}</header>`)).toBe(
      '<header class="site-head"><ul><li> <a href="x/index.html">On</a> </li></ul></header>',
    );
    expect(write(`<footer class="site-foot">${list}</footer>${list}`)).toBe(
      '<footer class="site-foot"><ul><li> <a href="x/index.html">On</a> </li></ul></footer>' +
        '<ul><li> <a href="x/index.html">On</a> </li><li><span>Plan</span></li></ul>',
    );
    const site = 'https://learn.example.org/';
    expect(write(`<header class="site-head">${list}</header>`, { ...here, site })).toContain(`${site}plan/`);
  });

  test('gives other people the public address where there is one', () => {
    expect(make('<div data-public="/verify/">')).toBe('<div data-public="../../verify/index.html">');
    expect(make('<div data-public="/verify/">', { site: 'https://l.test/' })).toBe(
      '<div data-public="https://l.test/verify/">',
    );
  });

  test('finds the files of a script and a style sheet from where they lie', () => {
    expect(make('var e=`/_astro/w-1.js`', {}, '_astro/a.js')).toBe(
      'var e=new URL(`w-1.js`,import.meta.url).href',
    );
    expect(make('a{src:url("/_astro/f.woff2")}', {}, '_astro/a.css')).toBe('a{src:url("f.woff2")}');
  });

  test('finds the way between any two files', () => {
    const path = fc
      .array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 5 })
      .map((names) => names.join('/') + '.html');
    fc.assert(
      fc.property(path, path, (from, to) => {
        expect(new URL(relativePath(from, to), `http://x.test/${from}`).pathname).toBe(`/${to}`);
      }),
      { numRuns: RUNS },
    );
  });
});
