import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isTransferLink, readTransferLink, writeLinkFragment } from '../../../src/log/transfer-link.ts';
import { RUNS } from '../../runs.ts';

describe('writeLinkFragment and readTransferLink', () => {
  test('agree with the platform’s base64url, for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 1500 }), (bytes) => {
        const fragment = writeLinkFragment(bytes);
        expect(fragment).toBe(`#r1.${Buffer.from(bytes).toString('base64url')}`);
        expect([...(readTransferLink(fragment ?? '') ?? [])]).toEqual([...bytes]);
      }),
      { numRuns: RUNS },
    );
  });

  test('carry 2,000 letters and no more', () => {
    expect(writeLinkFragment(new Uint8Array(1500))).toHaveLength(2004);
    expect(writeLinkFragment(new Uint8Array(1501))).toBeUndefined();
    expect(writeLinkFragment(new Uint8Array(0))).toBeUndefined();
    expect(readTransferLink(`#r1.${'A'.repeat(2000)}`)).toHaveLength(1500);
    expect(readTransferLink(`#r1.${'A'.repeat(2001)}`)).toBeUndefined();
  });

  test('read a whole link as it was pasted', () => {
    expect(readTransferLink('  https://example.org/a/b/transfer/#r1.AQID\n')).toEqual(Uint8Array.of(1, 2, 3));
  });

  test.each([
    ['nothing', ''],
    ['another fragment', '#save'],
    ['a link without data', '#r1.'],
    ['a later version', '#r2.AQID'],
    ['padding', '#r1.AQI='],
    ['letters of the other base64', '#r1.AQ+/'],
    ['a letter too many', '#r1.AQIDA'],
    ['something behind', '#r1.AQID&x=1'],
    ['a script', '#r1.<script>alert(1)</script>'],
    ['escapes', '#r1.%41%51'],
    ['a long text', `#r1.${'A'.repeat(100_000)}`],
  ])('refuse %s', (_, text) => {
    expect(readTransferLink(text)).toBeUndefined();
  });

  test('never throw, whatever the address bar holds', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string().map((text) => `#r1.${text}`),
        ),
        (text) => {
          expect(() => readTransferLink(text)).not.toThrow();
        },
      ),
      { numRuns: RUNS },
    );
  });

  test('know a link that is meant to carry a record, whole or not', () => {
    expect(isTransferLink('https://example.org/transfer/#r1.AQ=')).toBe(true);
    expect(isTransferLink('#save')).toBe(false);
    expect(isTransferLink(`${'x'.repeat(10_000)}#r1.AQ`)).toBe(false);
  });
});
