import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../../../src/kernel/canonical.ts';
import { bestLazyRaw, mark } from '../../../../src/exercises/kind.ts';
import { needsReason } from '../../../../src/exercises/sign-account/decisions.ts';
import type { Decision } from '../../../../src/exercises/sign-account/decisions.ts';
import { drawClaims } from '../../../../src/exercises/sign-account/draw.ts';
import { madeAccount, smallAccount } from '../../../../src/exercises/sign-account/examples-made.ts';
import { sixClaims } from '../../../../src/exercises/sign-account/examples.ts';
import { signAccountKind } from '../../../../src/exercises/sign-account/index.ts';
import { makeSignAccount } from '../../../../src/exercises/sign-account/made-claims.ts';
import type { PublicClaim } from '../../../../src/exercises/sign-account/publish.ts';
import runtime from '../../../../src/exercises/sign-account/runtime.ts';
import { isThorough, SEEDS } from '../../../runs.ts';
import type { AccountClaim, SignAccount } from '../../../../src/exercises/sign-account/schema.ts';

const kind = signAccountKind;
const { scorer } = kind;
const ACCOUNTS = [madeAccount, smallAccount];

/** The claims of both accounts at every seed. */
const CLAIMS: AccountClaim[][] = SEEDS.map((seed) => ACCOUNTS.flatMap((def) => drawClaims(def, seed)));

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The first number of a line: "1,494 adults" → 1494. */
function numberIn(line: string): number {
  return Number((/^[\d,]+/.exec(line)?.[0] ?? '').replaceAll(',', ''));
}

test.runIf(isThorough)('makes the model worth 100 and every lazy answer 0 at 200 seeds', () => {
  const wrong: string[] = [];
  for (const def of ACCOUNTS)
    for (const seed of SEEDS) {
      const best = mark(scorer, def, seed, scorer.model(def, seed));
      if (best.earned !== 100 || !best.passed) wrong.push(`${def.id} model ${String(seed)}`);
      for (const response of scorer.lazy?.(def, seed) ?? []) {
        const lazy = mark(scorer, def, seed, response);
        if (lazy.earned !== 0 || lazy.passed) wrong.push(`${def.id} lazy ${String(seed)}`);
      }
    }
  expect(wrong).toEqual([]);
});

test('deals another account with another seed, and the same one with the same', () => {
  const figures = SEEDS.slice(0, 50).map((seed) => JSON.stringify(kind.publish(madeAccount, seed)));
  expect(new Set(figures).size).toBe(50);
  for (const seed of [0, 7]) {
    const again = { ...madeAccount };
    expect(drawClaims(again, seed)).toEqual(drawClaims(madeAccount, seed));
  }
  expect(runtime.varies(madeAccount)).toBe(true);
});

test('gives the bytes it has always given', () => {
  const digests = ACCOUNTS.map((def) =>
    createHash('sha256')
      .update(canonicalJson(drawClaims(def, 2_147_483_647)))
      .digest('hex')
      .slice(0, 16),
  );
  expect(digests).toEqual(['c7e7e3b1d2ec642a', '5f88962a5ba3322c']);
});

test('follows the planted fault with the decision and the reason, the same for the same fault', () => {
  const seen = new Map<string, Set<Decision>>();
  for (const seed of SEEDS)
    for (const { fault = 'sound', decision, reasons } of CLAIMS[seed] ?? []) {
      seen.set(fault, (seen.get(fault) ?? new Set()).add(decision));
      expect(reasons).toHaveLength(4);
      expect(new Set(reasons.map(({ id }) => id)).size).toBe(4);
      expect(reasons.some(({ id }) => id === fault)).toBe(fault !== 'sound');
    }
  const key = Object.fromEntries([...seen].map(([fault, decisions]) => [fault, [...decisions].join()]));
  expect(key).toEqual({
    sound: 'sign',
    'wrong-percentage': 'refuse',
    'wrong-denominator': 'refuse',
    'chosen-period': 'refuse',
    'two-points': 'refuse',
    'participation-overstated': 'refuse',
    'part-year': 'caveat',
    'low-completeness': 'caveat',
    'dropped-site': 'caveat',
    'tiny-number': 'caveat',
    'changed-definition': 'caveat',
    'no-owner': 'caveat',
  });
});

test('offers no reason that could be argued for beside the right one', () => {
  const beside = (fault: string): Set<string> =>
    new Set(
      CLAIMS.flat()
        .filter((claim) => claim.fault === fault)
        .flatMap(({ reasons }) => reasons.map(({ id }) => id)),
    );
  expect(beside('chosen-period').has('part-year')).toBe(false);
  expect(beside('part-year').has('chosen-period')).toBe(false);
  expect(beside('low-completeness').has('wrong-denominator')).toBe(false);
  expect(beside('participation-overstated').has('low-completeness')).toBe(false);
  // Nothing else is held back, so that no list gives its fault away by what is not in it.
  expect(beside('no-owner').size).toBe(13);
});

test('shows every fault in the evidence, and no fault in a sound claim', () => {
  const signs: Record<string, (claim: AccountClaim) => boolean> = {
    'wrong-percentage': ({ say, evidence }) => {
      const printed = /(\d+)% of/.exec(say)?.[1];
      const share = (100 * numberIn(evidence.numerator)) / numberIn(evidence.denominator);
      return printed !== undefined && Math.abs(Number(printed) - share) > 0.5;
    },
    'wrong-denominator': ({ evidence }) => evidence.method.includes('Of all '),
    'chosen-period': ({ evidence }) => evidence.method.includes('Over the whole year'),
    'two-points': ({ evidence }) => evidence.method.includes('Two years'),
    'participation-overstated': ({ say, evidence }) => {
      const counts = /(\d+) of \d+ /.exec(say)?.[1];
      return counts !== undefined && Number(counts) !== numberIn(evidence.numerator);
    },
    'part-year': ({ evidence }) =>
      !evidence.period.endsWith(' to March 2026') && !evidence.method.includes('Over the whole year'),
    'low-completeness': ({ evidence }) => {
      const due = /of the ([\d,]+)/.exec(evidence.completeness)?.[1];
      return due !== undefined && numberIn(evidence.completeness) < 0.9 * numberIn(due);
    },
    'dropped-site': ({ evidence }) => !evidence.method.startsWith('Both hospitals'),
    'tiny-number': ({ say, evidence }) => say.includes('%') && numberIn(evidence.denominator) < 20,
    'changed-definition': ({ evidence }) => evidence.method.includes('since October'),
    'no-owner': ({ evidence }) => evidence.method.endsWith('Owner: not named.'),
  };
  for (const seed of SEEDS)
    for (const claim of CLAIMS[seed] ?? []) {
      const shown = Object.keys(signs).filter((fault) => signs[fault]?.(claim));
      expect(shown, `${String(seed)} ${claim.say}`).toEqual(claim.fault === undefined ? [] : [claim.fault]);
    }
});

test('says what one fewer would do to a share of a handful', () => {
  for (const claim of CLAIMS.flat().filter(({ fault }) => fault === 'tiny-number')) {
    const [top, below] = [numberIn(claim.evidence.numerator), numberIn(claim.evidence.denominator)];
    expect(claim.because.sign).toContain(` ${String(Math.round((100 * (top - 1)) / below))}%,`);
  }
});

test('keeps the sentences of a claim within what an author may write', () => {
  for (const seed of SEEDS)
    for (const { say, evidence, because, voice, decision, label } of CLAIMS[seed] ?? []) {
      const texts = [say, label, ...Object.values(evidence), ...Object.values(because), voice?.says ?? ''];
      expect(texts.filter((text) => /undefined|NaN|\[object|^$|,,| {2}/.test(text)).length).toBe(
        voice ? 0 : 1,
      );
      expect(Math.max(...Object.values(evidence).map((text) => text.length))).toBeLessThanOrEqual(500);
      expect(evidence.numerator.length).toBeLessThanOrEqual(240);
      expect(needsReason(decision)).toBe(voice !== undefined);
    }
});

test('publishes nothing of the key, and quotes the row in every sentence of the key', () => {
  for (const seed of SEEDS.slice(0, 20))
    for (const def of ACCOUNTS) {
      const made = { ...def, seed };
      const shown = JSON.stringify(kind.publish(made, seed));
      const keys = kind.keyStrings(made);
      expect(keys).toHaveLength(1 + 3 * (def.data?.rows ?? 0) + (def.data?.defects.length ?? 0));
      expect(keys.filter((key) => shown.includes(key))).toEqual([]);
      // Whoever reads the scripts finds the sentences with gaps, and in no version a whole one.
      expect(keys.slice(1).filter((key) => !/\d/.test(key))).toEqual([]);
    }
});

test('carries its first version, and asks for its maker only for another', async () => {
  const carried = makeSignAccount(madeAccount);
  expect(carried.made).toEqual({ seed: madeAccount.seed, claims: drawClaims(madeAccount, madeAccount.seed) });
  expect(makeSignAccount(sixClaims)).toBe(sixClaims);
  const told = { ...carried, made: { seed: 9, claims: sixClaims.claims } };
  expect(drawClaims(told, 9)).toBe(sixClaims.claims);
  await runtime.prepare?.(carried, madeAccount.seed + 1);
  expect(drawClaims(carried, madeAccount.seed + 1)).toEqual(drawClaims(madeAccount, madeAccount.seed + 1));
});

test('scores and explains an account that cannot be made without a throw', () => {
  const { data } = madeAccount;
  const broken = { ...madeAccount, data: data && { ...data, template: 'nonsense' } } as SignAccount;
  expect(drawClaims(broken, 1)).toEqual([]);
  expect(mark(scorer, broken, 1, { decisions: {}, reasons: {} })).toMatchObject({ earned: 0, passed: false });
});

/** What a solver does with a claim; a reason that is not offered becomes the first one. */
type Solver = (claim: PublicClaim) => [Decision, string?];

const doesTheSums: Solver = ({ say, evidence }) => {
  const [top, below] = [numberIn(evidence.numerator), numberIn(evidence.denominator)];
  const printed = /(\d+)% of/.exec(say)?.[1];
  if (printed !== undefined && Math.round((100 * top) / below) !== Number(printed))
    return ['refuse', 'wrong-percentage'];
  if (printed !== undefined && below < 20) return ['caveat', 'tiny-number'];
  return ['caveat', 'no-owner'];
};

const readsTheMethod: Solver = ({ evidence: { method } }) => {
  if (method.includes('larger')) return ['caveat', 'dropped-site'];
  if (method.includes('not named')) return ['caveat', 'no-owner'];
  if (method.includes('since October')) return ['caveat', 'changed-definition'];
  if (method.includes('Over the whole year')) return ['refuse', 'chosen-period'];
  if (method.includes('Two years')) return ['refuse', 'two-points'];
  return ['caveat', 'part-year'];
};

function earnedBy(solve: Solver, def: SignAccount, seed: number): number {
  const { claims } = kind.publish(def, seed);
  const answers = claims.map((claim) => ({ claim, answer: solve(claim) }));
  return mark(scorer, def, seed, {
    decisions: Object.fromEntries(answers.map(({ claim, answer: [decision] }) => [claim.id, decision])),
    reasons: Object.fromEntries(
      answers.flatMap(({ claim, answer: [decision, wanted] }) => {
        const given = claim.reasons.find(({ id }) => id === wanted) ?? claim.reasons[0];
        return needsReason(decision) && given ? [[claim.id, given.id]] : [];
      }),
    ),
  }).earned;
}

test.runIf(isThorough)('is as hard with one seed as with another, for two naive solvers and for none', () => {
  for (const def of ACCOUNTS) {
    expect(new Set(SEEDS.map((seed) => bestLazyRaw(scorer, def, seed))).size).toBe(1);
    for (const solve of [doesTheSums, readsTheMethod]) {
      const marks = SEEDS.map((seed) => earnedBy(solve, def, seed));
      const all = mean(marks);
      expect(all).toBeLessThan(60);
      for (let from = 0; from < 200; from += 20) {
        expect(Math.abs(mean(marks.slice(from, from + 20)) - all)).toBeLessThanOrEqual(5);
      }
    }
  }
});
