import type { FileReport } from '../certificate/files/check-file.ts';
import { sayScore } from '../certificate/measure-words.ts';
import { LEVEL_WORDS, sayReport } from '../certificate/verify-words.ts';
import type { Finding } from '../certificate/verify-words.ts';
import type { Level } from '../certificate/verify.ts';

/** What is kept of one file: its words and its row, so that a run over hundreds needs no more memory than a few. */
export interface Checked {
  file: string;
  /** `L0` and so on; `refused` where it was not read. */
  level: Level | 'refused';
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

/** What a person reads of one file, and what a table holds of it. `offsetMinutes`: the reader's clock ahead of UTC. */
export function tellFile(file: string, report: FileReport, offsetMinutes: number): Checked {
  if (report.kind === 'refused') {
    const said = [`  ${SIGNS.bad} ${report.says}`];
    return { file, level: 'refused', said, row: emptyRow(file, report.says), answers: [] };
  }
  const { name, means, not } = LEVEL_WORDS[report.level];
  const findings = sayReport(report, offsetMinutes);
  const said = [
    `  ${report.level}   ${name}. ${means}`,
    `       ${not}`,
    ...findings.map(({ tone, text }) => `  ${SIGNS[tone]} ${text}`),
    `       Evidence sha256 ${report.digest}`,
  ];
  const answers = report.lines.map(({ ref, at }) => `${ref} ${String(at)}`);
  return { file, level: report.level, said, row: rowOf(file, report), answers };
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

function rowOf(file: string, report: FileReport & { kind: 'evidence' }): Row {
  const { evidence, lines, outcome, flags } = report;
  const tally = (wanted: string): number => lines.filter(({ agreement }) => agreement === wanted).length;
  const isEarned = outcome?.isEarned === true;
  return {
    ...{ file, level: report.level, module: evidence.module.slug, build: evidence.build },
    learner: evidence.learner?.name ?? '',
    score: isEarned && outcome.result ? sayScore(outcome.result) : '',
    earned: isEarned ? new Date(outcome.at).toISOString() : '',
    ...{ agree: tally('agrees'), differ: tally('differs'), unknown: tally('unknown') },
    whole: report.isWhole ? 'yes' : 'no',
    flags: flags.map(({ code }) => code).join(' '),
    sameLog: '',
    digest: report.digest,
    says: sayReport(report, 0)
      .filter(({ tone }) => tone === 'bad')
      .map(({ text }) => text)
      .join(' '),
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
