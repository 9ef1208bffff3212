import type { CurriculumShape } from '../../curriculum/shape.ts';
import { readEvidence } from '../read-evidence.ts';
import { sayRefusedEvidence } from '../refusal-words.ts';
import type { Archive } from '../replay.ts';
import { verifyEvidence } from '../verify.ts';
import type { EvidenceReport } from '../verify.ts';

/** What one copy of the site checks files with. */
export interface Copy {
  curriculum: CurriculumShape;
  archive: Archive;
  /** Milliseconds since 1970 (UTC). */
  now: number;
}

/** What became of one file. */
export type FileReport = { kind: 'refused'; says: string } | ({ kind: 'evidence' } & EvidenceReport);

/** The most of a file that is looked at, in bytes. */
export const FILE_BYTES = 5_000_000;

/**
 * Checks one file, whoever wrote it: an evidence file. Never throws for what is in the file; rejects only where the
 * copy's own files cannot be reached.
 */
export async function checkFile(bytes: Uint8Array, copy: Copy): Promise<FileReport> {
  if (bytes.length > FILE_BYTES) return { kind: 'refused', says: sayRefusedEvidence('too-large') };
  const read = readEvidence(new TextDecoder().decode(bytes));
  if (read.kind === 'refused') return { kind: 'refused', says: sayRefusedEvidence(read.code, read.at) };
  const report = await verifyEvidence(read, copy.curriculum, copy.archive, copy.now);
  return { kind: 'evidence', ...report };
}
