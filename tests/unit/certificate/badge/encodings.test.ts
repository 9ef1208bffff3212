import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readInstant, writeInstant } from '../../../../src/certificate/badge/instants.ts';
import { readBase58, writeBase58 } from '../../../../src/certificate/badge/multibase.ts';
import { runs } from '../../../runs.ts';

const bytes = fc.uint8Array({ maxLength: 80 }).map((drawn) => Uint8Array.from(drawn));

test('writes base58 as others do', () => {
  // Source: IETF draft-msporny-base58, test vectors.
  expect(writeBase58(new TextEncoder().encode('Hello World!'))).toBe('z2NEpo7TZRRrLZSi2U');
  expect(writeBase58(Uint8Array.from([0, 0, 0x28, 0x7f, 0xb4, 0xcd]))).toBe('z11233QC4');
});

test('reads back the base58 that it writes', () => {
  fc.assert(
    fc.property(bytes, (drawn) => {
      expect(readBase58(writeBase58(drawn))).toEqual(drawn);
    }),
    runs,
  );
});

test.each(['', 'abc', 'z0', 'zO', 'zl', `z${'2'.repeat(200)}`])('reads no base58 in "%s"', (text) => {
  expect(readBase58(text)).toBeUndefined();
});

test('reads moments with any offset, and writes them in UTC', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1970-01-01'), max: new Date('2200-01-01'), noInvalidDate: true }),
      (date) => {
        const at = date.getTime();
        expect(readInstant(date.toISOString())).toBe(at);
        expect(writeInstant(at)).toBe(date.toISOString().replace(/\.\d+Z$/, 'Z'));
      },
    ),
    runs,
  );
  expect(readInstant('2022-11-10T07:38:00-08:00')).toBe(Date.parse('2022-11-10T15:38:00Z'));
  expect(readInstant('2022-11-10T07:38:00+05:30')).toBe(Date.parse('2022-11-10T02:08:00Z'));
});

test.each([
  '',
  '2026-11-27',
  '2026-11-27T09:30:00',
  '2026-02-30T09:30:00Z',
  '2026-11-27T24:00:00Z',
  ' 2026-11-27T09:30:00Z',
])('reads no moment in "%s"', (text) => {
  expect(readInstant(text)).toBeUndefined();
});
