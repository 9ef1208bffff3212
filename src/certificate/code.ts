import { readBase64Url, writeBase64Url } from '../kernel/base64url.ts';
import { canonicalJson } from '../kernel/canonical.ts';
import { count, isObject, name, shape, text } from '../log/payload.ts';

/** What the code on a certificate says. No name and no hash of one. */
export interface CertificateCode {
  /** Slug. */
  module: string;
  /** Content version, as `1.0.0`. */
  version: string;
  /** Marks, whole numbers; absent where the assessment was since replaced. */
  score?: { earned: number; total: number } | undefined;
  /** When it was earned, as `2026-11-14`. */
  date: string;
  /** SHA-256 of the evidence, in hexadecimal. */
  evidence: string;
}

const PREFIX = '#c1.';
/** The most of an address that is looked at, in UTF-16 units. */
const FRAGMENT_UNITS = 64_000;
/** All that a code holds is ASCII: slugs, versions, digits. */
const bytesOf = (ascii: string): Uint8Array => Uint8Array.from(ascii, (letter) => letter.charCodeAt(0));

/** What follows `/verify/` in the address that a certificate's code leads to. */
export function writeCode(code: CertificateCode): string {
  return PREFIX + writeBase64Url(bytesOf(canonicalJson(code)));
}

const isScore = shape<{ earned: number; total: number }>({ earned: count, total: count });
const isCode = shape<CertificateCode>({
  module: name,
  version: name,
  score: (value): value is CertificateCode['score'] => value === undefined || isScore(value),
  date: (value): value is string => text(value) && /^\d{4}-\d{2}-\d{2}$/.test(value),
  evidence: (value): value is string => text(value) && /^[0-9a-f]{64}$/.test(value),
});
const FIELDS = new Set(['module', 'version', 'score', 'date', 'evidence']);

/** Whether an address carries a code at all. */
export const isCodeFragment = (fragment: string): boolean => fragment.startsWith(PREFIX);

/** Reads the code of an address, whoever wrote it; nothing where it is none or not whole. Never throws. */
export function readCode(fragment: string): CertificateCode | undefined {
  if (!isCodeFragment(fragment) || fragment.length > FRAGMENT_UNITS) return undefined;
  const bytes = readBase64Url(fragment.slice(PREFIX.length));
  if (!bytes) return undefined;
  try {
    const value: unknown = JSON.parse(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    const isFit = isObject(value) && Object.keys(value).every((key) => FIELDS.has(key)) && isCode(value);
    if (!isFit) return undefined;
    const { module, version, score, date, evidence } = value;
    return { module, version, score, date, evidence };
  } catch {
    return undefined;
  }
}
