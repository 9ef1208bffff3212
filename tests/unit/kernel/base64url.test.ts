import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBase64Url, writeBase64Url } from '../../../src/kernel/base64url.ts';
import { runs } from '../../runs.ts';

test('writes base64url as the platform does, and reads it back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), (drawn) => {
      const text = writeBase64Url(drawn);
      expect(text).toBe(Buffer.from(drawn).toString('base64url'));
      expect([...(readBase64Url(text) ?? [])]).toEqual([...drawn]);
    }),
    runs,
  );
});

test.each(['A', 'AB', 'AA+A', 'AA==', 'AA A'])('reads no base64url in "%s"', (text) => {
  expect(readBase64Url(text)).toBeUndefined();
});
