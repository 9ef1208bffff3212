import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { credentialDigest } from '../../../src/certificate/badge/issue-credential.ts';
import type { JsonObject } from '../../../src/certificate/badge/plain-json.ts';
import { verifyCredential } from '../../../src/certificate/badge/verify-credential.ts';
import { issueAndRecord } from '../../../src/cli/issue.ts';
import { readIssuerFolder } from '../../../src/cli/issuer-folder.ts';
import { openSigningKey } from '../../../src/cli/issuer-key.ts';
import { Refusal, issuerWords } from '../../../src/cli/issuer-words.ts';
import type { Said } from '../../../src/cli/issuer-words.ts';
import { runKeys } from '../../../src/cli/keys.ts';
import { runRevoke } from '../../../src/cli/revoke.ts';
import { issuerFile, publishedFiles } from '../../../src/loader/issuer.ts';
import { readSite } from '../../../src/loader/site.ts';
import { isThorough } from '../../runs.ts';
import { FACTS } from '../certificate/badge/deanery.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'issuer-'));
afterAll(() => rmSync(work, { recursive: true }));

const PASSPHRASE = 'four plain words here';
const NOW = Date.parse('2026-11-27T09:30:00Z');
const DAY = 86_400_000;
const seen = new Set<string>();
let count = 0;
let root = '';
let keyFile = '';

beforeEach(() => {
  count += 1;
  root = join(work, String(count), 'content');
  mkdirSync(root, { recursive: true });
  writeFileSync(join(root, 'site.yaml'), 'site:\n  url: https://learn.example.org\n  base: /point-twelve/\n');
  keyFile = join(work, String(count), 'deanery.key.json');
});

const answer = (...answers: (string | undefined)[]) => {
  const left = [...answers];
  return () => Promise.resolve(left.length > 1 ? left.shift() : left[0]);
};

function note(said: Said): Said {
  const code = /^ {2}(issuer\/[a-z-]+) {3}/m.exec(said.lines.join('\n'))?.[1];
  if (code !== undefined) seen.add(code);
  return said;
}

const keys = async (args: string[], ask = answer(PASSPHRASE), now = NOW): Promise<Said> =>
  note(await runKeys([...args, '--root', root], { ask, now, cost: 4 }));

const revoke = async (args: string[], ask = answer(PASSPHRASE), now = NOW + DAY): Promise<Said> =>
  note(await runRevoke([...args, '--root', root], ask, now));

/** Issues a credential as a command would, and gives the file. */
async function issueFile(now = NOW): Promise<string> {
  const folder = readIssuerFolder(root);
  const key = await openSigningKey(folder, keyFile, answer(PASSPHRASE));
  const { issuer: _issuer, ...facts } = FACTS;
  const credential = await issueAndRecord(folder, key, { ...facts, issuerName: 'Example Deanery' }, now);
  const file = join(root, '..', `${String(readIssuerFolder(root).issued.length)}.json`);
  writeFileSync(file, JSON.stringify(credential));
  return file;
}

const codesOf = async (file: string, now = NOW + DAY): Promise<string[]> => {
  const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const { findings } = await verifyCredential(value, readIssuerFolder(root).known, now);
  return findings.map(({ code }) => code);
};

const expectRefusal = ({ lines, isDone }: Said, code: string, where: string): void => {
  expect(lines.join('\n')).toContain(`${where}\n  ${code}   `);
  expect(lines.join('\n')).toMatch(/\n {2}Fix: .+\n {2}Why: .+/);
  expect(isDone).toBe(false);
};

describe('npm run keys', () => {
  test('makes a sealed key outside the project, and the public files beside the content', async () => {
    const { lines, isDone } = await keys([keyFile]);
    expect(isDone).toBe(true);
    expect(lines.join('\n')).toMatch(/Fingerprint: ([0-9a-f]{4} ){7}[0-9a-f]{4}\./);
    expect(statSync(keyFile).mode & 0o777).toBe(0o600);
    const { did, inUse, known } = readIssuerFolder(root);
    expect(did).toBe('did:web:learn.example.org:point-twelve');
    expect(inUse?.id.startsWith(`${did}#z6Mk`)).toBe(true);
    expect(known.statusLists).toHaveLength(1);
    const file = await issueFile();
    expect(await codesOf(file)).toEqual([]);
    expect((await keys(['--show'])).lines[1]).toMatch(/in use$/);
  });

  test('publishes the two public files, and nothing for a host without keys', async () => {
    const { site } = readSite(root);
    expect(publishedFiles(root, site).size).toBe(0);
    await keys([keyFile]);
    expect([...publishedFiles(root, site).keys()]).toEqual(['did.json', 'status-list.json']);
    expect([...publishedFiles(root, { ...site, base: '/' }).keys()][0]).toBe('.well-known/did.json');
    expect(publishedFiles(root, { ...site, url: 'http://learn.example.org' }).size).toBe(0);
  });

  test('puts a new key in place of the old, and what that signed stands', async () => {
    await keys([keyFile]);
    const file = await issueFile();
    const next = `${keyFile}.next`;
    expect((await keys([next, '--retire'], answer(PASSPHRASE), NOW + DAY)).isDone).toBe(true);
    expect(await codesOf(file, NOW + 2 * DAY)).toEqual([]);
    expect((await keys(['--show'])).lines.slice(1).map((line) => line.split('   ')[1])).toEqual([
      'retired 28 November 2026',
      'in use',
    ]);
    expectRefusal(await revoke([file, '--key', keyFile]), 'issuer/key-not-in-use', keyFile);
    expect((await revoke([file, '--key', next], undefined, NOW + 2 * DAY)).isDone).toBe(true);
    expect(await codesOf(file, NOW + 2 * DAY)).toEqual(['revoked']);
  });

  test('trusts nothing of a stolen key, and keeps the withdrawals', async () => {
    await keys([keyFile]);
    const [first, second] = [await issueFile(), await issueFile()];
    await revoke([first, '--key', keyFile]);
    expect((await keys(['--compromised'], answer(), NOW + 2 * DAY)).isDone).toBe(true);
    expect(await codesOf(second)).toEqual(['key-compromised', 'status-unknown']);
    expect((await keys([`${keyFile}.next`], answer(PASSPHRASE), NOW + 3 * DAY)).isDone).toBe(true);
    expect(await codesOf(first, NOW + 4 * DAY)).toEqual(['key-compromised', 'revoked']);
    expect(await codesOf(second, NOW + 4 * DAY)).toEqual(['key-compromised']);
  });

  test('makes no second key, and ends none where none is in use', async () => {
    expectRefusal(await keys(['--retire']), 'issuer/no-key-in-use', root);
    await keys([keyFile]);
    expectRefusal(await keys([`${keyFile}.2`]), 'issuer/key-in-use', root);
    expect((await keys(['--retire'])).isDone).toBe(true);
    expectRefusal(await revoke(['--renew', '--key', keyFile]), 'issuer/no-key-in-use', root);
  });

  test('refuses a place for the key that is published, missing or taken', async () => {
    const inContent = join(root, 'deanery.key.json');
    expectRefusal(await keys([inContent]), 'issuer/key-inside-project', inContent);
    const inProject = resolve('deanery.key.json');
    expectRefusal(await keys([inProject]), 'issuer/key-inside-project', inProject);
    const link = join(work, String(count), 'elsewhere');
    symlinkSync(root, link);
    expectRefusal(await keys([join(link, 'a.json')]), 'issuer/key-inside-project', join(root, 'a.json'));
    expectRefusal(await keys([join(work, 'nowhere', 'a.json')]), 'issuer/no-folder', join(work, 'nowhere'));
    writeFileSync(keyFile, 'precious');
    expectRefusal(await keys([keyFile]), 'issuer/key-file-exists', keyFile);
    expect(readFileSync(keyFile, 'utf8')).toBe('precious');
    expect(existsSync(join(root, 'issuer'))).toBe(false);
  });

  test('refuses a passphrase that is short, mistyped or cannot be asked for', async () => {
    expectRefusal(await keys([keyFile], answer('short')), 'issuer/passphrase-short', keyFile);
    expectRefusal(await keys([keyFile], answer(PASSPHRASE, 'another')), 'issuer/passphrase-differs', keyFile);
    expectRefusal(await keys([keyFile], answer(undefined)), 'issuer/no-passphrase', keyFile);
    expect(existsSync(keyFile)).toBe(false);
  });

  test('signs for no address that is nobody’s or has changed', async () => {
    await keys([keyFile]);
    writeFileSync(join(root, 'site.yaml'), 'site:\n  url: https://new.example.org\n');
    expectRefusal(await keys(['--show']), 'issuer/other-address', issuerFile.document(root));
    writeFileSync(join(root, 'site.yaml'), '');
    expectRefusal(await keys(['--show']), 'issuer/no-address', join(root, 'site.yaml'));
  });

  test.each(['document', 'statusList', 'issued'] as const)(
    'changes nothing where a file is damaged: %s',
    async (name) => {
      await keys([keyFile]);
      await issueFile();
      const path = issuerFile[name](root);
      const damaged = readFileSync(path, 'utf8').replace(/[0-9a-f]{6}|encodedList|"id"/, 'spoilt');
      writeFileSync(path, damaged);
      expectRefusal(await revoke(['--renew', '--key', keyFile]), 'issuer/unreadable', path);
      expect(readFileSync(path, 'utf8')).toBe(damaged);
      writeFileSync(path, '{');
      expectRefusal(await keys([`${keyFile}.2`, '--retire']), 'issuer/unreadable', path);
    },
  );

  test.each([[[]], [['--retire', '--compromised']], [['a', 'b']], [['--unheard']]])(
    'explains itself: %j',
    async (args) => {
      const { lines, isDone } = await keys(args);
      expect(lines.at(-1)).toMatch(/^Usage:\n/);
      expect(isDone).toBe(false);
    },
  );
});

describe('npm run revoke', () => {
  test('withdraws a credential, once', async () => {
    await keys([keyFile]);
    const [file, other] = [await issueFile(), await issueFile()];
    const { lines } = await revoke([file, '--key', keyFile]);
    expect(lines.join('\n')).toMatch(/^Withdrew entry \d+\.\nWrote .*status\.json/);
    expect(await codesOf(file)).toEqual(['revoked']);
    expect(await codesOf(other)).toEqual([]);
    expect((await revoke([file, '--key', keyFile])).lines.join()).toContain('withdrawn already');
  });

  test('says where its register does not hold what it withdraws', async () => {
    await keys([keyFile]);
    const file = await issueFile();
    rmSync(issuerFile.issued(root));
    expect((await revoke([file, '--key', keyFile])).lines.join()).toContain('Your register does not hold it');
  });

  test('signs the list again before it is old', async () => {
    await keys([keyFile]);
    const file = await issueFile();
    const late = NOW + 91 * DAY;
    expect(await codesOf(file, late)).toEqual(['status-stale']);
    expect((await revoke(['--renew', '--key', keyFile], undefined, late)).isDone).toBe(true);
    expect(await codesOf(file, late)).toEqual([]);
  });

  test('withdraws nothing by a file that is another’s, changed, or none', async () => {
    await keys([keyFile]);
    const file = await issueFile();
    const changed = `${file}.changed`;
    writeFileSync(changed, readFileSync(file, 'utf8').replace('Data quality', 'Data equality'));
    expectRefusal(await revoke([changed, '--key', keyFile]), 'issuer/not-ours', changed);
    expectRefusal(await revoke([keyFile, '--key', keyFile]), 'issuer/not-a-credential', keyFile);
    expectRefusal(
      await revoke([`${file}.absent`, '--key', keyFile]),
      'issuer/not-a-credential',
      `${file}.absent`,
    );
    expectRefusal(await revoke([file, '--key', file]), 'issuer/not-a-key-file', file);
    expectRefusal(
      await revoke([file, '--key', keyFile], answer('wrong')),
      'issuer/wrong-passphrase',
      keyFile,
    );
    expectRefusal(await revoke([file]), 'issuer/usage', 'npm run revoke');
    expect(await codesOf(file)).toEqual([]);
  });
});

const run = (command: string, ...args: string[]) =>
  spawnSync(process.execPath, [here(`../../../src/cli/${command}.ts`), ...args, '--root', root], {
    encoding: 'utf8',
    env: { ...process.env, POINT_TWELVE_PASSPHRASE: PASSPHRASE },
  });

// At its real price a key takes a second to seal and to open.
test.runIf(isThorough)('run as commands, with the passphrase of the environment', () => {
  const made = run('keys', keyFile);
  expect(made.stdout).toContain(`Made ${keyFile}`);
  expect(made.status).toBe(0);
  const renewed = run('revoke', '--renew', '--key', keyFile);
  expect(renewed.stdout).toContain('for 90 days');
  expect(renewed.status).toBe(0);
});

test('end with 1 as commands where they did nothing', () => {
  const refused = run('keys', '--retire');
  expect(refused.stderr).toMatch(/\n {2}issuer\/no-key-in-use {3}.+\n {2}Fix: .+\n {2}Why: /);
  expect(refused.status).toBe(1);
});

test('issues a credential that its register holds, and none once half of the list is taken', async () => {
  await keys([keyFile]);
  const digest = credentialDigest(JSON.parse(readFileSync(await issueFile(), 'utf8')) as JsonObject);
  const path = issuerFile.issued(root);
  expect(readFileSync(path, 'utf8')).toMatch(
    new RegExp(`^entry,sha256,issued\\n\\d+,${digest},2026-11-27T09:30:00Z\\n$`),
  );
  const rows = Array.from(
    { length: 65_537 },
    (_, entry) => `${String(entry)},${digest},2026-11-27T09:30:00Z`,
  );
  writeFileSync(path, ['entry,sha256,issued', ...rows, ''].join('\n'));
  const refusal: unknown = await issueFile().catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(Refusal);
  seen.add((refusal as Refusal).code);
});

test('was seen to say every refusal', () => {
  expect(Object.keys(issuerWords).filter((code) => !seen.has(code))).toEqual([]);
});
