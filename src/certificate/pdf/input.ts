import type { ActivityRow } from '../activity.ts';
import type { CertificateText } from '../wording.ts';
import type { FaceName } from './faces.ts';

/** The font files that are at hand, whole. The first three are always needed; see `listFaces` for the others. */
export type Fonts = Record<'regular' | 'bold' | 'mono', Uint8Array> & Partial<Record<FaceName, Uint8Array>>;

/** One question of the reflection and its answer; an answer may have several paragraphs, or be empty. */
export interface ReflectionPair {
  label: string;
  text: string;
}

/** Everything that stands in the PDF of a certificate. The same input gives the same bytes, on every machine. */
export interface CertificatePdfInput {
  text: CertificateText;
  /** The site: its name, and where it stands ("https://example.org/"). */
  brand: { name: string; address: string };
  /** Who provides the course, where the host names someone. */
  provider?: string | undefined;
  /** What the module teaches, a sentence each. */
  outcomes: readonly string[];
  /** What the module serves, as one line ("Serves plan points 3 and 12"). */
  serves?: string | undefined;
  activities: readonly ActivityRow[];
  reflection: readonly ReflectionPair[];
  /** The themes of the NMC Code that it touches, as one line. */
  themes?: string | undefined;
  /** Where the certificate can be checked (an https address of at most about 600 characters) and its short code. */
  check: { url: string; code: string };
  language: 'en-GB';
  /** The moment it was earned, in milliseconds since 1970 (UTC); the file calls it the day it was made. */
  earnedAt: number;
  /** The evidence that travels inside the file. */
  attachment: { name: 'evidence.json'; text: string; description: string };
  fonts: Fonts;
}

/** A certificate as a file, or why there is none. Nothing is ever left out or cut without a word. */
export type DrawnCertificate =
  | { kind: 'drawn'; bytes: Uint8Array }
  /** `missing`: the characters that no font at hand has, each once, in order. */
  | { kind: 'refused'; code: 'missing-glyph'; missing: string[] }
  /** `what`: which part does not fit, in words that end "…is too long". */
  | { kind: 'refused'; code: 'too-long'; what: string };
