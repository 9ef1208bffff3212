import { crc32 as zipCrc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crc32 } from '../../../src/log/crc32.ts';
import { RUNS } from '../../runs.ts';

describe('crc32', () => {
  test('returns the published check value', () => {
    expect(crc32('123456789')).toBe(0xcbf43926);
    expect(crc32('')).toBe(0);
  });

  test('agrees with zip on the UTF-8 bytes of any text', () => {
    expect(crc32('Siân, £5, 你好, 🩺')).toBe(zipCrc32('Siân, £5, 你好, 🩺'));
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(crc32(text)).toBe(zipCrc32(text));
      }),
      { numRuns: RUNS },
    );
  });

  test('catches the change of any one letter', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(), (text, at) => {
        const index = at % text.length;
        const other = text[index] === 'x' ? 'y' : 'x';
        expect(crc32(text.slice(0, index) + other + text.slice(index + 1))).not.toBe(crc32(text));
      }),
      { numRuns: RUNS },
    );
  });
});
