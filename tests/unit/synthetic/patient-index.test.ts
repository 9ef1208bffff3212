import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../src/kernel/canonical.ts';
import { cellOf } from '../../../src/kernel/table.ts';
import { compareBirthDates } from '../../../src/measures/birth-dates.ts';
import { jaroWinkler } from '../../../src/measures/name-likeness.ts';
import { isUsableNhsNumber } from '../../../src/measures/nhs-number.ts';
import type { IndexColumn, IndexPair, PatientIndex } from '../../../src/synthetic/index-contract.ts';
import { FAR_SPELLINGS, FORENAMES, NEAR_SPELLINGS, SURNAMES } from '../../../src/synthetic/index-people.ts';
import { generateIndex, stories } from '../../../src/synthetic/patient-index.ts';
import { RUNS } from '../../runs.ts';

const EVERY = stories.map(({ name }) => ({ story: name, count: 2 }));
const seeds = fc.integer({ min: 0, max: 2_147_483_647 });

function make(seed: number, noise = 0, orders = EVERY): PatientIndex {
  const made = generateIndex({ seed, noise, stories: orders });
  if (!made.ok) throw new Error(JSON.stringify(made.faults));
  return made.value;
}

/** The two values of a pair in a column. */
function cells({ table }: PatientIndex, { rows }: IndexPair, column: IndexColumn): [string, string] {
  const at = (row: string): string => cellOf(table, table.rowIds.indexOf(row), column);
  return [at(rows[0]), at(rows[1])];
}

/** Which columns differ between the two records of a story's first pair, blanks included. */
function differing(story: string, seed: number): string {
  const made = make(seed);
  const pair = made.pairs.find((one) => one.story === story);
  if (!pair) throw new Error(story);
  const columns = made.table.columns.map(({ name }) => name as IndexColumn);
  return columns.filter((column) => new Set(cells(made, pair, column)).size > 1).join(' ');
}

describe('generateIndex', () => {
  test('gives the same bytes for the same recipe (frozen)', () => {
    const digest = createHash('sha256')
      .update(canonicalJson(make(5, 20)))
      .digest('hex');
    expect(digest.slice(0, 16)).toBe('f9f3ae7eeb065838');
  });

  test('gives every row one pair, and two people just where they are two', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { table, people, pairs } = make(seed, 50);
        expect(pairs.flatMap(({ rows }) => rows).sort()).toEqual([...table.rowIds].sort());
        for (const { rows, isSame } of pairs) {
          const [one, other] = rows.map((row) => people[table.rowIds.indexOf(row)]);
          expect(one === other).toBe(isSame);
        }
        const ofSame = pairs.filter(({ isSame }) => isSame).length;
        expect(new Set(people).size).toBe(2 * pairs.length - ofSame);
      }),
      { numRuns: RUNS },
    );
  });

  test('gives NHS numbers of the 999 range that pass, one a person', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { table, people, pairs } = make(seed);
        const owners = new Map<string, number>();
        const twice = pairs.filter(({ story }) => story === 'two-numbers').flatMap(({ rows }) => rows);
        table.rowIds.forEach((row, at) => {
          const number = cellOf(table, at, 'nhs_number');
          if (number === '' || twice.includes(row)) return;
          expect(number.startsWith('999') && isUsableNhsNumber(number)).toBe(true);
          expect(owners.get(number) ?? people[at]).toBe(people[at]);
          owners.set(number, people[at] ?? -1);
        });
      }),
      { numRuns: RUNS },
    );
  });

  test.each([
    ['same', 'nhs_number'],
    ['slip', 'nhs_number surname'],
    ['swapped-date', 'nhs_number dob'],
    ['moved', 'nhs_number postcode'],
    ['married', 'nhs_number surname'],
    ['married-and-moved', 'surname postcode'],
    ['no-postcode', 'postcode phone'],
    ['twins', 'nhs_number forename'],
    ['parent-and-child', 'nhs_number dob phone'],
    ['siblings', 'nhs_number forename dob'],
    ['namesakes', 'nhs_number dob postcode phone'],
    ['shared-birthday', 'nhs_number surname postcode phone'],
    ['shared-address', 'nhs_number surname forename dob phone'],
    ['strangers', 'nhs_number surname forename dob postcode phone'],
    ['too-little', 'nhs_number dob postcode phone'],
    ['two-numbers', 'nhs_number phone'],
  ])('tells %s by %s', (story, columns) => {
    for (let seed = 0; seed < 60; seed += 1) expect(differing(story, seed)).toBe(columns);
  });

  test('turns between near spellings of a surname and far ones of a forename', () => {
    const orders = [{ story: 'transliterated', count: 4 }];
    for (let seed = 0; seed < 40; seed += 1) {
      const made = make(seed, 0, orders);
      const found = made.pairs.map((pair) => {
        const [surnames, forenames] = [cells(made, pair, 'surname'), cells(made, pair, 'forename')];
        return surnames[0] === surnames[1] ? 'forename' : forenames[0] === forenames[1] ? 'surname' : 'both';
      });
      expect(found).toEqual(['surname', 'forename', 'surname', 'forename']);
    }
  });

  test('makes dates of birth that compare as their story says, at every seed', () => {
    const wanted = { 'swapped-date': 'partly', siblings: 'differs', 'parent-and-child': 'differs' } as const;
    fc.assert(
      fc.property(seeds, (seed) => {
        const made = make(seed);
        for (const pair of made.pairs) {
          const dates = cells(made, pair, 'dob');
          const agreement = compareBirthDates(...dates);
          const usual = dates[0] === dates[1] ? 'agree' : 'differs';
          expect(agreement).toBe(wanted[pair.story as keyof typeof wanted] ?? usual);
        }
      }),
      { numRuns: RUNS },
    );
  });

  test('writes otherwise without meaning anything by it: no more than capitals and spaces', () => {
    const tidy = (table: PatientIndex['table']): string =>
      JSON.stringify(Object.values(table.values)).toUpperCase().replace(/ /g, '');
    const [plain, noisy] = [make(3, 0), make(3, 100)];
    expect(noisy.table).not.toEqual(plain.table);
    const orders = [{ story: 'same', count: 1 }];
    expect(tidy(make(3, 100, orders).table)).toBe(tidy(make(3, 0, orders).table));
  });

  test('takes turns with the truth where no reader could tell', () => {
    const { pairs } = make(1, 0, [{ story: 'too-little', count: 6 }]);
    expect(pairs.map(({ isSame }) => isSame)).toEqual([true, false, true, false, true, false]);
    expect(new Set(pairs.map(({ tells }) => tells))).toEqual(new Set(['unknowable']));
  });

  test('tells every fault of a recipe at once, with the name that was meant', () => {
    const faultsOf = (recipe: Parameters<typeof generateIndex>[0]) => {
      const made = generateIndex(recipe);
      return made.ok ? [] : made.faults.map(({ code, near }) => [code, near]);
    };
    expect(
      faultsOf({ seed: 1, noise: 101, stories: [{ story: 'twinz' }, { story: 'same', count: 1.5 }] }),
    ).toEqual([
      ['unknown-story', 'twins'],
      ['cannot-plant', undefined],
      ['cannot-plant', undefined],
    ]);
    expect(faultsOf({ seed: 1, stories: [] })).toEqual([['cannot-plant', undefined]]);
    expect(faultsOf({ seed: 1, stories: [{ story: 'same', count: 401 }] })).toHaveLength(2);
    expect(faultsOf({ seed: 1, stories: [{ story: 'constructor' }] })).toEqual([
      ['unknown-story', undefined],
    ]);
  });
});

test('keeps names that are two people’s apart, and spellings of one name as alike as they are', () => {
  const alike = (a: string, b: string): number => jaroWinkler(a.toUpperCase(), b.toUpperCase());
  const close = [SURNAMES, ...Object.values(FORENAMES)].flatMap((names) =>
    names.flatMap((a) => names.filter((b) => a < b && alike(a, b) >= 0.8).map((b) => `${a} ${b}`)),
  );
  expect(close).toEqual([]);
  for (const [a, b] of NEAR_SPELLINGS) expect(alike(a, b)).toBeGreaterThanOrEqual(0.85);
  for (const [a, b] of Object.values(FAR_SPELLINGS).flat()) expect(alike(a, b)).toBeLessThan(0.85);
});
