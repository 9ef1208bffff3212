import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { checkFile } from '../certificate/files/check-file.ts';
import type { Copy, FileReport } from '../certificate/files/check-file.ts';
import { EVIDENCE_FORMAT } from '../certificate/evidence.ts';
import { isReportFor } from '../certificate/files/beside.ts';
import { writeReport } from '../certificate/files/report.ts';
import { askIssuers, getOnline } from './ask-issuers.ts';
import type { GetText } from './ask-issuers.ts';
import { openBuiltCopy } from './built-copy.ts';
import { readWhole } from './read-whole.ts';
import { findSameLogs, tellFile, writeCsv } from './verify-report.ts';
import type { Checked } from './verify-report.ts';

const USAGE = `Usage: npm run verify -- [--site FOLDER] [--online] [--csv FILE] [--json FILE] FILE…
  Marks evidence files anew and says what agrees, what differs and what this copy cannot know.
  --site   the folder of a built site whose definitions are used; default: dist
  --online   asks the issuers of credentials, and nobody else, for their keys and withdrawals as they are now
  --csv, --json   where to write a table of all files`;

/** Outcomes that let a run end well. */
const GOOD = new Set(['L1', 'L2', 'L3', 'genuine', 'read']);

/** What was asked for; nothing where it was not understood. */
function readArguments(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: {
        ...{ site: { type: 'string' }, csv: { type: 'string' }, json: { type: 'string' } },
        online: { type: 'boolean' },
      },
      allowPositionals: true,
    });
    return positionals.length === 0 ? undefined : { ...values, files: positionals };
  } catch {
    return undefined;
  }
}

async function check(file: string, copy: Copy): Promise<FileReport> {
  const bytes = readWhole(file);
  if (bytes) return checkFile(bytes, copy);
  return { kind: 'refused', says: 'There is no such file. Check the path.' };
}

/** Whether a file is evidence by its looks: those are checked last, in the light of what lies beside them. */
function looksLikeEvidence(file: string): boolean {
  const text = new TextDecoder().decode(readWhole(file));
  return text.includes(EVIDENCE_FORMAT) || text.startsWith('%PDF-');
}

/** A file that may count for the evidence beside it, and what became of it. */
interface Beside {
  file: string;
  report: FileReport;
}

async function checkBeside(files: readonly string[], copy: Copy): Promise<Beside[]> {
  const beside: Beside[] = [];
  for (const file of files) beside.push({ file, report: await check(file, copy) });
  return beside;
}

/** The same files, checked with what their issuers say today; and a line for each address that was asked. */
async function checkAsked(
  beside: readonly Beside[],
  copy: Copy,
  getText: GetText,
): Promise<{ beside: Beside[]; asked: string[] }> {
  const named = beside.flatMap(({ report }) =>
    report.kind === 'credential' && report.report.says ? [report.report.says] : [],
  );
  const { issuers, said } = await askIssuers(named, await copy.issuers(), getText);
  const files = beside.map(({ file }) => file);
  return {
    beside: await checkBeside(files, { ...copy, issuers: () => Promise.resolve(issuers) }),
    asked: said,
  };
}

/**
 * Checks files together. Of each no more is kept than its words and its row; only credentials and platforms' reports are
 * held until the end, because they count for the evidence beside them. `getText`: asks issuers; nobody is asked without it.
 */
async function checkAll(
  files: readonly string[],
  copy: Copy,
  offsetMinutes: number,
  getText: GetText | undefined,
): Promise<{ checked: Checked[]; asked: string[] }> {
  const told = new Map<string, Checked>();
  const [evidence, others] = [true, false].map((is) =>
    files.filter((file) => looksLikeEvidence(file) === is),
  );
  const alone = await checkBeside(others ?? [], copy);
  const { beside, asked } = getText ? await checkAsked(alone, copy, getText) : { beside: alone, asked: [] };
  const reports = beside.map(({ report }) => report);
  for (const file of evidence ?? []) {
    const report = await check(file, copy);
    told.set(file, tellFile(file, report, writeReport(report, reports, offsetMinutes)));
    for (const other of beside) {
      if (!told.has(other.file) && isReportFor(other.report, [report])) {
        told.set(
          other.file,
          tellFile(other.file, other.report, writeReport(other.report, [report], offsetMinutes)),
        );
      }
    }
  }
  for (const { file, report } of beside) {
    if (!told.has(file)) told.set(file, tellFile(file, report, writeReport(report, [], offsetMinutes)));
  }
  return { checked: files.flatMap((file) => told.get(file) ?? []), asked };
}

/** What the run came to, in one line. */
function sayAll(checked: readonly Checked[]): string {
  const levels = new Map<string, number>();
  for (const { outcome } of checked) levels.set(outcome, (levels.get(outcome) ?? 0) + 1);
  const parts = [...levels]
    .sort()
    .map(([level, number]) => `${String(number)} ${/^L\d$/.test(level) ? `at ${level}` : level}`);
  return `${String(checked.length)} file${checked.length === 1 ? '' : 's'}: ${parts.join(', ')}.`;
}

/**
 * Checks files one after the other. What it says, and the exit code: 0 where every file was replayed and agrees, 1 where
 * one does not, 2 for arguments it does not know or a folder that is no built site. `getText` is what `--online` asks with.
 */
export async function runVerify(
  args: string[],
  now: Date,
  getText: GetText = getOnline,
): Promise<{ said: string; code: 0 | 1 | 2 }> {
  const wanted = readArguments(args);
  if (!wanted) return { said: USAGE, code: 2 };
  const folder = wanted.site ?? 'dist';
  const copy = openBuiltCopy(folder, now.getTime());
  if (!copy) {
    const fix = 'Build the site first (npm run build), or name the folder of a built site with --site.';
    return { said: `${folder} is no built site: it has no curriculum.json.\n  Fix: ${fix}`, code: 2 };
  }
  const offsetMinutes = -now.getTimezoneOffset();
  const files = [...new Set(wanted.files)];
  const { checked, asked } = await checkAll(files, copy, offsetMinutes, wanted.online ? getText : undefined);
  const twins = findSameLogs(checked);
  const rows = checked.map(({ row }, index) => ({ ...row, sameLog: (twins[index] ?? []).join(' ') }));
  if (wanted.csv) writeFileSync(wanted.csv, writeCsv(rows));
  if (wanted.json) writeFileSync(wanted.json, `${JSON.stringify(rows, null, 2)}\n`);
  const isGood = checked.every(({ outcome }) => GOOD.has(outcome));
  const told = checked.map(({ file, said }, index) =>
    [file, ...said, ...(twins[index] ?? []).map((twin) => `  look The same answers are in ${twin}.`)].join(
      '\n',
    ),
  );
  const said = [...told, ...(asked.length > 0 ? [asked.join('\n')] : []), sayAll(checked)];
  return { said: said.join('\n\n'), code: isGood ? 0 : 1 };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { said, code } = await runVerify(process.argv.slice(2), new Date());
  console.log(said);
  process.exitCode = code;
}
