import type { FileReport } from '../certificate/files/check-file.ts';
import { sayScore } from '../certificate/measure-words.ts';
import type { Finding } from '../certificate/verify-words.ts';
import type { ReportText } from '../certificate/files/report.ts';

/** What is kept of one file: its words and its row, so that a run over hundreds needs no more memory than a few. */
export interface Checked {
  file: string;
  /** `L0` and so on, the verdict on a credential, `refused` for a file that was not read, `read` for one beside others. */
  outcome: string;
  /** Lines for a person. */
  said: string[];
  row: Row;
  /** Names of the answers in it, by event and moment: two files that share one are of one log. */
  answers: string[];
}

/** For each file the others of a run that hold an answer of the same log, in one pass over all of them. */
export function findSameLogs(checked: readonly Checked[]): string[][] {
  const holders = new Map<string, Set<string>>();
  for (const { file, answers } of checked) {
    for (const answer of answers) holders.set(answer, (holders.get(answer) ?? new Set()).add(file));
  }
  return checked.map(({ file, answers }) => {
    const others = new Set(answers.flatMap((answer) => [...(holders.get(answer) ?? [])]));
    others.delete(file);
    return [...others].sort();
  });
}

const SIGNS: Record<Finding['tone'], string> = { good: 'ok  ', bad: 'BAD ', warn: 'look', note: '    ' };

/** What a person reads of one file, and what a table holds of it. `text`: the report in words. */
export function tellFile(file: string, report: FileReport, text: ReportText): Checked {
  const head = text.name
    ? [`  ${text.code.padEnd(4)} ${text.name}. ${text.means}`, `       ${text.not}`]
    : [];
  const said = [
    `  ${text.title}${text.learner ? ` · ${text.learner}` : ''}`,
    ...head,
    ...text.findings.map((finding) => `  ${SIGNS[finding.tone]} ${finding.text}`),
    ...(text.digest ? [`       Evidence sha256 ${text.digest}`] : []),
  ];
  const isEvidence = report.kind === 'evidence';
  const answers = isEvidence ? report.report.lines.map(({ ref, at }) => `${ref} ${String(at)}`) : [];
  return {
    file,
    outcome: text.code || (text.tone === 'bad' ? 'refused' : 'read'),
    said,
    row: rowOf(file, report, text),
    answers,
  };
}

/** One row of the table for a spreadsheet, and of the JSON. Moments as ISO 8601 in UTC. */
export interface Row {
  file: string;
  level: string;
  module: string;
  build: string;
  learner: string;
  score: string;
  earned: string;
  agree: number;
  differ: number;
  unknown: number;
  whole: string;
  flags: string;
  sameLog: string;
  digest: string;
  says: string;
}

function emptyRow(file: string, says: string): Row {
  const nothing = { level: '', module: '', build: '', learner: '', score: '', earned: '', whole: '' };
  return {
    ...{ file, ...nothing, agree: 0, differ: 0, unknown: 0 },
    ...{ flags: '', sameLog: '', digest: '', says },
  };
}

function rowOf(file: string, report: FileReport, text: ReportText): Row {
  const bad = text.findings.filter(({ tone }) => tone === 'bad').map((finding) => finding.text);
  const row = { ...emptyRow(file, bad.join(' ')), level: text.code };
  if (report.kind !== 'evidence') return row;
  const { evidence, lines, outcome, flags, isWhole, digest } = report.report;
  const tally = (wanted: string): number => lines.filter(({ agreement }) => agreement === wanted).length;
  const isEarned = outcome?.isEarned === true;
  return {
    ...row,
    ...{ module: evidence.module.slug, build: evidence.build, digest },
    learner: evidence.learner?.name ?? '',
    score: isEarned && outcome.result ? sayScore(outcome.result) : '',
    earned: isEarned ? new Date(outcome.at).toISOString() : '',
    ...{ agree: tally('agrees'), differ: tally('differs'), unknown: tally('unknown') },
    whole: isWhole ? 'yes' : 'no',
    flags: flags.map(({ code }) => code).join(' '),
  };
}

/** A cell of CSV. What a spreadsheet would take for a formula gets an apostrophe before it: names are not ours. */
function cell(value: string | number): string {
  const text = /^[=+\-@\t\r]/.test(String(value)) ? `'${String(value)}` : String(value);
  return `"${text.replaceAll('"', '""')}"`;
}

/** Rows as CSV (RFC 4180) with a line of headings. */
export function writeCsv(rows: readonly Row[]): string {
  const columns = Object.keys(emptyRow('', '')) as (keyof Row)[];
  const lines = [columns.map(cell), ...rows.map((row) => columns.map((column) => cell(row[column])))];
  return `${lines.map((cells) => cells.join(',')).join('\r\n')}\r\n`;
}
