import { expect, test } from 'vitest';
import { kindOf } from '../../../src/search/manifest.ts';
import type { Manifest } from '../../../src/search/manifest.ts';

const manifest: Manifest = {
  build: 'b',
  lunr: '2',
  kinds: [
    ['lesson', 2],
    ['step', 0],
    ['term', 1],
  ],
  chunk: 16,
  separators: [''],
  letters: '',
};

test('gives the kind of a document by its number', () => {
  expect([0, 1, 2, 3].map((document) => kindOf(manifest, document))).toEqual([
    'lesson',
    'lesson',
    'term',
    undefined,
  ]);
});
