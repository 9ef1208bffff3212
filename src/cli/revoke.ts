import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { credentialDigest } from '../certificate/badge/issue-credential.ts';
import { readPlainJson } from '../certificate/badge/plain-json.ts';
import type { FindingCode } from '../certificate/badge/report-words.ts';
import { readStatus, setStatus } from '../certificate/badge/status-bits.ts';
import { verifyCredential } from '../certificate/badge/verify-credential.ts';
import { readIfThere } from '../loader/issuer.ts';
import { readBits, readIssuerFolder, writeBits } from './issuer-folder.ts';
import type { IssuerFolder } from './issuer-folder.ts';
import { askPassphrase, openSigningKey } from './issuer-key.ts';
import type { AskPassphrase } from './issuer-key.ts';
import { Refusal, saying } from './issuer-words.ts';
import type { Said } from './issuer-words.ts';

const USAGE = `Usage:
  npm run revoke -- CREDENTIAL-FILE --key KEY-FILE   withdraws a credential
  npm run revoke -- --renew --key KEY-FILE           signs the list of withdrawals again, for another 90 days`;

/** What does not matter for withdrawing: a credential may be old, or its key gone, and still be ours. */
const HARMLESS: ReadonlySet<FindingCode> = new Set([
  'expired',
  'not-yet-valid',
  'revoked',
  'status-stale',
  'status-unknown',
  'key-retired-before',
  'key-compromised',
] satisfies FindingCode[]);

interface Wanted {
  root: string;
  key: string;
  /** Nothing: the list is only renewed. */
  file: string | undefined;
}

function readArguments(args: string[]): Wanted {
  try {
    const options = {
      key: { type: 'string' },
      root: { type: 'string' },
      renew: { type: 'boolean' },
    } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const root = values.root ?? process.env['CONTENT_DIR'] ?? 'content';
    const isClear = positionals.length === (values.renew ? 0 : 1);
    if (isClear && values.key !== undefined) return { root, key: values.key, file: positionals[0] };
  } catch (error) {
    // What parseArgs throws for an argument it does not know.
    if (!(error instanceof TypeError)) throw error;
  }
  throw new Refusal('issuer/usage', 'npm run revoke');
}

/** The entry of a credential in this issuer's list, once it is found to be this issuer's. */
async function findEntry(
  folder: IssuerFolder,
  path: string,
  now: number,
): Promise<{ index: number; isListed: boolean }> {
  let value: unknown;
  try {
    value = JSON.parse(readIfThere(path) ?? '');
  } catch {
    throw new Refusal('issuer/not-a-credential', path);
  }
  const { says, findings } = await verifyCredential(value, folder.known, now);
  if (!says) throw new Refusal('issuer/not-a-credential', path);
  const isOurs = findings.every(({ code }) => HARMLESS.has(code)) && says.issuer.id === folder.did;
  const { status } = says;
  if (!isOurs || typeof status !== 'object' || status.list !== folder.list)
    throw new Refusal('issuer/not-ours', path);
  const plain = readPlainJson(value);
  const digest = 'document' in plain ? credentialDigest(plain.document) : '';
  return { index: status.index, isListed: folder.issued.some(({ sha256 }) => sha256 === digest) };
}

async function revoke(wanted: Wanted, ask: AskPassphrase, now: number): Promise<string[]> {
  const folder = readIssuerFolder(wanted.root);
  const bits = await readBits(folder);
  const entry = wanted.file === undefined ? undefined : await findEntry(folder, wanted.file, now);
  if (entry && readStatus(bits, entry.index) === undefined)
    throw new Refusal('issuer/not-ours', wanted.file ?? '');
  if (entry && readStatus(bits, entry.index))
    return [`Entry ${String(entry.index)} is withdrawn already; nothing changed.`];
  const key = await openSigningKey(folder, wanted.key, ask);
  await writeBits(folder, entry ? setStatus(bits, entry.index) : bits, key, now);
  const wrote = `Wrote ${wanted.root}/issuer/status.json. Commit it, and publish the site: until then nobody can see it.`;
  if (!entry) return ['Signed the list of withdrawals again, for 90 days.', wrote];
  const strange =
    'Your register does not hold it: was it issued from another copy? Put the two registers together.';
  return [`Withdrew entry ${String(entry.index)}.`, ...(entry.isListed ? [] : [strange]), wrote];
}

/**
 * Withdraws a credential, or renews the list of withdrawals, as the arguments say. `now`: milliseconds since 1970 (UTC).
 * A refusal has changed nothing.
 */
export function runRevoke(args: string[], ask: AskPassphrase, now: number): Promise<Said> {
  return saying(() => revoke(readArguments(args), ask, now), USAGE);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { lines, isDone } = await runRevoke(process.argv.slice(2), askPassphrase, Date.now());
  (isDone ? console.log : console.error)(lines.join('\n'));
  process.exitCode = isDone ? 0 : 1;
}
