import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../../src/kernel/canonical.ts';
import { xmrPhases } from '../../../src/measures/spc.ts';
import { findSignals, specialPoints } from '../../../src/measures/spc-signals.ts';
import { generate, templates } from '../../../src/synthetic/recipe.ts';
import type { Generated, Recipe } from '../../../src/synthetic/recipe.ts';
import { make } from './records.ts';
import { RUNS } from '../../runs.ts';

const seed = fc.integer({ min: 0, max: 2_147_483_647 });
const { rules, decoys } = templates['unit-series'] ?? { rules: [], decoys: [] };
const RULES = rules.map(({ name }) => name);
const DECOYS = decoys.map(({ name }) => name);

/** A recipe with these causes and decoys, and room for them. */
function series(causes: string[], looks: string[], each: number, rows = 60): Recipe {
  return {
    template: 'unit-series',
    seed: each,
    rows,
    defects: causes.map((rule) => ({ rule })),
    decoys: looks,
  };
}

function valuesOf({ table }: Generated): number[] {
  return (table.values['value'] ?? []).map(Number);
}

/** Rows that the engine catches, with the limits held from the first twelve. */
function caughtRows(made: Generated): string[] {
  const values = valuesOf(made);
  const signals = findSignals(values, xmrPhases(values, [{ from: 0, baseline: 12 }]) ?? []);
  return specialPoints(signals).map((place) => made.table.rowIds[place] ?? '');
}

function plantedRows({ planted }: Generated): string[] {
  return planted.flatMap(({ row, also = [] }) => [row, ...also.map((cell) => cell.row)]).sort();
}

test('plants every cause and every decoy at any seed, and the engine finds the causes and nothing else', () => {
  fc.assert(
    fc.property(
      seed,
      fc.subarray(RULES, { maxLength: 3 }),
      fc.subarray(DECOYS, { maxLength: 2 }),
      (each, causes, looks) => {
        const made = make(series(causes, looks, each));
        expect(made.planted.map(({ rule }) => rule)).toEqual(causes);
        expect(made.decoys.map(({ rule }) => rule).sort()).toEqual([...looks].sort());
        expect(caughtRows(made)).toEqual(plantedRows(made));
      },
    ),
    { numRuns: RUNS },
  );
});

test('keeps common cause alone silent', () => {
  fc.assert(
    fc.property(seed, fc.integer({ min: 15, max: 60 }), (each, rows) => {
      expect(caughtRows(make(series([], [], each, rows)))).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

test('holds the baseline to its mean and the limits to a narrow band, in every version', () => {
  const widths = new Set<number>();
  for (let each = 0; each < 200; each += 1) {
    const made = make(series(['shift-up'], ['alone-near-a-limit'], each, 30));
    const values = valuesOf(made);
    const [phase] = xmrPhases(values, [{ from: 0, baseline: 12 }]) ?? [];
    if (!phase) throw new Error('no limits');
    expect(phase.limits.mean).toBeCloseTo(Number(made.planted[0]?.was['value']), 9);
    // The baseline's own values are multiples of one step away from the mean; the widest is six steps.
    const step = (Math.max(...values.slice(0, 12)) - phase.limits.mean) / 6;
    widths.add(Math.round((phase.limits.meanRange / step) * 11));
    expect(phase.limits.mean).toBeGreaterThanOrEqual(23);
    expect(phase.limits.mean).toBeLessThanOrEqual(25);
    expect(phase.limits.upper - phase.limits.mean).toBeGreaterThan(6);
    expect(phase.limits.upper - phase.limits.mean).toBeLessThan(8.3);
  }
  expect(Math.min(...widths)).toBeGreaterThanOrEqual(50);
  expect(Math.max(...widths)).toBeLessThanOrEqual(56);
});

test('puts causes in the order given and keeps the last one in the latest month', () => {
  for (let each = 0; each < 50; each += 1) {
    const made = make(series(['spike-up', 'trend-down'], ['six-on-one-side'], each));
    const [spike, trend] = made.planted;
    expect((spike?.row ?? '') < (trend?.row ?? '')).toBe(true);
    expect(trend?.also?.at(-1)?.row).toBe('R60');
  }
});

test('ends in common cause where nothing special is planted', () => {
  for (let each = 0; each < 50; each += 1) {
    const made = make(series([], ['six-on-one-side'], each, 24));
    expect(caughtRows(made)).toEqual([]);
    expect(made.decoys).toHaveLength(1);
  }
});

test('counts months up to October 2026, whatever the number of rows', () => {
  const { table } = make(series([], [], 1, 24));
  expect(table.values['month']?.slice(0, 3)).toEqual(['2024-11', '2024-12', '2025-01']);
  expect(table.values['month']?.at(-1)).toBe('2026-10');
});

test('says where each cause and decoy is, with its months and values', () => {
  const { planted, decoys: made, table } = make(series(['two-of-three-up'], ['broken-by-the-mean'], 8, 30));
  const [cause] = planted;
  const last = table.values['value']?.at(-1) ?? '';
  expect(cause?.because).toMatch(
    /^Two months of three lie beyond the upper near limit.* In R\d\d: .*; the mean is /,
  );
  expect(cause?.because).toContain(`October 2026 ${last}`);
  expect(made[0]?.because).toContain('exactly on the mean');
});

test('refuses what has no room, and a cause that is pinned', () => {
  const crowded = generate(series(['shift-up', 'trend-up'], [], 1, 24));
  expect(crowded.ok ? [] : crowded.faults.map(({ detail }) => detail)).toEqual([
    '24 rows cannot hold what needs 30, baseline included.',
  ]);
  const pinned = generate({ ...series([], [], 1), defects: [{ rule: 'spike-up', at: { row: 'R20' } }] });
  expect(pinned.ok ? [] : pinned.faults.map(({ detail }) => detail)).toEqual([
    'spike-up cannot be pinned: a series has its order.',
  ]);
});

test('lets an order repeat a cause and set its severity', () => {
  const made = make({
    ...series([], [], 4),
    defects: [{ rule: 'spike-down', count: 2, severity: 3 }, { rule: 'shift-up' }],
  });
  expect(made.planted.map(({ rule, severity }) => [rule, severity])).toEqual([
    ['spike-down', 3],
    ['spike-down', 3],
    ['shift-up', 2],
  ]);
});

test('gives the bytes it has always given', () => {
  const digests = [41, 2_147_483_647].map((each) =>
    createHash('sha256')
      .update(canonicalJson(make(series(['spike-up', 'shift-down'], ['alone-near-a-limit'], each))))
      .digest('hex')
      .slice(0, 16),
  );
  expect(digests).toEqual(['7c8eeeb3916309bc', '6ac7f093e7337519']);
});
