import { anchorOf } from '../anchor.ts';
import type { CredentialReport } from '../badge/verify-credential.ts';
import type { EvidenceReport, Level } from '../verify.ts';
import type { FileReport } from './check-file.ts';

/** Evidence together with what was given beside it. */
export interface Supported {
  level: Level;
  /** Credentials that name this evidence, good ones and others. */
  credentials: CredentialReport[];
  /** How many of its answers a platform's report names; nothing where no report names any. */
  anchored: { found: number; of: number } | undefined;
}

const urnOf = (digest: string): string => `urn:sha256:${digest}`;

/** The answers that a platform is told of as they happen. */
const anchorsOf = (report: EvidenceReport): string[] =>
  report.evidence.events
    .filter(({ type }) => type === 'attempt.check' || type === 'assessment.finish')
    .map(anchorOf);

function findAnchored(report: EvidenceReport, texts: readonly string[]): Supported['anchored'] {
  if (texts.length === 0) return undefined;
  const anchors = anchorsOf(report);
  const found = anchors.filter((anchor) => texts.some((text) => text.includes(anchor))).length;
  return found === 0 ? undefined : { found, of: anchors.length };
}

/**
 * What files beside it add to evidence: a credential of a known issuer that names it and holds a supervisor's observation
 * makes it `L3`; a platform's report that names every answer makes it `L2`. Neither helps where the scores do not agree, or
 * the PDF that carried it was changed.
 */
export function supportEvidence(
  { report, pdf }: FileReport & { kind: 'evidence' },
  beside: readonly FileReport[],
): Supported {
  const credentials = beside.flatMap((one) =>
    one.kind === 'credential' && one.report.says?.evidence.some(({ id }) => id === urnOf(report.digest))
      ? [one.report]
      : [],
  );
  const texts = beside.flatMap((one) => (one.kind === 'refused' && one.text ? [one.text] : []));
  const anchored = findAnchored(report, texts);
  const isObserved = credentials.some(({ verdict, says }) => verdict === 'genuine' && says?.observation);
  const isAnchored = anchored !== undefined && anchored.found === anchored.of;
  const level =
    report.level === 'L0' || pdf?.isWhole === false ? 'L0' : isObserved ? 'L3' : isAnchored ? 'L2' : 'L1';
  return { level, credentials, anchored };
}

/** Whether a file that could not be read by itself is a platform's report for evidence beside it. */
export function isReportFor(refused: FileReport, beside: readonly FileReport[]): boolean {
  if (refused.kind !== 'refused' || !refused.text) return false;
  const { text } = refused;
  return beside.some(
    (one) => one.kind === 'evidence' && anchorsOf(one.report).some((anchor) => text.includes(anchor)),
  );
}
