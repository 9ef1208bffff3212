import { LEVEL_WORDS, sayReport } from '../verify-words.ts';
import type { Finding } from '../verify-words.ts';
import type { FileReport } from './check-file.ts';

/** A report in words, ready to be shown. All texts are to reach a page as text only: a file's names are among them. */
export interface ReportText {
  /** `L0` and so on; absent where the file was not read. */
  level?: { code: string; name: string; means: string; not: string };
  /** Of what. */
  title: string;
  /** Whose, where the file says so: as entered, and checked by nobody. */
  learner: string;
  findings: Finding[];
  /** SHA-256 of the evidence; empty where there is none. */
  digest: string;
}

/** Puts a report in words. `offsetMinutes`: how far the reader's clock is ahead of UTC. */
export function writeReport(report: FileReport, offsetMinutes: number): ReportText {
  if (report.kind === 'refused') {
    const findings: Finding[] = [{ tone: 'bad', text: report.says }];
    return { title: 'This file could not be checked', learner: '', findings, digest: '' };
  }
  const { module, learner, course } = report.evidence;
  return {
    level: { code: report.level, ...LEVEL_WORDS[report.level] },
    title: `${course}, module ${module.number}: ${module.title}`,
    learner: [learner?.name, learner?.registration].filter(Boolean).join(', '),
    findings: sayReport(report, offsetMinutes),
    digest: report.digest,
  };
}
