import { expect, test } from 'vitest';
import { alertLog } from '../../../src/synthetic/alert-log.ts';
import { tierOf } from '../../../src/synthetic/alert-rules.ts';
import { make, recordsOf, SHELF } from './records.ts';

const SEEDS = Array.from({ length: 50 }, (_, seed) => seed);

function logAt(seed: number, rows = 1000): Record<string, string>[] {
  return recordsOf(make({ template: 'alert-log', seed, rows }).table);
}

test('has 40 real and 960 false alerts in 1,000 with any seed: a predictive value of 4%', () => {
  for (const seed of SEEDS) {
    const rows = logAt(seed);
    expect([rows.length, rows.filter(({ real }) => real === 'yes').length]).toEqual([1000, 40]);
  }
});

test('plants the same steps of scores with any seed, moved up by the same amount in the whole log', () => {
  const stepsAt = (seed: number): string => {
    const rows = logAt(seed).map(({ score, real }) => ({ score: Number(score), real }));
    const least = Math.min(...rows.map(({ score }) => score));
    return rows
      .map(({ score, real }) => `${String(Math.floor((score - least) / 3)).padStart(2, '0')} ${real ?? ''}`)
      .sort()
      .join();
  };
  for (const seed of SEEDS) expect(stepsAt(seed)).toBe(stepsAt(0));
  const lowest = SEEDS.map((seed) => Math.min(...logAt(seed).map(({ score }) => Number(score))));
  expect(new Set(lowest)).toEqual(new Set([33, 34, 35, 36, 37, 38, 39, 40]));
});

test('scores from 33 to 99, and labels each score with its tier', () => {
  for (const seed of SEEDS) {
    const rows = logAt(seed);
    const scores = rows.map(({ score }) => Number(score));
    expect(Math.min(...scores)).toBeGreaterThanOrEqual(33);
    expect(Math.max(...scores)).toBeLessThanOrEqual(99);
    expect(rows.filter(({ tier, score }) => tier !== tierOf(Number(score)))).toEqual([]);
  }
});

test('makes the higher scores real more often, and most alerts overridden', () => {
  const rows = SEEDS.flatMap((seed) => logAt(seed));
  const shareReal = (tier: string): number => {
    const some = rows.filter((row) => row['tier'] === tier);
    return some.filter(({ real }) => real === 'yes').length / some.length;
  };
  expect(shareReal('severe')).toBeGreaterThan(3 * shareReal('moderate'));
  expect(shareReal('minor')).toBe(0);
  const overridden = rows.filter(({ action }) => action === 'overridden').length / rows.length;
  expect(overridden).toBeGreaterThan(0.9);
  expect(overridden).toBeLessThan(0.95);
});

test('raises 100 alerts a day in order of time, half of them from 08:00 to 13:00', () => {
  for (const seed of SEEDS.slice(0, 10)) {
    const raised = logAt(seed).map((row) => row['raised'] ?? '');
    expect(raised).toEqual([...raised].sort());
    const days = raised.map((moment) => moment.slice(0, 10));
    expect(new Set(days).size).toBe(10);
    expect([days[0], days[99], days[100], days[999]]).toEqual([
      '2026-03-02',
      '2026-03-02',
      '2026-03-03',
      '2026-03-11',
    ]);
    const rounds = raised.filter((moment) => moment.slice(11) >= '08:00' && moment.slice(11) < '13:00');
    expect(rounds).toHaveLength(500);
  }
});

test('mixes real alerts into a small table too', () => {
  const rows = logAt(3, 60);
  const real = rows.filter((row) => row['real'] === 'yes').length;
  expect(real).toBeGreaterThan(0);
  expect(real).toBeLessThan(8);
  expect(new Set(rows.map(({ ward }) => ward)).size).toBe(4);
});

test('names each rule and decoy once', () => {
  const names = [...alertLog.rules, ...alertLog.decoys].map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

// Limits stand on both sides.
test.each<[string, Record<string, string>, boolean]>([
  ['score-out-of-range', { score: '99' }, true],
  ['score-out-of-range', { score: '100' }, false],
  ['score-out-of-range', { score: '-1' }, false],
  ['score-out-of-range', { score: '' }, false],
  ['tier-not-from-score', { score: '49', tier: 'minor' }, true],
  ['tier-not-from-score', { score: '50', tier: 'minor' }, false],
  ['tier-not-from-score', { score: '69', tier: 'moderate' }, true],
  ['tier-not-from-score', { score: '70', tier: 'moderate' }, false],
  ['tier-not-from-score', { score: '170', tier: 'minor' }, true],
  ['not-judged', { real: '' }, false],
  ['not-judged', { real: 'no' }, true],
])('judges %s on %o: %s', (rule, cells, expected) => {
  const [row] = logAt(1, 12);
  const found = SHELF['alert-log']?.rules.find(({ name }) => name === rule);
  expect(found?.test({ ...row, ...cells }, [])).toBe(expected);
});
