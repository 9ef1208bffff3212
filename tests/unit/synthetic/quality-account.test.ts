import { expect, test } from 'vitest';
import { mark } from '../../../src/exercises/kind.ts';
import { findDefectsKind } from '../../../src/exercises/find-defects/index.ts';
import { findDefectsSchema } from '../../../src/exercises/find-defects/schema.ts';
import { wilsonInterval } from '../../../src/measures/proportion.ts';
import { percentOf, SAMPLES, sayClaim } from '../../../src/synthetic/account-scenes.ts';
import { ACCOUNT_TOPICS } from '../../../src/synthetic/account-topics.ts';
import { generateFrom } from '../../../src/synthetic/generate.ts';
import { qualityAccount } from '../../../src/synthetic/quality-account.ts';
import type { Row } from '../../../src/synthetic/template.ts';
import { firstDecoy, make, recordsOf } from './records.ts';

const template = 'quality-account';
const SEEDS = Array.from({ length: 50 }, (_, seed) => seed);

function rowsAt(seed: number, rows = 30): Row[] {
  return recordsOf(make({ template, seed, rows }).table);
}

test('names each rule, decoy and topic once, and gives each topic a part of its whole', () => {
  const names = [...qualityAccount.rules, ...qualityAccount.decoys].map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(ACCOUNT_TOPICS.map(({ topic }) => topic)).size).toBe(15);
  expect(new Set(ACCOUNT_TOPICS.map(({ whole }) => whole)).size).toBe(15);
  for (const { whole, narrower } of ACCOUNT_TOPICS) expect(narrower).not.toBe(whole);
});

test.each([
  [528, 600, 88],
  [1, 3, 33],
  [2, 3, 67],
  [1, 200, 1],
  [1, 201, 0],
  [0, 7, 0],
  [7, 7, 100],
])('rounds %d of %d to %d per cent', (count, of, percent) => {
  expect(percentOf(count, of)).toBe(percent);
});

test.each(SAMPLES)(
  'prints the 95%% interval of $right of $read as Wilson gives it',
  ({ right, read, low, high }) => {
    const interval = wilsonInterval(right, read);
    expect([interval?.low, interval?.high].map((limit) => Math.round((limit ?? 0) * 100))).toEqual([
      low,
      high,
    ]);
  },
);

test('says a claim by its figure: a share, counts, a rise, a sample', () => {
  const row = { ...rowsAt(1)[0], whole: 'complaints', measure: 'were answered', interval: '' };
  const say = (change: Row): string => sayClaim({ ...row, ...change } as Parameters<typeof sayClaim>[0]);
  expect(say({ figure: '64%' })).toBe('In 2025/26, 64% of complaints were answered.');
  expect(say({ figure: '7 of 8' })).toBe('In 2025/26, 7 of 8 complaints were answered.');
  expect(say({ figure: 'from 58% to 64%' })).toBe(
    'We are improving: 64% of complaints were answered in 2025/26, up from 58%.',
  );
  expect(say({ figure: '88%', interval: '83% to 92%' })).toBe(
    'In 2025/26, 88% of complaints were answered (95% interval 83% to 92%).',
  );
});

test('prints each clean claim as its cells have it, on topics that do not come back before the sixteenth', () => {
  for (const seed of SEEDS) {
    const rows = rowsAt(seed);
    for (const row of rows) {
      expect(row['claim']).toBe(sayClaim(row as Parameters<typeof sayClaim>[0]));
      expect(Number(row['numerator'])).toBeLessThanOrEqual(Number(row['denominator']));
      expect(Number(row['denominator'])).toBeLessThanOrEqual(Number(row['due']));
      expect([row['whole_figure'], row['swing']]).toEqual(['', '']);
    }
    expect(new Set(rows.slice(0, 15).map(({ topic }) => topic)).size).toBe(15);
    expect(new Set(rows.map(({ topic }) => topic)).size).toBe(30);
  }
});

// Limits stand on both sides.
test.each<[string, Record<string, string>, boolean]>([
  ['wrong-percentage', { figure: '88%', numerator: '528', denominator: '600' }, true],
  ['wrong-percentage', { figure: '89%', numerator: '528', denominator: '600' }, false],
  ['wrong-percentage', { figure: 'from 80% to 88%', numerator: '528', denominator: '600' }, true],
  ['wrong-percentage', { figure: 'from 88% to 89%', numerator: '528', denominator: '600' }, false],
  ['wrong-percentage', { figure: '7 of 8', numerator: '6', denominator: '8' }, true],
  ['wrong-denominator', { whole: 'discharges', counted: 'planned discharges' }, false],
  ['chosen-period', { to: '2025-12-31', whole_figure: '50%' }, false],
  ['chosen-period', { to: '2025-12-31', whole_figure: '' }, true],
  ['chosen-period', { to: '2026-03-31', whole_figure: '50%' }, true],
  ['part-year', { to: '2025-12-31', whole_figure: '' }, false],
  ['part-year', { from: '2025-04-02', whole_figure: '' }, false],
  ['part-year', { to: '2025-12-31', whole_figure: '50%' }, true],
  ['low-completeness', { denominator: '900', due: '1000' }, true],
  ['low-completeness', { denominator: '899', due: '1000' }, false],
  ['tiny-number', { figure: '95%', denominator: '20' }, true],
  ['tiny-number', { figure: '95%', denominator: '19' }, false],
  ['tiny-number', { figure: '18 of 19', denominator: '19' }, true],
  ['two-points', { figure: 'from 58% to 64%', points: '12' }, true],
  ['two-points', { figure: 'from 58% to 64%', points: '11' }, false],
  ['two-points', { figure: '64%', points: '' }, true],
  ['participation-overstated', { figure: '8 of 8', numerator: '7', denominator: '8' }, false],
  ['participation-overstated', { figure: '7 of 8', numerator: '7', denominator: '8' }, true],
  ['no-owner', { owner: '' }, false],
  ['dropped-site', { sites: 'the larger hospital' }, false],
  ['changed-definition', { definition: 'wider since October' }, false],
])('judges %s on %o: %s', (rule, cells, expected) => {
  const row = rowsAt(1).find(({ figure = '' }) => /^\d+%$/.test(figure));
  const found = qualityAccount.rules.find(({ name }) => name === rule);
  expect(found?.test({ ...row, ...cells } as Parameters<typeof found.test>[0], [])).toBe(expected);
});

test('moves two points by no more than years have moved before', () => {
  for (const seed of SEEDS) {
    const { table, planted } = make({ template, seed, defects: [{ rule: 'two-points' }] });
    const row = recordsOf(table)[table.rowIds.indexOf(planted[0]?.row ?? '')] ?? {};
    const [before = 0, now = 0] = (row['figure']?.match(/\d+/g) ?? []).map(Number);
    expect(now).toBeGreaterThan(before);
    expect(Number(row['swing'])).toBeGreaterThan(now - before);
  }
});

test('prints a figure that is higher than the one of the whole, where it counts a part', () => {
  for (const rule of ['wrong-denominator', 'chosen-period'])
    for (const seed of SEEDS) {
      const { table, planted } = make({ template, seed, defects: [{ rule }] });
      const row = recordsOf(table)[table.rowIds.indexOf(planted[0]?.row ?? '')] ?? {};
      expect(
        Number.parseInt(row['figure'] ?? '') - Number.parseInt(row['whole_figure'] ?? ''),
      ).toBeGreaterThan(11);
    }
});

test('owns up to what was not sent to an audit', () => {
  for (const seed of SEEDS) {
    const row = firstDecoy(make({ template, seed, decoys: ['audit-in-part'] }));
    expect(row['figure']).toBe(`${row['numerator'] ?? ''} of ${row['denominator'] ?? ''}`);
    expect(Number(row['numerator'])).toBeLessThan(Number(row['denominator']));
  }
});

test('says what it cannot plant, on a shelf of its own too', () => {
  const shelf = { 'quality-account': qualityAccount };
  const recipe = { template, seed: 1, rows: 4, defects: [{ rule: 'no-owner', count: 5 }], decoys: [] };
  expect(generateFrom(shelf, recipe)).toEqual({
    ok: false,
    faults: [{ code: 'cannot-plant', detail: '4 rows cannot hold what needs 5.' }],
  });
});

test('can be read by eye as well, and its model earns all', () => {
  const def = findDefectsSchema.parse({
    kind: 'find-defects',
    id: 'account-defects',
    title: 'Find what no name should stand under',
    task: 'A draft account with its evidence. Flag every cell that the claim cannot stand on.',
    outcome: 'challenge',
    explanation: 'Each fault shows in the cells of its own row: a sum, a period, a name that is missing.',
    data: {
      template,
      rows: 10,
      columns: ['claim', 'figure', 'numerator', 'denominator', 'due', 'from', 'to', 'owner'],
    },
    defects: ['wrong-percentage', 'part-year', 'low-completeness', 'no-owner'].map((rule) => ({ rule })),
    decoys: ['unwelcome', 'small-but-counted'],
  });
  for (const seed of SEEDS.slice(0, 20)) {
    const { scorer } = findDefectsKind;
    expect(mark(scorer, def, seed, scorer.model(def, seed)).earned).toBe(100);
  }
});
