import { existsSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { checkFile } from '../certificate/files/check-file.ts';
import { writeReport } from '../certificate/files/report.ts';
import { openBuiltCopy } from './built-copy.ts';
import { needProved, WANTED_TEXTS, writeFacts } from './countersign-facts.ts';
import type { Wanted } from './countersign-facts.ts';
import { issueAndRecord } from './issue.ts';
import type { CountersignedFacts } from './issue.ts';
import { readIssuerFolder } from './issuer-folder.ts';
import type { IssuerFolder } from './issuer-folder.ts';
import { askPassphrase, openSigningKey } from './issuer-key.ts';
import type { AskPassphrase } from './issuer-key.ts';
import { Refusal, saying } from './issuer-words.ts';
import type { Said } from './issuer-words.ts';
import { readWhole } from './read-whole.ts';
import { tellFile } from './verify-report.ts';

const USAGE = `Usage: npm run countersign -- EVIDENCE-FILE --key KEY-FILE [options]
  Marks the evidence anew, shows it to you, and signs a credential for it.
  --name NAME         the learner's name as you know it; without it the name in the file stands "as entered"
  --observed TEXT     what a supervisor saw the learner do, with all of:
    --observer NAME --role ROLE --on YYYY-MM-DD
  --until YYYY-MM-DD  the last day on which the credential holds; default: it has none
  --out FILE          where to write it; default: beside the evidence, ending in .credential.json
  --site FOLDER       the built site to mark with; default: dist`;

/** What stands around the command: who is asked, and the moment (milliseconds since 1970, UTC). */
export interface CountersignEdge {
  passphrase: AskPassphrase;
  /** Shows lines to a person and gives what they typed; nothing where nobody is there. */
  confirm: (lines: string[]) => Promise<string | undefined>;
  now: number;
}

function readArguments(args: string[]): Wanted {
  try {
    const options = Object.fromEntries(WANTED_TEXTS.map((name) => [name, { type: 'string' as const }]));
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [file, ...others] = positionals;
    const { key } = values;
    if (file !== undefined && others.length === 0 && typeof key === 'string') return { ...values, file, key };
  } catch (error) {
    // What parseArgs throws for an argument it does not know.
    if (!(error instanceof TypeError)) throw error;
  }
  throw new Refusal('issuer/usage', 'npm run countersign');
}

/** What a person is shown before they sign. */
function sayBefore(facts: CountersignedFacts, folder: IssuerFolder, told: string[]): string[] {
  const { learner, observation, result } = facts;
  return [
    ...told,
    '',
    `You are about to sign, as ${facts.issuerName} (${folder.did}):`,
    `  ${learner.name}${learner.isConfirmed ? ', whose name you confirm' : ' (as entered by the learner; not confirmed)'}`,
    `  ${facts.achievement.name}${result ? `, ${String(result.percent)}% in the assessment` : ''}`,
    observation
      ? `  Observed on ${observation.date} by ${observation.who}, ${observation.role}: ${observation.what}`
      : '  No observation. The credential says that this file was marked anew, and no more.',
    '',
    'What you sign says nothing of who gave the answers unless you know it. Type SIGN to sign: ',
  ];
}

async function countersign(wanted: Wanted, edge: CountersignEdge): Promise<string[]> {
  const root = wanted.root ?? process.env['CONTENT_DIR'] ?? 'content';
  const out = wanted.out ?? `${wanted.file.replace(/\.json$/, '')}.credential.json`;
  if (existsSync(out)) throw new Refusal('issuer/credential-exists', out);
  const folder = readIssuerFolder(root);
  const site = wanted.site ?? 'dist';
  const copy = openBuiltCopy(site, edge.now);
  if (!copy) throw new Refusal('issuer/no-site', site);
  const bytes = readWhole(wanted.file);
  if (!bytes) throw new Refusal('issuer/not-evidence', wanted.file);
  const report = await checkFile(bytes, copy);
  const { said } = tellFile(wanted.file, report, writeReport(report, [], 0));
  const proved = needProved(wanted.file, report, said);
  const facts = writeFacts(wanted, proved, folder, root);
  const typed = await edge.confirm(sayBefore(facts, folder, said));
  if (typed?.trim() !== 'SIGN') throw new Refusal('issuer/not-signed', wanted.file);
  const key = await openSigningKey(folder, wanted.key, edge.passphrase);
  const credential = await issueAndRecord(folder, key, facts, edge.now);
  writeFileSync(out, `${JSON.stringify(credential, null, 2)}\n`);
  return [
    `Signed: ${out}`,
    'Give it to the learner with the evidence file. Commit content/issuer/issued.csv: it lets you withdraw it later.',
  ];
}

/** Verifies, replays, shows a person what they are about to sign, and signs. A refusal has changed nothing. */
export function runCountersign(args: string[], edge: CountersignEdge): Promise<Said> {
  return saying(() => countersign(readArguments(args), edge), USAGE);
}

/** Shows lines on the terminal and reads one. */
async function confirmOnTerminal(lines: string[]): Promise<string | undefined> {
  if (!process.stdin.isTTY) return undefined;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const typed = await terminal.question(lines.join('\n'));
  terminal.close();
  return typed;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const edge = { passphrase: askPassphrase, confirm: confirmOnTerminal, now: Date.now() };
  const { lines, isDone } = await runCountersign(process.argv.slice(2), edge);
  (isDone ? console.log : console.error)(lines.join('\n'));
  process.exitCode = isDone ? 0 : 1;
}
