import fc from 'fast-check';
import { expect, test } from 'vitest';
import { credentialDigest, issueCredential } from '../../../../src/certificate/badge/issue-credential.ts';
import {
  isObservation,
  readObservation,
  writeObservation,
} from '../../../../src/certificate/badge/observation.ts';
import { isNameAsEntered } from '../../../../src/certificate/badge/name-as-entered.ts';
import { writeCredential } from '../../../../src/certificate/badge/write-credential.ts';
import { verifyCredential } from '../../../../src/certificate/badge/verify-credential.ts';
import { runs } from '../../../runs.ts';
import { FACTS, INDEX, ISSUED, LIST, NOW, known, list, signingKey } from './deanery.ts';

const { id: _id, status: _status, validFrom: _validFrom, ...facts } = FACTS;

test('issues a credential over verified facts, with an id and an entry of its own', async () => {
  const issuing = { facts, key: signingKey(), list: LIST, taken: new Set([INDEX]), issuedAt: ISSUED };
  const [first, second] = [await issueCredential(issuing), await issueCredential(issuing)];
  expect(first?.row.index).not.toBe(second?.row.index);
  expect(first?.credential['id']).not.toBe(second?.credential['id']);
  expect(first?.row).toMatchObject({ issuedAt: ISSUED, sha256: credentialDigest(first?.credential ?? {}) });
  const { verdict, says } = await verifyCredential(first?.credential, known([await list()]), NOW);
  expect(verdict).toBe('genuine');
  expect(says?.status).toEqual({ list: LIST, index: first?.row.index });
});

test('issues nothing where half of the list is taken', async () => {
  const taken = new Set(Array.from({ length: 65_537 }, (_, index) => index));
  expect(
    await issueCredential({ facts, key: signingKey(), list: LIST, taken, issuedAt: ISSUED }),
  ).toBeUndefined();
});

test('tells a name that the learner typed from one that was confirmed', () => {
  const typeOf = (isConfirmed: boolean): string => {
    const credential = writeCredential({ ...FACTS, learner: { name: 'Dr B. Example', isConfirmed } });
    return /"identityType":"([^"]+)"/.exec(JSON.stringify(credential))?.[1] ?? '';
  };
  expect(isNameAsEntered({ type: typeOf(false) })).toBe(true);
  expect(isNameAsEntered({ type: typeOf(true) })).toBe(false);
});

test('leaves out what there is not', () => {
  const { observation: _observation, result: _result, ...rest } = FACTS;
  const text = JSON.stringify(writeCredential(rest));
  expect(text).not.toMatch(/supervisor|result|undefined|credentialSchema/);
});

test.each([
  ['a moment that is none', { validFrom: 'today' }],
  [
    'an observation on a day that is none',
    { observation: { who: 'A', role: 'B', what: 'C', date: '2026-02-30' } },
  ],
  ['nobody', { learner: { name: ' ', isConfirmed: true } }],
])('throws for facts that make no credential: %s', (_what, change) => {
  expect(() => writeCredential({ ...FACTS, ...change })).toThrow(TypeError);
});

test('reads back every observation that it writes', () => {
  const line = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(line, line, fc.string({ minLength: 1 }), (who, role, what) => {
      const observation = { who, role, what, date: '2026-11-21' };
      const read = readObservation({ evidence: [{ genre: 'other' }, writeObservation(observation)] });
      expect(read).toEqual(isObservation(observation) ? observation : undefined);
    }),
    runs,
  );
});

test('reads the observation of a whole credential', () => {
  expect(readObservation(writeCredential(FACTS))).toEqual(FACTS.observation);
});

test('reads no observation where there are two', () => {
  const one = writeObservation({ who: 'A', role: 'B', what: 'C', date: '2026-11-21' });
  expect(readObservation({ evidence: [one, one] })).toBeUndefined();
  expect(readObservation({})).toBeUndefined();
});
