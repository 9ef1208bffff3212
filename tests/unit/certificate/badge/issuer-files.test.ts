import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { addressOfDid, didOfAddress } from '../../../../src/certificate/badge/did-web.ts';
import { readDidDocument, writeDidDocument } from '../../../../src/certificate/badge/did-document.ts';
import { openKey, sealKey } from '../../../../src/certificate/badge/key-file.ts';
import {
  drawStatusIndex,
  emptyList,
  LIST_ENTRIES,
  packStatus,
  readStatus,
  setStatus,
  unpackStatus,
} from '../../../../src/certificate/badge/status-bits.ts';
import { RUNS } from '../../../runs.ts';
import { DID, issuerKey, privateKeyOf } from './deanery.ts';

describe('didOfAddress', () => {
  test.each([
    ['https://w3c-ccg.example/', 'did:web:w3c-ccg.example', '/.well-known/did.json'],
    ['https://w3c-ccg.example/user/alice', 'did:web:w3c-ccg.example:user:alice', '/user/alice/did.json'],
    ['https://example.org:3000/a/b/', 'did:web:example.org%3A3000:a:b', '/a/b/did.json'],
  ])('names %s', (address, did, path) => {
    expect(didOfAddress(address)).toEqual({ did, path });
    expect(addressOfDid(did)).toBe(new URL(path, address).href);
  });

  test.each([
    'http://example.org/',
    'https://10.0.0.1/',
    'https://[::1]/',
    'https://a.example/?x',
    'https://u:p@a.example/',
    'x',
    'https://a.example/é/',
  ])('names nothing for %s', (address) => {
    expect(didOfAddress(address)).toBeUndefined();
  });

  test('finds no address for another DID', () => {
    for (const did of ['did:key:z6Mk', 'did:web:', 'did:web:a/b', 'web:a'])
      expect(addressOfDid(did)).toBeUndefined();
  });
});

describe('did.json', () => {
  const retiredAt = '2026-06-01T00:00:00Z';
  const compromisedAt = '2026-07-01T00:00:00Z';
  const keys = [issuerKey(1, { retiredAt }), issuerKey(2, { compromisedAt }), issuerKey(3)];

  test('keeps retired and stolen keys with their dates, and names the one in use as did:key', () => {
    const document = writeDidDocument(DID, keys);
    const read = readDidDocument(JSON.parse(JSON.stringify(document)));
    expect(read?.keys.map((key) => [key.retiredAt, key.compromisedAt])).toEqual([
      [Date.parse(retiredAt), undefined],
      [undefined, Date.parse(compromisedAt)],
      [undefined, undefined],
    ]);
    expect(document['alsoKnownAs']).toEqual([expect.stringMatching(/^did:key:z6Mk/)]);
  });

  test('takes no key whose date cannot be read, and no document that is none', () => {
    const document = writeDidDocument(DID, [issuerKey(1, { retiredAt: 'last summer' })]);
    expect(readDidDocument(document)?.keys).toEqual([]);
    for (const value of [undefined, null, [], {}, { id: '' }]) expect(readDidDocument(value)).toBeUndefined();
    expect(readDidDocument({ id: DID, verificationMethod: [1, {}], assertionMethod: [] })?.keys).toEqual([]);
  });
});

describe('status bits', () => {
  test('counts from the left, as the standard does', () => {
    const bits = setStatus(setStatus(emptyList(), 0), 9);
    expect([...bits.subarray(0, 2)]).toEqual([0b1000_0000, 0b0100_0000]);
    expect(() => setStatus(bits, LIST_ENTRIES)).toThrow(RangeError);
    expect(readStatus(bits, LIST_ENTRIES)).toBeUndefined();
  });

  test('reads back exactly what was set, after packing', async () => {
    const indexes = fc.uniqueArray(fc.nat(LIST_ENTRIES - 1), { maxLength: 5 });
    const property = fc.asyncProperty(indexes, fc.nat(LIST_ENTRIES - 1), async (set, other) => {
      const bits = await unpackStatus(await packStatus(set.reduce(setStatus, emptyList())));
      for (const index of set) expect(bits && readStatus(bits, index)).toBe(true);
      expect(bits && readStatus(bits, other)).toBe(set.includes(other));
    });
    await fc.assert(property, { numRuns: Math.min(RUNS, 200) });
  });

  test('reads no list that is too short, no gzip, or swells beyond a megabyte', async () => {
    const swollen = await packStatus(new Uint8Array(1_048_576));
    expect((await unpackStatus(swollen))?.length).toBe(1_048_576);
    const bomb = new Blob([new Uint8Array(20_000_000)]).stream().pipeThrough(new CompressionStream('gzip'));
    const packed = Buffer.from(await new Response(bomb).arrayBuffer()).toString('base64url');
    expect(packed.length).toBeLessThan(100_000);
    expect(await unpackStatus(`u${packed}`)).toBeUndefined();
    expect(await unpackStatus(await packStatus(new Uint8Array(100)))).toBeUndefined();
    for (const text of ['', 'u', 'uAAAA', 'zAAAA', swollen.slice(0, 300)]) {
      expect(await unpackStatus(text)).toBeUndefined();
    }
  });

  test('reads no list where the browser cannot unpack', async () => {
    const packed = await packStatus(emptyList());
    vi.stubGlobal('DecompressionStream', undefined);
    expect(await unpackStatus(packed)).toBeUndefined();
    vi.unstubAllGlobals();
  });

  test('draws an entry that is free, and none where half are taken', () => {
    const taken = new Set([0, 1, 3]);
    for (let draw = 0; draw < 50; draw += 1) {
      const index = drawStatusIndex(taken, 8) ?? -1;
      expect([2, 4, 5, 6, 7]).toContain(index);
    }
    expect(drawStatusIndex(new Set([0, 1, 2, 3, 4]), 8)).toBeUndefined();
  });
});

describe('key file', () => {
  const privateKey = privateKeyOf(5);
  const passphrase = 'four plain words here';

  test('opens with its passphrase, however its letters are composed', async () => {
    const file = await sealKey('café au lait, twice', privateKey, 4);
    expect(JSON.stringify(file)).not.toContain(Buffer.from(privateKey).toString('base64url'));
    const opened = await openKey('cafe\u0301 au lait, twice', JSON.parse(JSON.stringify(file)));
    expect(opened).toEqual({ privateKey, publicKey: issuerKey(5).publicKey });
  });

  test('says that the passphrase is wrong, or the file changed', async () => {
    const file = await sealKey(passphrase, privateKey, 4);
    const other = await sealKey(passphrase, privateKeyOf(6), 4);
    expect(await openKey('another passphrase', file)).toEqual({ refusal: 'wrong-passphrase' });
    // The public key of another is bound to another file.
    const swapped = { ...file, publicKeyMultibase: other['publicKeyMultibase'] };
    expect(await openKey(passphrase, swapped)).toEqual({ refusal: 'wrong-passphrase' });
  });

  test('opens nothing that is no key file, and works at no price that a file may name', async () => {
    const file = await sealKey(passphrase, privateKey, 4);
    const dear = { ...file, scrypt: { ...(file['scrypt'] as object), cost: 2 ** 30 } };
    for (const value of [undefined, {}, [], { ...file, format: 'x' }, { ...file, aesGcm: {} }, dear]) {
      expect(await openKey(passphrase, value)).toEqual({ refusal: 'not-a-key-file' });
    }
  });
});
