import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jaro, jaroWinkler, levenshtein } from '../../../src/measures/name-likeness.ts';
import { runs } from '../../runs.ts';

const name = fc.string({ unit: fc.constantFrom(...'ABCDE'), maxLength: 9 });

test('gives the pairs that Winkler’s papers print (golden)', () => {
  const printed = [
    ['MARTHA', 'MARHTA'],
    ['DIXON', 'DICKSONX'],
    ['DWAYNE', 'DUANE'],
    ['JONES', 'JOHNSON'],
    ['MICHELLE', 'MICHAEL'],
    ['SHACKLEFORD', 'SHACKELFORD'],
  ].map(([a = '', b = '']) => [jaro(a, b).toFixed(3), jaroWinkler(a, b).toFixed(3)]);
  expect(printed).toEqual([
    ['0.944', '0.961'],
    ['0.767', '0.813'],
    ['0.822', '0.840'],
    ['0.790', '0.832'],
    ['0.869', '0.921'],
    ['0.970', '0.982'],
  ]);
});

test('raises nothing at or below 0.7, whatever the beginning', () => {
  expect(jaro('QASIM', 'KASSEM')).toBeCloseTo(0.7, 12);
  expect(jaro('ABCD', 'ABXY')).toBeCloseTo(2 / 3, 12);
  expect(jaroWinkler('ABCD', 'ABXY')).toBeCloseTo(2 / 3, 12);
});

test('counts no more than four letters of a shared beginning', () => {
  const plain = jaro('ABCDEFG', 'ABCDEFX');
  expect(jaroWinkler('ABCDEFG', 'ABCDEFX')).toBeCloseTo(plain + 0.4 * (1 - plain), 12);
});

test('rounds half a transposition down', () => {
  // All six letters match within reach; B, C, A, E and D stand out of order, and half of five is two.
  expect(jaro('ABCDEF', 'BCAEDF')).toBeCloseTo((1 + 1 + (6 - 2) / 6) / 3, 12);
});

test('counts edits: swapped letters are two', () => {
  expect([
    levenshtein('KITTEN', 'SITTING'),
    levenshtein('OSEI', 'OESI'),
    levenshtein('', 'ABC'),
    levenshtein('ABC', ''),
    levenshtein('ABC', 'ABC'),
  ]).toEqual([3, 2, 3, 3, 0]);
});

test('keeps likeness between 0 and 1, the same both ways, and 1 just for equal texts', () => {
  fc.assert(
    fc.property(name, name, (a, b) => {
      const alike = jaroWinkler(a, b);
      expect(alike).toBeGreaterThanOrEqual(jaro(a, b));
      expect(alike).toBeLessThanOrEqual(1);
      expect(jaro(a, b)).toBeGreaterThanOrEqual(0);
      expect(alike === 1).toBe(a === b);
    }),
    runs,
  );
});

test('keeps edit distance a distance', () => {
  fc.assert(
    fc.property(name, name, name, (a, b, c) => {
      expect(levenshtein(a, b)).toBe(levenshtein(b, a));
      expect(levenshtein(a, b) === 0).toBe(a === b);
      expect(levenshtein(a, c)).toBeLessThanOrEqual(levenshtein(a, b) + levenshtein(b, c));
      expect(levenshtein(a, b)).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
    }),
    runs,
  );
});

test('matches no letter that lies further off than half the longer length less one, to either side', () => {
  expect(jaro('vwxyza', 'abcdef')).toBe(0);
  expect(jaro('abcdef', 'vwxyza')).toBe(0);
});
