import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findExcess } from '../../../src/log/import-limits.ts';
import { RUNS } from '../../runs.ts';

/** What the scan should find, the slow and plain way: over the parsed value. */
function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

function longestOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  const names = Array.isArray(value) ? [] : Object.keys(value).map((name) => name.length);
  return Math.max(0, ...names, ...Object.values(value).map(longestOf));
}

const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

describe('findExcess', () => {
  test.each([
    ['16 lists', nested(16), undefined],
    ['17 lists', nested(17), 'deep'],
    ['many lists beside each other', `[${nested(10)},${nested(10)},${nested(10)}]`, undefined],
    ['a text of 4,096 units', JSON.stringify('x'.repeat(4096)), undefined],
    ['a text of 4,097 units', JSON.stringify('x'.repeat(4097)), 'long'],
    ['4,096 line breaks', JSON.stringify('\n'.repeat(4096)), undefined],
    ['4,097 line breaks', JSON.stringify('\n'.repeat(4097)), 'long'],
    ['4,096 controls by number', JSON.stringify('\u0001'.repeat(4096)), undefined],
    ['4,097 controls by number', JSON.stringify('\u0001'.repeat(4097)), 'long'],
    ['2,048 emoji', JSON.stringify('🩺'.repeat(2048)), undefined],
    ['2,049 emoji', JSON.stringify('🩺'.repeat(2049)), 'long'],
    ['a long name', `{"${'x'.repeat(4097)}":1}`, 'long'],
    ['brackets in a text', JSON.stringify('[{'.repeat(1000)), undefined],
    ['a quote in a text', String.raw`["\"[[[[[[[[[[[[[[[[[[[["]`, undefined],
    ['a backslash before the end of a text', String.raw`["\\",[[[[[[[[[[[[[[[[[`, 'deep'],
    ['an open text', `"${'x'.repeat(4097)}`, 'long'],
    ['nothing', '', undefined],
  ])('judges %s', (_, json, excess) => {
    expect(findExcess(json)).toBe(excess);
  });

  test('agrees with the parsed value', () => {
    const value = fc.jsonValue({ maxDepth: 20, depthSize: 'max', stringUnit: 'binary' });
    fc.assert(
      fc.property(value, (any) => {
        const isDeep = depthOf(any) > 16;
        const isLong = longestOf(any) > 4096;
        expect(findExcess(JSON.stringify(any)) !== undefined).toBe(isDeep || isLong);
      }),
      { numRuns: RUNS },
    );
  });
});
