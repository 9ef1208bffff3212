import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDidDocument } from '../../../src/certificate/badge/did-document.ts';
import type { IssuerKey } from '../../../src/certificate/badge/did-document.ts';
import { askIssuers, getOnline } from '../../../src/cli/ask-issuers.ts';
import type { GetText } from '../../../src/cli/ask-issuers.ts';
import { runVerify } from '../../../src/cli/verify.ts';
import { writeSite } from '../certificate/built-site.ts';
import { ADDRESS, DID, INDEX, LIST, NOW, issue, issuerKey, list } from '../certificate/badge/deanery.ts';

const DOCUMENT = `${ADDRESS}did.json`;
const folder = mkdtempSync(join(tmpdir(), 'online-'));
const site = join(folder, 'site');
const file = join(folder, 'credential.json');

/** What the built site knows of the deanery before anybody is asked. */
const pin = (keys: IssuerKey[], lists: unknown[] = []): void =>
  writeFileSync(
    join(site, 'issuers.json'),
    JSON.stringify({ documents: keys.length > 0 ? [writeDidDocument(DID, keys)] : [], statusLists: lists }),
  );

/** A network that holds these files and keeps what it was asked for. */
function network(files: Record<string, unknown>): { getText: GetText; asked: string[] } {
  const asked: string[] = [];
  const getText: GetText = (address) => {
    asked.push(address);
    return address in files
      ? Promise.resolve(JSON.stringify(files[address]))
      : Promise.reject(new Error('answered 404'));
  };
  return { getText, asked };
}

const verify = (getText: GetText, ...options: string[]): ReturnType<typeof runVerify> =>
  runVerify(['--site', site, ...options, file], new Date(NOW), getText);

beforeAll(async () => {
  writeSite(site);
  writeFileSync(file, JSON.stringify(await issue()));
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('npm run verify -- --online', () => {
  it('asks nobody without it', async () => {
    pin([]);
    const { getText, asked } = network({});
    const { said, code } = await verify(getText);
    expect(asked).toEqual([]);
    expect(code).toBe(1);
    expect(said).toContain(`does not know the issuer, ${DID}`);
  });

  it('reads new withdrawals of an issuer that this copy knows', async () => {
    pin([issuerKey(7)], [await list()]);
    const later = await list([INDEX]);
    const { getText, asked } = network({ [DOCUMENT]: writeDidDocument(DID, [issuerKey(7)]), [LIST]: later });
    expect((await verify(getText)).code).toBe(0);
    const { said, code } = await verify(getText, '--online');
    expect(code).toBe(1);
    expect(said).toContain(`${DID} has withdrawn this credential.`);
    expect(said).toContain(`Asked ${LIST}: taken as it is now.`);
    expect(asked).toEqual([DOCUMENT, LIST]);
  });

  it('takes a new key of an issuer that this copy knows, and hears that one was stolen', async () => {
    pin([issuerKey(9)], []);
    const own = { [LIST]: await list() };
    const keys = (dates: Partial<IssuerKey>) => ({
      ...own,
      [DOCUMENT]: writeDidDocument(DID, [issuerKey(7, dates), issuerKey(9)]),
    });
    expect(await verify(network(keys({})).getText, '--online')).toMatchObject({ code: 0 });
    const stolen = await verify(network(keys({ compromisedAt: '2026-11-27T00:00:00Z' })).getText, '--online');
    expect(stolen).toMatchObject({
      code: 1,
      said: expect.stringContaining('reported lost or stolen') as string,
    });
  });

  it('never forgets that a key was stolen because its address says so no more', async () => {
    pin([issuerKey(7, { compromisedAt: '2026-11-27T00:00:00Z' })], [await list()]);
    const { getText } = network({ [DOCUMENT]: writeDidDocument(DID, [issuerKey(7)]), [LIST]: await list() });
    expect((await verify(getText, '--online')).said).toContain('reported lost or stolen');
  });

  it('never calls an issuer genuine whom nobody has vouched for, but says what holds', async () => {
    pin([]);
    const files = { [DOCUMENT]: writeDidDocument(DID, [issuerKey(7)]), [LIST]: await list() };
    const { said, code } = await verify(network(files).getText, '--online');
    expect(code).toBe(1);
    expect(said).toContain(`Its keys were asked for at ${DOCUMENT}`);
    expect(said).toContain('save its file in content/issuer/known/');
    expect(said).toContain('Not known to be withdrawn as at 22 November 2026.');
    expect(said).not.toContain('The signature does not fit');
    writeFileSync(file, JSON.stringify({ ...(await issue()), name: 'Another' }));
    expect((await verify(network(files).getText, '--online')).said).toContain('The signature does not fit');
    writeFileSync(file, JSON.stringify(await issue()));
  });

  it('says what it was told, address by address, where that is no help', async () => {
    pin([issuerKey(7)], [await list()]);
    const nothing = await verify(network({}).getText, '--online');
    expect(nothing.code).toBe(0);
    expect(nothing.said).toContain(`Asked ${DOCUMENT}: it answered 404.`);
    const other = { [DOCUMENT]: writeDidDocument('did:web:other.example.org', [issuerKey(7)]), [LIST]: 'x' };
    expect((await verify(network(other).getText, '--online')).said).toContain('is of another issuer');
    const { said } = await verify(() => Promise.resolve('<!doctype html>'), '--online');
    expect(said).toContain(`Asked ${DOCUMENT}: it holds no JSON.`);
  });
});

describe('askIssuers', () => {
  const nobody = { documents: [], statusLists: [] };
  const named = (id: string, address?: string) => ({
    issuer: { id, name: '' },
    status: address === undefined ? undefined : { list: address, index: 1 },
  });

  it.each([
    'did:web:localhost',
    'did:web:intranet',
    'did:web:printer.local',
    'did:web:10.0.0.1',
    'did:web:169.254.169.254',
    'did:key:z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi',
    'https://learn.example.org/',
  ])('asks nobody in this network, and nothing that is no did:web: %s', async (id) => {
    const { getText, asked } = network({});
    expect((await askIssuers([named(id)], nobody, getText)).said).toEqual([
      `${id} names no public address, so nobody was asked.`,
    ]);
    expect(asked).toEqual([]);
  });

  it('asks for a list on the host of its issuer only, by https, and for each address once', async () => {
    const { getText, asked } = network({});
    const lists = [
      'https://elsewhere.example.org/list.json',
      LIST.replace('https', 'http'),
      'nonsense',
      LIST,
    ];
    const all = [...lists, ...lists].map((address) => named(DID, address));
    const { said } = await askIssuers(all, nobody, getText);
    expect(asked).toEqual([DOCUMENT, LIST]);
    expect(said.filter((line) => line.includes('so it was not asked'))).toHaveLength(3);
  });
});

describe('getOnline', () => {
  it('follows no redirect, takes no more than a file of an issuer, and says what went wrong', async () => {
    const server = createServer((request, response) => {
      if (request.url === '/moved') response.writeHead(302, { location: '/small' }).end();
      else if (request.url === '/none') response.writeHead(404).end();
      else response.end(request.url === '/large' ? 'x'.repeat(1_100_000) : '{"a":"é"}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const at = (path: string) => `http://127.0.0.1:${port}/${path}`;
    expect(await getOnline(at('small'))).toBe('{"a":"é"}');
    await expect(getOnline(at('moved'))).rejects.toThrow('could not be reached');
    await expect(getOnline(at('none'))).rejects.toThrow('answered 404');
    await expect(getOnline(at('large'))).rejects.toThrow('more than any issuer');
    server.close();
    server.closeAllConnections();
    await expect(getOnline(at('small'))).rejects.toThrow('could not be reached');
  });
});
