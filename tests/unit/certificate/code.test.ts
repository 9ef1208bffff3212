import { describe, expect, it } from 'vitest';
import { isCodeFragment, readCode, writeCode } from '../../../src/certificate/code.ts';
import type { CertificateCode } from '../../../src/certificate/code.ts';

const CODE: CertificateCode = {
  module: 'data-quality',
  version: '1.0.0',
  score: { earned: 1800, total: 2000 },
  date: '2026-11-14',
  evidence: 'ab'.repeat(32),
};

const forge = (value: unknown): string => `#c1.${Buffer.from(JSON.stringify(value)).toString('base64url')}`;

describe('writeCode and readCode', () => {
  it('give back what was written, with a score and without', () => {
    expect(readCode(writeCode(CODE))).toEqual(CODE);
    const { score: _, ...rest } = CODE;
    expect(readCode(writeCode(rest))).toEqual(rest);
  });

  it('stay short enough to be read from paper', () => {
    expect(writeCode(CODE).length).toBeLessThan(300);
  });

  it.each([
    ['another fragment', '#levels'],
    ['half a code', writeCode(CODE).slice(0, -5)],
    ['a letter that is none', `${writeCode(CODE)}*`],
    ['what is no JSON', '#c1.AAAA'],
    ['a list', forge([])],
    ['nothing', forge(null)],
    ['one more field', forge({ ...CODE, name: 'Ada' })],
    ['no digest', forge({ ...CODE, evidence: 'abc' })],
    ['markup as a digest', forge({ ...CODE, evidence: '<img src=x onerror=alert(1)>' })],
    ['a date that is none', forge({ ...CODE, date: 'yesterday' })],
    ['half a mark', forge({ ...CODE, score: { earned: 0.5, total: 1 } })],
    ['a prototype', '#c1.' + Buffer.from('{"__proto__":{"polluted":1}}').toString('base64url')],
    ['more than an address holds', forge({ ...CODE, module: 'x'.repeat(64_000) })],
  ])('refuse %s', (_, fragment) => {
    expect(readCode(fragment)).toBeUndefined();
  });

  it('know a code from other fragments', () => {
    expect(isCodeFragment(writeCode(CODE))).toBe(true);
    expect(isCodeFragment('#r1.AAAA')).toBe(false);
  });
});
