import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { bestLazyRaw, mark } from '../../../../src/exercises/kind.ts';
import { drawClaims } from '../../../../src/exercises/sign-account/draw.ts';
import { madeAccount, smallAccount } from '../../../../src/exercises/sign-account/examples-made.ts';
import { eightClaims, sixClaims } from '../../../../src/exercises/sign-account/examples.ts';
import { signAccountKind } from '../../../../src/exercises/sign-account/index.ts';
import { FAULT_WORDS, PLANTED } from '../../../../src/exercises/sign-account/planted.ts';
import type { AccountClaim, SignAccount } from '../../../../src/exercises/sign-account/schema.ts';
import { signAccountSchema } from '../../../../src/exercises/sign-account/schema.ts';
import { definitionsOf } from '../kind-proofs.ts';

const starter = signAccountSchema.parse(parse(signAccountKind.starter.replaceAll('ID', 'new-account')));

function faultsOf(def: SignAccount): string[] {
  const result = signAccountSchema.safeParse(def);
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
}

/** The faults of the six claims with one of them changed; `undefined` takes a field away. */
function faultsWith(id: string, change: { [Field in keyof AccountClaim]?: AccountClaim[Field] | undefined }) {
  const changed = sixClaims.claims.map((claim) => (claim.id === id ? { ...claim, ...change } : claim));
  return faultsOf({ ...sixClaims, claims: changed as AccountClaim[] });
}

test('accepts every definition of its cases and gallery unchanged', () => {
  for (const def of definitionsOf(signAccountKind)) expect(signAccountSchema.parse(def)).toEqual(def);
});

test('plants every fault in its examples, and has words for each', () => {
  const made = [madeAccount, smallAccount].flatMap((def) => drawClaims(def, def.seed));
  const planted = [...eightClaims.claims, ...made].flatMap(({ fault }) => fault ?? []);
  expect([...new Set(planted)].sort()).toEqual([...PLANTED].sort());
  expect(Object.keys(FAULT_WORDS).sort()).toEqual([...PLANTED, 'sound'].sort());
});

test('refuses a fault and a decision that contradict each other', () => {
  expect(faultsWith('pain-rounds', { fault: undefined })).toEqual([
    'claims.2.fault is missing: a claim that is not simply signed has something wrong with it',
  ]);
  expect(faultsWith('pain-rounds', { decision: 'sign', voice: undefined })).toEqual([
    'claims.2.decision is "sign", and the claim has the fault "low-completeness"',
  ]);
});

test('refuses a claim whose reasons lack its fault, and a line against the right reason', () => {
  const [first, second] = sixClaims.claims[2]?.reasons ?? [];
  if (!first || !second) throw new Error('No reasons');
  expect(faultsWith('pain-rounds', { reasons: [first, second] })).toEqual([
    'claims.2.reasons has none with the id "low-completeness", which is what is wrong with the claim',
  ]);
  const right = { id: 'low-completeness', say: 'Too few came in.', wrong: 'It is the one.' };
  expect(faultsWith('pain-rounds', { reasons: [first, right] })).toEqual([
    'claims.2.reasons.1.wrong stands beside the right reason',
  ]);
  expect(faultsWith('falls-up', { reasons: [first, first] })).toEqual([
    'claims.1.reasons.1.id is "tiny-number", which another one has already',
  ]);
});

test('refuses a claim to refuse without a letter, and a letter that nobody would get', () => {
  const voice = { from: 'the auditor', says: 'We read it and believed it.' };
  expect(faultsWith('pressure-ulcers', { voice: undefined })).toEqual([
    'claims.5.voice is missing: somebody must hear what a signature here would do',
  ]);
  expect(faultsWith('falls-up', { voice })).toEqual([
    'claims.1.voice is never heard: signing this claim is right',
  ]);
});

test('refuses names used twice, and an account with nothing to sign or nothing to refuse', () => {
  expect(faultsWith('falls-up', { id: 'sepsis-first-dose', label: 'First dose in sepsis' })).toEqual([
    'claims.1.id is "sepsis-first-dose", which another one has already',
    'claims.1.label is "First dose in sepsis", which another one has already',
  ]);
  const of = (decision: string): AccountClaim[] =>
    eightClaims.claims.filter((claim) => claim.decision !== decision);
  expect(faultsOf({ ...eightClaims, claims: of('sign') })).toEqual([
    'claims has none with the decision "sign"; write at least one',
  ]);
  expect(faultsOf({ ...eightClaims, claims: of('refuse') })).toEqual([
    'claims has none with the decision "refuse"; write at least one',
  ]);
});

test('shows eight claims at most, and draws no more than there are', () => {
  expect(faultsOf({ ...sixClaims, draw: 7 })).toEqual(['draw is 7, and there are 6 claims']);
  const more = eightClaims.claims.map((claim) => ({
    ...claim,
    id: `${claim.id}-again`,
    label: `${claim.label} again`,
  }));
  const sixteen = { ...eightClaims, claims: [...eightClaims.claims, ...more] };
  expect(faultsOf(sixteen)).toEqual(['claims has 16, and a version shows at most 8; set draw']);
  expect(faultsOf({ ...sixteen, draw: 6 })).toEqual([]);
});

test('takes claims or a recipe, and not both, and draws from claims alone', () => {
  expect(faultsOf({ ...madeAccount, claims: sixClaims.claims, draw: 5 })).toEqual([
    'claims or data: one of the two is needed, and not both',
    'draw is for claims of your own; a recipe shows every claim that it makes',
  ]);
  expect(faultsOf({ ...sixClaims, claims: sixClaims.claims.slice(0, 3) })).toEqual([
    'claims has none with the decision "refuse"; write at least one',
    'claims has 3; write at least four, or give data',
  ]);
});

test('says of a recipe what it cannot plant, in the words of the template, with the name that was meant', () => {
  const { data } = madeAccount;
  if (!data) throw new Error('No recipe');
  const withData = (change: Partial<typeof data>) =>
    faultsOf({ ...madeAccount, data: { ...data, ...change } });
  expect(withData({ template: 'quality-acount' })).toEqual([
    'data.template cannot be made: There is no template "quality-acount". Did you mean "quality-account"?',
  ]);
  expect(withData({ defects: [{ rule: 'two-point', count: 1 }], decoys: ['unwelcom'] })).toEqual([
    'data.defects cannot be made: There is no rule "two-point". Did you mean "two-points"?',
    'data.decoys cannot be made: There is no decoy "unwelcom". Did you mean "unwelcome"?',
  ]);
  expect(withData({ rows: 7 })).toEqual(['data.defects cannot be made: 7 rows cannot hold what needs 8.']);
  expect(withData({ defects: [{ rule: 'no-owner', count: 2 }] })).toEqual([
    'data has none with the decision "refuse"; write at least one',
  ]);
  expect(
    withData({
      defects: [
        { rule: 'two-points', count: 3 },
        { rule: 'no-owner', count: 3 },
      ],
    }),
  ).toEqual([]);
});

test('makes a starter that holds and can be solved, and only by thinking', () => {
  const kind = signAccountKind;
  const { scorer } = kind;
  expect(mark(scorer, starter, 0, scorer.model(starter, 0)).earned).toBe(100);
  expect(bestLazyRaw(scorer, starter, 0)).toBeLessThan(starter.pass);
  expect(kind.keyStrings(starter).filter((text) => kind.searchText(starter).includes(text))).toEqual([]);
  expect(kind.estimateSeconds(starter)).toBe(190);
  expect(kind.estimateSeconds({ ...eightClaims, draw: 5 })).toBe(230);
  expect(kind.estimateSeconds(madeAccount)).toBe(350);
});
