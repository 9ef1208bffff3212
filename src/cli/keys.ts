import { existsSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { keyId } from '../certificate/badge/did-document.ts';
import { publicKeyOf, sayFingerprint } from '../certificate/badge/ed25519.ts';
import { writeInstant } from '../certificate/badge/instants.ts';
import { sealKey } from '../certificate/badge/key-file.ts';
import { sayDay } from '../certificate/measure-words.ts';
import { fingerprintOf, keepKey, readBits, readIssuerFolder, writeBits, writeKeys } from './issuer-folder.ts';
import type { IssuerFolder } from './issuer-folder.ts';
import { askPassphrase, choosePassphrase } from './issuer-key.ts';
import type { AskPassphrase } from './issuer-key.ts';
import { Refusal, saying } from './issuer-words.ts';
import type { Said } from './issuer-words.ts';

const USAGE = `Usage:
  npm run keys -- KEY-FILE                   makes the key that signs credentials
  npm run keys -- NEW-KEY-FILE --retire      puts a new key in its place
  npm run keys -- NEW-KEY-FILE --compromised the same, where the old one was lost or stolen
  npm run keys -- --retire | --compromised   ends the key in use, without another
  npm run keys -- --show                     names the keys`;

/** What stands around a command: who is asked, the moment (milliseconds since 1970, UTC), and how dear a guess is. */
export interface KeysEdge {
  ask: AskPassphrase;
  now: number;
  /** As in `sealKey`. */
  cost?: number;
}

interface Wanted {
  root: string;
  file: string | undefined;
  ending: 'retiredAt' | 'compromisedAt' | undefined;
  isShown: boolean;
}

function readArguments(args: string[]): Wanted {
  const flags = {
    retire: { type: 'boolean' },
    compromised: { type: 'boolean' },
    show: { type: 'boolean' },
  } as const;
  try {
    const options = { ...flags, root: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const { retire = false, compromised = false, show = false } = values;
    const root = values.root ?? process.env['CONTENT_DIR'] ?? 'content';
    const isEmpty = positionals.length === 0 && !retire && !compromised && !show;
    if (positionals.length <= 1 && !isEmpty && !(retire && compromised)) {
      const ending = retire ? 'retiredAt' : compromised ? 'compromisedAt' : undefined;
      return { root, file: positionals[0], ending, isShown: show };
    }
  } catch (error) {
    // What parseArgs throws for an argument it does not know.
    if (!(error instanceof TypeError)) throw error;
  }
  throw new Refusal('issuer/usage', 'npm run keys');
}

/** The whole path of a new key file, once its place is found right: outside the project and the content, and free. */
function checkPlace(file: string, root: string): string {
  const folder = dirname(resolve(file));
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new Refusal('issuer/no-folder', folder);
  // By its real name, so that a link into the project is seen.
  const path = join(realpathSync(folder), basename(file));
  const isInside = [process.cwd(), root].filter(existsSync).some((home) => {
    const way = relative(realpathSync(home), path);
    return !way.startsWith('..') && resolve(way) !== way;
  });
  if (isInside) throw new Refusal('issuer/key-inside-project', path);
  if (existsSync(path)) throw new Refusal('issuer/key-file-exists', path);
  return path;
}

function sayKeys({ keys, did }: IssuerFolder): string[] {
  const lines = keys.map((key) => {
    const { retiredAt, compromisedAt } = key;
    const day = sayDay(compromisedAt ?? retiredAt ?? 0, 0);
    const ended = compromisedAt === undefined ? `retired ${day}` : `lost or stolen ${day}`;
    return `${fingerprintOf(key)}   ${(compromisedAt ?? retiredAt) === undefined ? 'in use' : ended}`;
  });
  return [did, ...(lines.length > 0 ? lines : ['no keys'])];
}

async function makeKey(
  folder: IssuerFolder,
  wanted: Wanted & { file: string },
  edge: KeysEdge,
): Promise<string[]> {
  const { inUse, did, keys, root } = folder;
  if (inUse && !wanted.ending) throw new Refusal('issuer/key-in-use', root, fingerprintOf(inUse));
  const path = checkPlace(wanted.file, root);
  // Before anything changes: the list must be one that the old key signed.
  const bits = await readBits(folder);
  const passphrase = await choosePassphrase(edge.ask, path);
  const privateKey = crypto.getRandomValues(new Uint8Array(32));
  const publicKey = publicKeyOf(privateKey);
  const sealed = await sealKey(passphrase, privateKey, edge.cost);
  writeFileSync(path, JSON.stringify(sealed, null, 2) + '\n', { mode: 0o600, flag: 'wx' });
  const kept = keys.map((key) => endKey(keepKey(key), key === inUse ? wanted.ending : undefined, edge.now));
  writeKeys(folder, [...kept, { publicKey }]);
  await writeBits(folder, bits, { verificationMethod: keyId(did, publicKey), privateKey }, edge.now);
  return [
    `Made ${path}: the private key, sealed with your passphrase.`,
    `Wrote ${root}/issuer/: what the site publishes. Commit it.`,
    `Fingerprint: ${sayFingerprint(publicKey)}. Publish it where people look you up.`,
    'Keep a copy of the key file in another place, and the passphrase on paper in a third.',
  ];
}

function endKey(
  key: ReturnType<typeof keepKey>,
  ending: Wanted['ending'],
  now: number,
): ReturnType<typeof keepKey> {
  return ending ? { ...key, [ending]: writeInstant(now) } : key;
}

function endOnly(folder: IssuerFolder, ending: Wanted['ending'], now: number): string[] {
  const { inUse, keys, root } = folder;
  if (!inUse) throw new Refusal('issuer/no-key-in-use', root);
  writeKeys(
    folder,
    keys.map((key) => endKey(keepKey(key), key === inUse ? ending : undefined, now)),
  );
  const stands =
    ending === 'retiredAt'
      ? 'What it signed until now stands.'
      : 'Nothing that it signed is trusted any more.';
  return [
    `The key ${fingerprintOf(inUse)} signs no more. ${stands}`,
    `Wrote ${root}/issuer/did.json. Commit it, and publish the site.`,
    'Withdrawals need a key: make one before the list is 90 days old.',
  ];
}

/** Makes, replaces, ends or names the keys of an issuer, as the arguments say. A refusal has changed nothing. */
export function runKeys(args: string[], edge: KeysEdge): Promise<Said> {
  return saying(async () => {
    const wanted = readArguments(args);
    const folder = readIssuerFolder(wanted.root);
    if (wanted.isShown) return sayKeys(folder);
    const { file } = wanted;
    if (file === undefined) return endOnly(folder, wanted.ending, edge.now);
    return makeKey(folder, { ...wanted, file }, edge);
  }, USAGE);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { lines, isDone } = await runKeys(process.argv.slice(2), { ask: askPassphrase, now: Date.now() });
  (isDone ? console.log : console.error)(lines.join('\n'));
  process.exitCode = isDone ? 0 : 1;
}
