import { isNameAsEntered } from '../badge/name-as-entered.ts';
import type { CredentialReport } from '../badge/verify-credential.ts';
import { nameUnit } from '../measure-words.ts';
import { LEVEL_WORDS, sayReport } from '../verify-words.ts';
import type { Finding } from '../verify-words.ts';
import { isReportFor, supportEvidence } from './beside.ts';
import type { FileReport } from './check-file.ts';
import { sayCountersigned, sayCredential, sayCredentialFindings, VERDICT_WORDS } from './credential-words.ts';

/** A report in words, ready to be shown. All texts are to reach a page as text only: a file's names are among them. */
export interface ReportText {
  /** `L0` to `L3` for evidence, the verdict for a credential; empty where the file was not read. */
  code: string;
  tone: Finding['tone'];
  /** What the code is called, what it means and what it does not prove; empty where the file was not read. */
  name: string;
  means: string;
  not: string;
  /** Of what. */
  title: string;
  /** Whose, where the file says so, and how far that was checked. */
  learner: string;
  findings: Finding[];
  /** SHA-256 of the evidence; empty where there is none. */
  digest: string;
}

const UNREAD = { code: '', name: '', means: '', not: '', learner: '', digest: '' };

function sayPdf(pdf: { isWhole: boolean } | undefined): Finding[] {
  if (!pdf) return [];
  return pdf.isWhole
    ? [{ tone: 'good', text: 'The PDF is as it was made, every byte of it.' }]
    : [
        {
          tone: 'bad',
          text: 'The PDF was changed after it was made, so nothing printed on it can be relied on. Its evidence is judged for itself above.',
        },
      ];
}

function writeEvidence(
  file: FileReport & { kind: 'evidence' },
  beside: readonly FileReport[],
  offsetMinutes: number,
): ReportText {
  const { report } = file;
  const { module, learner, course } = report.evidence;
  const { level, credentials, anchored } = supportEvidence(file, beside);
  const named = [learner?.name, learner?.registration].filter(Boolean).join(', ');
  const anchors: Finding[] = anchored
    ? [
        {
          tone: anchored.found === anchored.of ? 'good' : 'warn',
          text: `The platform’s report beside it names ${String(anchored.found)} of its ${String(anchored.of)} answers.`,
        },
      ]
    : [];
  return {
    ...{ code: level, tone: level === 'L0' ? 'warn' : 'good', ...LEVEL_WORDS[level] },
    title: `${course}, ${nameUnit(module)}`,
    learner: named === '' ? '' : `${named} (as entered by the learner)`,
    findings: [
      ...sayReport(report, offsetMinutes),
      ...sayPdf(file.pdf),
      ...anchors,
      ...credentials.map((credential) => sayCountersigned(credential, offsetMinutes)),
    ],
    digest: report.digest,
  };
}

function writeCredentialText(report: CredentialReport, offsetMinutes: number): ReportText {
  const { says, verdict } = report;
  const names = (says?.learner ?? []).map((one) => {
    const isConfirmed = verdict === 'genuine' && !isNameAsEntered(one);
    return `${one.value} (${isConfirmed ? 'confirmed by the issuer' : 'as entered by the learner'})`;
  });
  return {
    ...{
      code: verdict,
      tone: { genuine: 'good', unconfirmed: 'warn', refused: 'bad' }[verdict] as Finding['tone'],
    },
    ...VERDICT_WORDS[verdict],
    title: says ? `Countersigned credential: ${says.achievement.name}` : 'A credential',
    learner: names.join(', '),
    findings: [...sayCredentialFindings(report), ...sayCredential(report, offsetMinutes)],
    digest: '',
  };
}

/**
 * Puts a report in words, in the light of the other files of the same run. `offsetMinutes`: how far the reader's clock is
 * ahead of UTC.
 */
export function writeReport(
  report: FileReport,
  beside: readonly FileReport[],
  offsetMinutes: number,
): ReportText {
  if (report.kind === 'evidence') return writeEvidence(report, beside, offsetMinutes);
  if (report.kind === 'credential') return writeCredentialText(report.report, offsetMinutes);
  if (isReportFor(report, beside)) {
    const text = 'It names answers of evidence that was given with it, and was read for that alone.';
    const findings: Finding[] = [{ tone: 'note', text }];
    return { ...UNREAD, tone: 'note', title: 'A learning platform’s report', findings };
  }
  const findings: Finding[] = [{ tone: 'bad', text: report.says }];
  return { ...UNREAD, tone: 'bad', title: 'This file could not be checked', findings };
}
