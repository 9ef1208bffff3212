import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packField, separatorsOf, splitEntries, unpackField } from '../../../src/search/leaf.ts';
import type { Entry } from '../../../src/search/leaf.ts';
import { leafOf, leavesOf } from '../../../src/search/manifest.ts';
import { RUNS as numRuns } from '../../runs.ts';

const term = fc.stringMatching(/^[a-d]{1,5}$/);
const entries = fc
  .uniqueArray(term, { minLength: 1, maxLength: 60 })
  .map((terms) =>
    terms.sort((a, b) => (a < b ? -1 : 1)).map((one, index): Entry => [one, index, [index, 1000]]),
  );

test('splits entries into leaves that together are the entries, each no longer than asked or alone', () => {
  fc.assert(
    fc.property(entries, fc.integer({ min: 20, max: 200 }), (all, length) => {
      const leaves = splitEntries(all, length);
      expect(leaves.flat()).toEqual(all);
      for (const leaf of leaves)
        expect(leaf.length === 1 || JSON.stringify(leaf).length <= length + 1).toBe(true);
    }),
    { numRuns },
  );
});

test('leads every term to its leaf', () => {
  fc.assert(
    fc.property(entries, (all) => {
      const leaves = splitEntries(all, 60);
      const separators = separatorsOf(leaves);
      leaves.forEach((leaf, place) => {
        for (const [held] of leaf) expect(leafOf(separators, held)).toBe(place);
      });
    }),
    { numRuns },
  );
});

test('leads every beginning to all leaves that hold a term with it', () => {
  fc.assert(
    fc.property(entries, term, (all, beginning) => {
      const leaves = splitEntries(all, 60);
      const found = new Set(leavesOf(separatorsOf(leaves), beginning));
      leaves.forEach((leaf, place) => {
        if (leaf.some(([held]) => held.startsWith(beginning))) expect(found).toContain(place);
      });
    }),
    { numRuns },
  );
});

test('keeps separators as short as they can be', () => {
  const leaves: Entry[][] = [[['abbey', 0]], [['abbot', 1]], [['zeal', 2]]];
  expect(separatorsOf(leaves)).toEqual(['', 'abbo', 'z']);
});

test('gives no leaf where there is none', () => {
  expect(splitEntries([])).toEqual([]);
  expect(leafOf([], 'a')).toBe(-1);
  expect(leavesOf([], 'a')).toEqual([]);
});

test('gives back the documents and scores that were packed', () => {
  const pair = fc.tuple(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 0, max: 90_000 }));
  const pairs = fc
    .uniqueArray(pair, { selector: ([document]) => document })
    .map((list) => list.sort((a, b) => a[0] - b[0]));
  fc.assert(
    fc.property(pairs, (list) => {
      expect(unpackField(packField(list))).toEqual(list);
    }),
    { numRuns },
  );
});
