import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { keyId } from '../certificate/badge/did-document.ts';
import { sayFingerprint, writePublicKey } from '../certificate/badge/ed25519.ts';
import { openKey, PASSPHRASE_LENGTH } from '../certificate/badge/key-file.ts';
import type { SigningKey } from '../certificate/badge/proof.ts';
import { readIfThere } from '../loader/issuer.ts';
import type { IssuerFolder } from './issuer-folder.ts';
import { Refusal } from './issuer-words.ts';

/** How a command gets a passphrase: the words to ask with → what was typed; nothing where nobody can be asked. */
export type AskPassphrase = (prompt: string) => Promise<string | undefined>;

/** Asks on the terminal and shows nothing of what is typed. */
function askSilently(prompt: string): Promise<string> {
  process.stderr.write(prompt);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  lines.on('SIGINT', () => process.exit(130));
  return new Promise((resolve) => {
    lines.question('', (typed) => {
      lines.close();
      process.stderr.write('\n');
      resolve(typed);
    });
  });
}

/** The passphrase of the variable POINT_TWELVE_PASSPHRASE, which tests set; else the terminal is asked. */
export const askPassphrase: AskPassphrase = (prompt) => {
  const given = process.env['POINT_TWELVE_PASSPHRASE'];
  if (given !== undefined) return Promise.resolve(given);
  return process.stdin.isTTY ? askSilently(prompt) : Promise.resolve(undefined);
};

async function needPassphrase(ask: AskPassphrase, prompt: string, path: string): Promise<string> {
  return (await ask(prompt)) ?? refuse('issuer/no-passphrase', path);
}

function refuse(...refusal: ConstructorParameters<typeof Refusal>): never {
  throw new Refusal(...refusal);
}

/** Asks for a new passphrase, twice. Throws a `Refusal` for a short one, or where the two differ. */
export async function choosePassphrase(ask: AskPassphrase, path: string): Promise<string> {
  const chosen = await needPassphrase(ask, 'Passphrase for the new key: ', path);
  if (chosen.length < PASSPHRASE_LENGTH) refuse('issuer/passphrase-short', path, String(PASSPHRASE_LENGTH));
  const again = await needPassphrase(ask, 'The same again: ', path);
  return again === chosen ? chosen : refuse('issuer/passphrase-differs', path);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Opens the key that signs for an issuer now. Throws a `Refusal` where no key is in use, the file does not open, or it
 * holds another key than the one in use.
 */
export async function openSigningKey(
  folder: IssuerFolder,
  path: string,
  ask: AskPassphrase,
): Promise<SigningKey> {
  const { inUse, did } = folder;
  if (!inUse) return refuse('issuer/no-key-in-use', folder.root);
  const file = parse(readIfThere(path) ?? '');
  if (file === undefined) return refuse('issuer/not-a-key-file', path);
  const opened = await openKey(await needPassphrase(ask, 'Passphrase of the key: ', path), file);
  if ('refusal' in opened) return refuse(`issuer/${opened.refusal}`, path);
  const { privateKey, publicKey } = opened;
  const isInUse = writePublicKey(publicKey) === writePublicKey(inUse.publicKey);
  if (!isInUse) return refuse('issuer/key-not-in-use', path, sayFingerprint(publicKey));
  return { verificationMethod: keyId(did, publicKey), privateKey };
}
