import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../../src/kernel/canonical.ts';
import { runs } from '../../runs.ts';

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}

test('gives the text of RFC 8785’s example of numbers and strings (golden)', () => {
  const value = {
    // The RFC writes 333333333.33333329, which is this same double.
    numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 1e-27],
    string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"\u002f',
    literals: [null, true, false],
  };
  expect(canonicalJson(value)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
      '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
});

test('orders keys by UTF-16 code unit, as RFC 8785’s example does (golden)', () => {
  const value = {
    '\u20ac': 'Euro Sign',
    '\r': 'Carriage Return',
    '\ufb33': 'Hebrew Letter Dalet With Dagesh',
    '1': 'One',
    '\ud83d\ude00': 'Emoji: Grinning Face',
    '\u0080': 'Control',
    '\u00f6': 'Latin Small Letter O With Diaeresis',
  };
  const order = [...canonicalJson(value).matchAll(/:"([^"]+)"/g)].map((found) => found[1]);
  expect(order).toEqual([
    'Carriage Return',
    'One',
    'Control',
    'Latin Small Letter O With Diaeresis',
    'Euro Sign',
    'Emoji: Grinning Face',
    'Hebrew Letter Dalet With Dagesh',
  ]);
});

test('keeps the value: parsed, it is what went in', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (value) => {
      const plain: unknown = JSON.parse(JSON.stringify(value));
      expect(JSON.parse(canonicalJson(plain))).toEqual(plain);
    }),
    runs,
  );
});

test('gives one text whatever the order of keys', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
    }),
    runs,
  );
});

test('keeps the order of lists', () => {
  expect(canonicalJson([3, 1, 2])).toBe('[3,1,2]');
});

test('throws on what JSON cannot hold', () => {
  const cycle: Record<string, unknown> = {};
  cycle['self'] = cycle;
  const bad: [string, unknown][] = [
    ['NaN', Number.NaN],
    ['NaN inside', { a: [Number.NaN] }],
    ['Infinity', Infinity],
    ['a cycle', cycle],
    ['undefined', undefined],
    ['a function', () => 1],
  ];
  const silent = bad.filter(([, value]) => {
    try {
      canonicalJson(value);
      return true;
    } catch {
      return false;
    }
  });
  expect(silent.map(([name]) => name)).toEqual([]);
});
