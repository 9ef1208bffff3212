import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { writeDidDocument } from '../../../../src/certificate/badge/did-document.ts';
import type { KnownIssuers } from '../../../../src/certificate/badge/judge-proof.ts';
import type { Json, JsonObject } from '../../../../src/certificate/badge/plain-json.ts';
import { findingCodes, findingWords, sayFinding } from '../../../../src/certificate/badge/report-words.ts';
import type { FindingCode } from '../../../../src/certificate/badge/report-words.ts';
import { verifyCredential } from '../../../../src/certificate/badge/verify-credential.ts';
import { RUNS } from '../../../runs.ts';
import { ADDRESS, DID, FACTS, INDEX, NOW, issue, issuerKey, known, list, signingKey } from './deanery.ts';

const credential = await issue();
const knownNow = known([await list()]);
const seen = new Set<FindingCode>();

async function codesOf(value: unknown, who: KnownIssuers = knownNow, now = NOW): Promise<FindingCode[]> {
  const { findings } = await verifyCredential(value, who, now);
  const codes = findings.map(({ code }) => code);
  for (const code of codes) seen.add(code);
  return codes;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('verifyCredential', () => {
  test('finds nothing against a credential in force, and reads what it says', async () => {
    const { verdict, findings, says, notRevokedAt } = await verifyCredential(credential, knownNow, NOW);
    expect({ verdict, findings }).toEqual({ verdict: 'genuine', findings: [] });
    expect(notRevokedAt).toBe(Date.parse('2026-11-22T00:00:00Z'));
    expect(says).toMatchObject({
      issuer: { id: DID, name: 'Example Deanery' },
      learner: [{ type: 'name', value: FACTS.learner.name, isHashed: false }],
      results: [{ name: 'Assessment', value: '92' }],
      evidence: [{ id: `urn:sha256:${FACTS.evidence.sha256}`, genre: FACTS.evidence.genre }],
      observation: FACTS.observation,
      status: FACTS.status,
    });
  });

  test('verifies where the page has no crypto at all, as on plain http', async () => {
    vi.stubGlobal('crypto', undefined);
    expect(await codesOf(credential)).toEqual([]);
    expect(await codesOf({ ...credential, name: 'Another' })).toEqual(['bad-signature']);
  });

  test('says that it expired, and only then', async () => {
    const validUntil = '2026-11-30T00:00:00Z';
    const short = await issue({ validUntil });
    expect(await codesOf(short, knownNow, Date.parse(validUntil))).toEqual([]);
    expect(await codesOf(short, knownNow, Date.parse(validUntil) + 1)).toEqual(['expired']);
  });

  test('says that it is not valid yet, and forgives a clock that is five minutes behind', async () => {
    const issuedAt = Date.parse(FACTS.validFrom);
    expect(await codesOf(credential, knownNow, issuedAt - 300_000)).toEqual([]);
    expect(await codesOf(credential, knownNow, issuedAt - 300_001)).toEqual(['not-yet-valid']);
  });

  test('calls an issuer that it does not know unknown, never wrong', async () => {
    const strangers = { documents: [], statusLists: [] };
    expect(await codesOf(credential, strangers)).toEqual(['issuer-unknown']);
    // Asked, but vouched for by nobody: what was signed is checked, and who signed it stays open.
    const visited = { ...knownNow, visited: new Map([[DID, `${ADDRESS}did.json`]]) };
    expect(await codesOf(credential, visited)).toEqual(['issuer-visited']);
    expect(await codesOf({ ...credential, name: 'Another' }, visited)).toEqual([
      'bad-signature',
      'issuer-visited',
    ]);
    const { verdict, notRevokedAt } = await verifyCredential(credential, visited, NOW);
    expect({ verdict, notRevokedAt }).toEqual({
      verdict: 'unconfirmed',
      notRevokedAt: Date.parse('2026-11-22T00:00:00Z'),
    });
    expect((await verifyCredential(credential, strangers, NOW)).verdict).toBe('unconfirmed');
  });

  test('refuses a key of somebody else, whoever lists it', async () => {
    const other = 'did:web:elsewhere.example';
    const signed = await issue({}, signingKey(8, other));
    expect(await codesOf(signed)).toEqual(['issuer-mismatch']);
    const document = writeDidDocument(other, [issuerKey(8)]);
    const both = { ...knownNow, documents: [document, ...knownNow.documents] };
    expect(await codesOf(signed, both)).toEqual(['issuer-mismatch']);
    // The issuer's own document names the key, but says that another controls it.
    const claimed = { ...document, id: DID };
    expect(await codesOf(signed, { ...knownNow, documents: [claimed] })).toContain('issuer-mismatch');
  });

  test('refuses a key that the issuer does not list, or does not allow to sign credentials', async () => {
    expect(await codesOf(await issue({}, signingKey(8)))).toEqual(['key-not-in-did']);
    const document = { ...writeDidDocument(DID, [issuerKey(7)]), assertionMethod: [] };
    expect(await codesOf(credential, { ...knownNow, documents: [document] })).toContain('key-not-in-did');
  });

  test('lets stand what a key signed before it was retired, and refuses what it signed after', async () => {
    const lists = [await list([], undefined, signingKey(9))];
    const retired = (retiredAt: string) => known(lists, [issuerKey(7, { retiredAt }), issuerKey(9)]);
    expect(await codesOf(credential, retired('2026-11-27T09:30:01Z'))).toEqual([]);
    expect(await codesOf(credential, retired(FACTS.validFrom))).toEqual(['key-retired-before']);
  });

  test('refuses all that a stolen key signed, because its dates prove nothing', async () => {
    const lists = [await list([], undefined, signingKey(9))];
    const keys = [issuerKey(7, { compromisedAt: '2026-12-24T00:00:00Z' }), issuerKey(9)];
    expect(await codesOf(credential, known(lists, keys))).toEqual(['key-compromised']);
  });

  test('says that it was withdrawn, also by a list that is old', async () => {
    expect(await codesOf(credential, known([await list([INDEX])]))).toEqual(['revoked']);
    const old = await list([INDEX], '2026-11-23T00:00:00Z');
    expect(await codesOf(credential, known([old]))).toEqual(['revoked']);
    expect(await codesOf(credential, known([await list([INDEX + 1])]))).toEqual([]);
  });

  test('takes the newest list where several are known', async () => {
    const newer = await list([INDEX]);
    const older = await issueOlderList();
    expect(await codesOf(credential, known([older, newer]))).toEqual(['revoked']);
    expect(await codesOf(credential, known([newer, older]))).toEqual(['revoked']);
  });

  test('says from when an old list is, and does not fail for it', async () => {
    const who = known([await list([], '2026-11-23T00:00:00Z')]);
    const { verdict, findings } = await verifyCredential(credential, who, NOW);
    expect(await codesOf(credential, who)).toEqual(['status-stale']);
    expect(verdict).toBe('genuine');
    expect(findings.map(sayFinding)[0]?.what).toContain('not known to be withdrawn as at 22 November 2026');
  });

  test('says that it cannot see withdrawals where no list holds', async () => {
    const signed = await list();
    const changed = { ...signed, validUntil: '2030-01-01T00:00:00Z' };
    const byRetired = known([signed], [issuerKey(7), issuerKey(9)]);
    expect(await codesOf(credential, known([]))).toEqual(['status-unknown']);
    expect(await codesOf(credential, known([changed]))).toEqual(['status-unknown']);
    expect(await codesOf(credential, known([{ ...signed, id: `${ADDRESS}other.json` }]))).toEqual([
      'status-unknown',
    ]);
    expect(await codesOf(credential, byRetired)).toEqual([]);
    const beyond = await issue({ status: { ...FACTS.status, index: 9_999_999 } });
    expect(await codesOf(beyond)).toEqual(['status-unknown']);
  });

  test('names a vocabulary that is not bundled, and fetches nothing', async () => {
    vi.stubGlobal('fetch', () => expect.unreachable());
    const context = [...(credential['@context'] as Json[]), 'https://example.org/more.json'];
    const { findings } = await verifyCredential({ ...credential, '@context': context }, knownNow, NOW);
    expect(await codesOf({ ...credential, '@context': context })).toEqual(['unknown-context']);
    expect(findings[0]?.args.detail).toBe('https://example.org/more.json');
  });

  test('refuses a field that its vocabulary does not know, signed or not', async () => {
    expect(await codesOf({ ...credential, grade: 'distinction' })).toEqual(['bad-form']);
  });
});

async function issueOlderList(): Promise<JsonObject> {
  const { writeStatusList } = await import('../../../../src/certificate/badge/status-list.ts');
  const { emptyList } = await import('../../../../src/certificate/badge/status-bits.ts');
  const facts = { address: FACTS.status.list, did: DID, bits: emptyList() };
  const dates = { validFrom: '2026-10-01T00:00:00Z', validUntil: '2027-02-20T00:00:00Z' };
  return writeStatusList({ ...facts, ...dates }, signingKey());
}

/** Every text in a value, as the way to it. */
function textsIn(value: Json, way: (string | number)[] = []): (string | number)[][] {
  if (typeof value === 'string') return [way];
  if (typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, member]) => textsIn(member, [...way, key]));
}

/** A copy in which one sign of one text is another. */
function changeText(value: Json, [key, ...rest]: (string | number)[], at: number, sign: string): Json {
  if (key === undefined) {
    const text = value as string;
    const place = at % text.length;
    return text.slice(0, place) + (text[place] === sign ? `${sign}${sign}` : sign) + text.slice(place + 1);
  }
  const copy = structuredClone(value) as Record<string | number, Json>;
  copy[key] = changeText(copy[key] as Json, rest, at, sign);
  return copy;
}

test('refuses a credential in which one sign of any text is another', async () => {
  const texts = textsIn(credential);
  const property = fc.asyncProperty(
    fc.constantFrom(...texts),
    fc.nat(200),
    fc.constantFrom('a', 'Z', '0', ' ', 'é', '/'),
    async (way, at, sign) => {
      const { verdict } = await verifyCredential(changeText(credential, way, at, sign), knownNow, NOW);
      expect(verdict).not.toBe('genuine');
    },
  );
  // Each run makes canonical a whole credential, some ten milliseconds.
  await fc.assert(property, { numRuns: Math.min(RUNS, 400) });
});

/** Every object in a value, as the way to it. */
function objectsIn(value: Json, way: string[] = []): string[][] {
  if (typeof value !== 'object') return [];
  const inside = Object.entries(value).flatMap(([key, member]) => objectsIn(member, [...way, key]));
  return Array.isArray(value) ? inside : [way, ...inside];
}

const objectAt = (root: Json, way: string[]): Record<string, Json> =>
  way.reduce<Json>((at, key) => (at as Record<string, Json>)[key] as Json, root) as Record<string, Json>;

/** Addresses of terms, which JSON-LD takes for the terms themselves. */
const VOCABULARIES = [
  'https://www.w3.org/2018/credentials#',
  'https://schema.org/',
  'https://purl.imsglobal.org/spec/vc/ob/vocab.html#',
  'https://www.w3.org/ns/credentials/status#',
];

test('refuses every field that is renamed to its address, which JSON-LD takes for the same', async () => {
  for (const way of objectsIn(credential)) {
    for (const key of Object.keys(objectAt(credential, way))) {
      for (const vocabulary of VOCABULARIES) {
        const changed = structuredClone(credential);
        const { [key]: held, ...others } = objectAt(changed, way);
        const renamed = { ...others, [vocabulary + key]: held as Json };
        const root = way.length === 0 ? renamed : changed;
        const last = way.at(-1);
        if (last !== undefined) objectAt(changed, way.slice(0, -1))[last] = renamed;
        expect(await codesOf(root)).toEqual(['bad-form']);
      }
    }
  }
});

test('refuses one thing that is written as two, so that a typed name cannot pass for a confirmed one', async () => {
  const typed = await issue({ learner: { name: 'Dr B. Example', isConfirmed: false } });
  expect(await codesOf(typed)).toEqual([]);
  const subject = typed['credentialSubject'] as JsonObject;
  const [{ identityType, ...rest } = {}] = subject['identifier'] as JsonObject[];
  const type = 'IdentityObject';
  const parted = (id: string): Json[] => [
    { id, ...rest },
    { id, type, identityType: identityType as Json },
  ];
  for (const identifier of [
    parted('_:b7'),
    parted('urn:x:1'),
    [rest as Json, { type, identityType: 'name' }],
  ]) {
    const changed = { ...typed, credentialSubject: { ...subject, identifier } };
    expect(await codesOf(changed)).toEqual(['bad-form']);
  }
});

test('never throws and never trusts, whatever it is given', async () => {
  const keys = fc.constantFrom(...Object.keys(credential), '__proto__', '@graph', 'proof');
  const hostile = fc.oneof(
    fc.anything({ withBigInt: true, withNullPrototype: true, withMap: true, withDate: true }),
    fc.tuple(keys, fc.anything()).map(([key, value]) => ({ ...credential, [key]: value })),
  );
  const property = fc.asyncProperty(hostile, async (value) => {
    const { verdict } = await verifyCredential(value, { documents: [value], statusLists: [value] }, NOW);
    expect(verdict).not.toBe('genuine');
  });
  await fc.assert(property, { numRuns: Math.min(RUNS, 400) });
});

test('refuses what is too deep, too large, circular, or alive', async () => {
  const deep = (levels: number): Json => (levels === 0 ? 'x' : { name: deep(levels - 1) });
  const circle: Record<string, unknown> = { ...credential };
  circle['issuer'] = circle;
  const alive = new Proxy(
    {},
    {
      ownKeys: () => {
        throw new Error('alive');
      },
    },
  );
  const values: unknown[] = [
    { ...credential, issuer: deep(20) },
    { ...credential, evidence: Array.from({ length: 6000 }, () => ({})) },
    circle,
    alive,
    { ...credential, name: 'half a pair \ud800' },
    { ...credential, name: null },
    JSON.parse('{"__proto__": {"name": "x"}}'),
    { ...credential, '@graph': [] },
    { ...credential, credentialSubject: { '@context': {} } },
    null,
    [credential],
    'text',
  ];
  for (const value of values) expect(await codesOf(value)).toEqual(['bad-form']);
});

test('was seen to say every code, and has words for each', () => {
  expect(findingCodes.filter((code) => !seen.has(code))).toEqual([]);
  for (const code of findingCodes) {
    const { what, advice } = sayFinding({ code, args: { detail: 'D', issuer: 'I' } });
    expect([what, advice].join(' ')).not.toMatch(/undefined|invalid/);
    expect(findingWords[code].weight).toMatch(/refused|unconfirmed|note/);
  }
});
