import { expect, test } from 'vitest';
import { exactLimits, placeOf } from '../../../src/measures/funnel.ts';
import { countBands } from '../../../src/synthetic/count-bands.ts';
import { make, recordsOf } from './records.ts';

const crowd = {
  template: 'unit-counts',
  rows: 30,
  defects: [{ rule: 'truly-high' }, { rule: 'truly-low' }, { rule: 'truly-rather-high' }],
  decoys: ['small-and-high', 'small-and-none', 'above-95-by-chance', 'below-95-by-chance'],
};

function placeAt(cases: number, events: number): string {
  const limits = exactLimits(0.05, cases);
  return limits ? placeOf(events / cases, limits) : '';
}

/** Rule or decoy → the places of its rows; the rest stand under "clean". */
function placesOf(seed: number): Record<string, string[]> {
  const { table, planted, decoys } = make({ ...crowd, seed });
  const names = new Map([...planted, ...decoys].map(({ row, rule }) => [row, rule]));
  const places: Record<string, string[]> = {};
  recordsOf(table).forEach(({ cases, events }, index) => {
    const name = names.get(table.rowIds[index] ?? '') ?? 'clean';
    (places[name] ??= []).push(placeAt(Number(cases), Number(events)));
  });
  return places;
}

test('crosses its bands where the exact binomial limits lie, for every size from 10 to 900', () => {
  const wrong: string[] = [];
  for (let cases = 10; cases <= 900; cases += 1) {
    const { alarmLow, alertLow, alertHigh, alarmHigh } = countBands(cases);
    const seen = [
      alarmLow - 1,
      alarmLow,
      alertLow - 1,
      alertLow,
      alertHigh - 1,
      alertHigh,
      alarmHigh - 1,
      alarmHigh,
    ]
      .filter((events) => events >= 0)
      .map((events) => placeAt(cases, events));
    const expected = [
      ...(alarmLow > 0 ? ['below-alarm'] : []),
      alarmLow < alertLow ? 'below-alert' : 'within',
      ...(alertLow > 0 ? ['below-alert'] : []),
      'within',
      'within',
      'above-alert',
      'above-alert',
      'above-alarm',
    ];
    if (seen.join() !== expected.join()) wrong.push(`${String(cases)}: ${seen.join()}`);
  }
  expect(wrong).toEqual([]);
});

test('puts every defect and decoy where its name says, and all others within the limits', () => {
  const wrong: string[] = [];
  const expected: Record<string, string> = {
    'truly-high': 'above-alarm',
    'truly-low': 'below-alarm',
    'truly-rather-high': 'above-alert',
    'small-and-high': 'within',
    'small-and-none': 'within',
    'above-95-by-chance': 'above-alert',
    'below-95-by-chance': 'below-alert',
    clean: 'within',
  };
  for (let seed = 0; seed < 100; seed += 1) {
    const places = placesOf(seed);
    for (const [name, place] of Object.entries(expected)) {
      const here = places[name] ?? [];
      if (here.length === 0 || here.some((one) => one !== place))
        wrong.push(`${String(seed)} ${name} ${here.join()}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('leads a league table with a small unit that is within the limits, in most versions', () => {
  const SEEDS = 100;
  let misled = 0;
  for (let seed = 0; seed < SEEDS; seed += 1) {
    const { table, decoys } = make({ ...crowd, seed });
    const rates = recordsOf(table).map(({ cases, events }) => Number(events) / Number(cases));
    const isDecoy = (index: number): boolean =>
      decoys.some(({ row, rule }) => row === table.rowIds[index] && rule.startsWith('small'));
    const byRate = rates.map((_, index) => index).sort((a, b) => (rates[b] ?? 0) - (rates[a] ?? 0));
    if (byRate.slice(0, 2).some(isDecoy) && isDecoy(byRate.at(-1) ?? 0)) misled += 1;
  }
  expect(misled / SEEDS).toBeGreaterThan(0.7);
});

test('has one risk in all units but the planted ones, and names them A to Z, then AA', () => {
  const { table, planted } = make({ ...crowd, seed: 3 });
  const records = recordsOf(table);
  const others = records.filter((_, index) => !planted.some(({ row }) => row === table.rowIds[index]));
  expect(new Set(others.map(({ risk_per_1000: risk }) => risk))).toEqual(new Set(['50']));
  expect(records.map(({ unit }) => unit).slice(24)).toEqual(
    ['Y', 'Z', 'AA', 'AB', 'AC', 'AD'].map((letters) => `Unit ${letters}`),
  );
});

test('comes to one event in twenty over many units', () => {
  const { table } = make({ template: 'unit-counts', rows: 2000, seed: 11 });
  const sum = (column: string): number =>
    (table.values[column] ?? []).reduce((total, value) => total + Number(value), 0);
  expect(Math.abs(sum('events') / sum('cases') - 0.05)).toBeLessThan(0.001);
});
