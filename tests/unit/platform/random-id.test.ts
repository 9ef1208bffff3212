import { describe, expect, test } from 'vitest';
import { randomStreamId } from '../../../src/platform/random-id.ts';

describe('randomStreamId', () => {
  test('returns 16 hexadecimal digits, never the same twice', () => {
    const ids = Array.from({ length: 500 }, randomStreamId);
    expect(ids.every((id) => /^[0-9a-f]{16}$/.test(id))).toBe(true);
    expect(new Set(ids).size).toBe(500);
  });
});
