import { expect, test } from 'vitest';
import { promisedAddresses } from '../../../src/curriculum/author-addresses.ts';
import { moreAddresses } from '../../../src/kernel/problem-words.ts';

test('promises a place for every address that messages lead to', () => {
  const promised = new Set(promisedAddresses([]));
  expect(moreAddresses.filter((address) => !promised.has(address))).toEqual([]);
});

test('promises every field of a kind, of a lesson and of the host’s file, and every attribute', () => {
  expect(promisedAddresses([{ page: 'sort-items', anchors: ['cards'] }])).toEqual(
    expect.arrayContaining([
      '/for-authors/sort-items/#cards',
      '/for-authors/lessons/#minutes',
      '/for-authors/site/#brand',
      '/for-authors/data/#rows',
      '/for-authors/step/#place',
    ]),
  );
});

test('promises nothing twice', () => {
  const promised = promisedAddresses([]);
  expect(promised.length).toBe(new Set(promised).size);
});
