import { expect, test } from 'vitest';
import { CONTENT_TYPES, contentTypeOf, endOf, PACKED } from '../../../src/kernel/content-types.ts';

test.each([
  ['learn/index.html', 'text/html; charset=utf-8'],
  ['_astro/page.Cx1.js', 'text/javascript; charset=utf-8'],
  ['.well-known/did.json', 'application/json'],
  ['_astro/source-sans.woff2', 'font/woff2'],
  ['manifest.webmanifest', 'application/manifest+json'],
  ['_astro/ward.Bx2.jpg', 'image/jpeg'],
  ['MARK.SVG', 'image/svg+xml'],
  ['LICENSE', 'application/octet-stream'],
  ['v1.2/LICENSE', 'application/octet-stream'],
])('gives %s the type %s', (path, type) => {
  expect(contentTypeOf(path)).toBe(type);
});

test('packs only sorts of file that it knows', () => {
  expect(PACKED.filter((end) => !Object.hasOwn(CONTENT_TYPES, end))).toEqual([]);
  expect(PACKED).not.toContain(endOf('fonts/text.woff2'));
});
