import type { CredentialReport, KnownIssuers } from '../badge/verify-credential.ts';
import { readEvidence } from '../read-evidence.ts';
import { sayRefusedEvidence } from '../refusal-words.ts';
import { verifyEvidence } from '../verify.ts';
import type { EvidenceReport, Grounds } from '../verify.ts';

/** What one copy of the site checks files with. */
export interface Copy extends Grounds {
  /** The issuers that this build knows, and their lists of withdrawals. */
  issuers(): Promise<KnownIssuers>;
}

/** What became of one file. */
export type FileReport =
  /** `text` is kept where the file may be a platform's report, which has no form of its own. */
  | { kind: 'refused'; says: string; text?: string }
  /** `pdf`: where the evidence came out of one, whether that is as it was made. */
  | { kind: 'evidence'; report: EvidenceReport; pdf?: { isWhole: boolean } }
  | { kind: 'credential'; report: CredentialReport };

/** The most of a file that is looked at, in bytes. */
export const FILE_BYTES = 5_000_000;

/** The value of a text that is a JSON object with a context, as every credential is. */
function findCredential(text: string): unknown {
  const value: unknown = JSON.parse(text);
  return typeof value === 'object' && value !== null && '@context' in value ? value : undefined;
}

const isPdf = (bytes: Uint8Array): boolean => new TextDecoder().decode(bytes.subarray(0, 5)) === '%PDF-';

/** The evidence inside a certificate's PDF, checked; whether any byte of the PDF was changed goes with it. */
async function checkPdf(bytes: Uint8Array, copy: Copy): Promise<FileReport> {
  // It comes only with the first PDF.
  const [{ readCertificatePdf }, { sayReadRefusal }] = await Promise.all([
    import('../pdf/read.ts'),
    import('../pdf/refusal-words.ts'),
  ]);
  const file = await readCertificatePdf(bytes);
  if (file.kind === 'refused') {
    const { wrong, safe, toDo } = sayReadRefusal(file.code);
    return { kind: 'refused', says: `${wrong} ${safe} ${toDo}` };
  }
  const checked = await checkText(file.attachment.text, copy);
  return checked.kind === 'evidence' ? { ...checked, pdf: { isWhole: file.isWhole } } : checked;
}

async function checkText(text: string, copy: Copy): Promise<FileReport> {
  const read = readEvidence(text);
  if (read.kind === 'read') return { kind: 'evidence', report: await verifyEvidence(read, copy) };
  const credential = read.code === 'not-evidence' ? findCredential(text) : undefined;
  if (credential === undefined) {
    return { kind: 'refused', says: sayRefusedEvidence(read.code, read.at), text };
  }
  // Heavy, and of use to few: it comes only with the first credential.
  const { verifyCredential } = await import('../badge/verify-credential.ts');
  return { kind: 'credential', report: await verifyCredential(credential, await copy.issuers(), copy.now) };
}

/**
 * Checks one file, whoever wrote it: evidence, a certificate's PDF with evidence inside it, or a credential. Never throws
 * for what is in the file; rejects only where the copy's own files cannot be reached.
 */
export async function checkFile(bytes: Uint8Array, copy: Copy): Promise<FileReport> {
  if (bytes.length > FILE_BYTES) return { kind: 'refused', says: sayRefusedEvidence('too-large') };
  return isPdf(bytes) ? checkPdf(bytes, copy) : checkText(new TextDecoder().decode(bytes), copy);
}
