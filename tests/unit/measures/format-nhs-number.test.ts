import { expect, test } from 'vitest';
import { formatNhsNumber } from '../../../src/measures/format-nhs-number.ts';

test('sets ten digits as three, three and four, however they were spaced', () => {
  for (const text of ['9990000018', '999 000 0018', ' 999  00000 18 ']) {
    expect(formatNhsNumber(text)).toBe('999 000 0018');
  }
});

test('leaves anything else as it was', () => {
  for (const text of ['', '999000001', '99900000181', 'x9990000018', '9990000018x', '999-000-0018']) {
    expect(formatNhsNumber(text)).toBe(text);
  }
});
