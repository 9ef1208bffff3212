import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { checkFile, FILE_BYTES } from '../certificate/files/check-file.ts';
import type { Copy, FileReport } from '../certificate/files/check-file.ts';
import { openBuiltCopy } from './built-copy.ts';
import { findSameLogs, tellFile, writeCsv } from './verify-report.ts';
import type { Checked } from './verify-report.ts';

const USAGE = `Usage: npm run verify -- [--site FOLDER] [--csv FILE] [--json FILE] FILE…
  Marks evidence files anew and says what agrees, what differs and what this copy cannot know.
  --site   the folder of a built site whose definitions are used; default: dist
  --csv, --json   where to write a table of all files`;

/** What was asked for; nothing where it was not understood. */
function readArguments(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { site: { type: 'string' }, csv: { type: 'string' }, json: { type: 'string' } },
      allowPositionals: true,
    });
    return positionals.length === 0 ? undefined : { ...values, files: positionals };
  } catch {
    return undefined;
  }
}

async function check(file: string, copy: Copy): Promise<FileReport> {
  if (!existsSync(file) || !statSync(file).isFile()) {
    return { kind: 'refused', says: 'There is no such file. Check the path.' };
  }
  // A file over the limit is refused without being read: its first bytes say no more.
  if (statSync(file).size > FILE_BYTES) return checkFile(new Uint8Array(FILE_BYTES + 1), copy);
  return checkFile(readFileSync(file), copy);
}

/** What the run came to, in one line. */
function sayAll(checked: readonly Checked[]): string {
  const levels = new Map<string, number>();
  for (const { level } of checked) levels.set(level, (levels.get(level) ?? 0) + 1);
  const parts = [...levels]
    .sort()
    .map(([level, number]) => `${String(number)} ${level === 'refused' ? level : `at ${level}`}`);
  return `${String(checked.length)} file${checked.length === 1 ? '' : 's'}: ${parts.join(', ')}.`;
}

/**
 * Checks files one after the other. What it says, and the exit code: 0 where every file was replayed and agrees, 1 where
 * one does not, 2 for arguments it does not know or a folder that is no built site.
 */
export async function runVerify(args: string[], now: Date): Promise<{ said: string; code: 0 | 1 | 2 }> {
  const wanted = readArguments(args);
  if (!wanted) return { said: USAGE, code: 2 };
  const folder = wanted.site ?? 'dist';
  const copy = openBuiltCopy(folder, now.getTime());
  if (!copy) {
    const fix = 'Build the site first (npm run build), or name the folder of a built site with --site.';
    return { said: `${folder} is no built site: it has no curriculum.json.\n  Fix: ${fix}`, code: 2 };
  }
  const offsetMinutes = -now.getTimezoneOffset();
  const checked: Checked[] = [];
  for (const file of wanted.files) checked.push(tellFile(file, await check(file, copy), offsetMinutes));
  const twins = findSameLogs(checked);
  const rows = checked.map(({ row }, index) => ({ ...row, sameLog: (twins[index] ?? []).join(' ') }));
  if (wanted.csv) writeFileSync(wanted.csv, writeCsv(rows));
  if (wanted.json) writeFileSync(wanted.json, `${JSON.stringify(rows, null, 2)}\n`);
  const isGood = checked.every(({ level }) => level !== 'refused' && level !== 'L0');
  const told = checked.map(({ file, said }, index) =>
    [file, ...said, ...(twins[index] ?? []).map((twin) => `  look The same answers are in ${twin}.`)].join(
      '\n',
    ),
  );
  const said = [...told, sayAll(checked)];
  return { said: said.join('\n\n'), code: isGood ? 0 : 1 };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { said, code } = await runVerify(process.argv.slice(2), new Date());
  console.log(said);
  process.exitCode = code;
}
