import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../src/kernel/canonical.ts';
import { isUsableNhsNumber } from '../../../src/measures/nhs-number.ts';
import type { DefectOrder, Planted } from '../../../src/synthetic/recipe.ts';
import { generate, templates } from '../../../src/synthetic/recipe.ts';
import { brokenRules, crowded, make, recordsOf, SHELF } from './records.ts';
import { RUNS } from '../../runs.ts';

const NAMES = Object.keys(SHELF);
const seed = fc.integer({ min: 0, max: 2_147_483_647 });

function digestOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex').slice(0, 16);
}

describe.each(NAMES)('generate, template %s', (template) => {
  const { rules, decoys } = templates[template] ?? { rules: [], decoys: [] };

  test('plants every rule at 20 seeds, and each row it spoils fails that rule and no other', () => {
    const wrong: unknown[] = [];
    for (const { name } of rules) {
      for (let each = 0; each < 20; each += 1) {
        const { table, planted } = make({ template, seed: each, defects: [{ rule: name, count: 2 }] });
        const broken = brokenRules(template, recordsOf(table));
        const expected = table.rowIds.map((id) =>
          planted.filter(({ row }) => row === id).map(({ rule }) => rule),
        );
        if (planted.length !== 2 || canonicalJson(broken) !== canonicalJson(expected)) {
          wrong.push({ name, each, broken });
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  test('breaks one rule in each planted row and none in any other, decoys and twins included', () => {
    fc.assert(
      fc.property(seed, (each) => {
        const { table, planted } = make(crowded(template, each));
        const rows = new Map(planted.map(({ row, rule }) => [row, rule]));
        expect(rows.size).toBe(planted.length);
        brokenRules(template, recordsOf(table)).forEach((broken, index) => {
          const rule = rows.get(table.rowIds[index] ?? '');
          expect(broken).toEqual(rule === undefined ? [] : [rule]);
        });
      }),
      { numRuns: RUNS },
    );
  });

  test('tells the truth: a row put back to what it was satisfies every rule', () => {
    fc.assert(
      fc.property(seed, (each) => {
        const { table, planted } = make(crowded(template, each));
        const records = recordsOf(table);
        for (const { row, was, columns } of planted) {
          const index = table.rowIds.indexOf(row);
          expect(Object.keys(was).some((column) => columns.includes(column))).toBe(true);
          const mended = records.with(index, { ...records[index], ...was });
          expect(brokenRules(template, mended)[index]).toEqual([]);
        }
      }),
      { numRuns: 20 },
    );
  });

  test('gives no two people one NHS number, all in the 999 range and none a placeholder', () => {
    fc.assert(
      fc.property(seed, (each) => {
        const { table, planted } = make(crowded(template, each));
        const spoiled = new Set(planted.map(({ row }) => row));
        const numbers = recordsOf(table)
          .filter((_, index) => !spoiled.has(table.rowIds[index] ?? ''))
          .flatMap((row) => (row['nhs_number'] ? [row['nhs_number']] : []));
        expect(new Set(numbers).size).toBe(numbers.length);
        expect(numbers.filter((number) => !/^999\d{7}$/.test(number) || !isUsableNhsNumber(number))).toEqual(
          [],
        );
      }),
      { numRuns: RUNS },
    );
  });

  test('makes each decoy that is ordered, twice where it is ordered twice, in rows that are clean', () => {
    for (const { name, columns } of decoys) {
      for (let each = 0; each < 20; each += 1) {
        const made = make({ template, seed: each, decoys: [name, name] });
        const maker = SHELF[template]?.decoys.find((decoy) => decoy.name === name);
        expect(made.decoys.length, name).toBeGreaterThanOrEqual(2);
        expect(brokenRules(template, recordsOf(made.table)).flat()).toEqual([]);
        for (const decoy of made.decoys) {
          expect(decoy).toMatchObject({ rule: name, columns });
          const row = recordsOf(made.table)[made.table.rowIds.indexOf(decoy.row)] ?? {};
          expect(maker?.matches?.(row) ?? true, name).toBe(true);
        }
      }
    }
  });

  test('names the row and quotes its values in every explanation', () => {
    const { table, planted, decoys: made } = make(crowded(template, 5));
    for (const { row, columns, because } of [...planted, ...made]) {
      expect(because).toContain(`In ${row}: `);
      const record = recordsOf(table)[table.rowIds.indexOf(row)] ?? {};
      for (const column of columns) {
        const value = record[column] ?? '';
        const quoted = value === '' ? '(blank)' : value.replace('T', ' ');
        expect(because.replaceAll(' ', '').replaceAll('T', '')).toContain(
          quoted.replaceAll(' ', '').replaceAll('T', ''),
        );
      }
    }
  });

  test('hides columns and reorders them without changing a cell', () => {
    const whole = make({ template, rows: 30, seed: 9 });
    const names = whole.table.columns
      .map(({ name }) => name)
      .filter((_, index) => index % 2 === 0)
      .reverse();
    const part = make({ template, rows: 30, seed: 9, columns: names });
    expect(part.table.columns.map(({ name }) => name)).toEqual(names);
    for (const name of names) expect(part.table.values[name]).toEqual(whole.table.values[name]);
  });

  test('leaves earlier defects where they are when another is ordered after them', () => {
    const first = rules.slice(0, 2).map(({ name }) => ({ rule: name }));
    const fewer = make({ template, defects: first });
    const more = make({ template, defects: [...first, { rule: rules[2]?.name ?? '' }] });
    expect(more.planted.slice(0, 2)).toEqual(fewer.planted);
  });

  test('is as hard with one seed as with another: the same rules, broken in the same cells', () => {
    // Two women may share a forename, so that the name of a second registration need not change.
    const cellsOf = ({ rule, was, columns, also }: Planted): string[] => [
      rule,
      ...columns.filter((column) => column in was && !also),
    ];
    const shape = (each: number): string[][] => make(crowded(template, each)).planted.map(cellsOf);
    for (let each = 2; each < 30; each += 1) expect(shape(each)).toEqual(shape(1));
  });

  test('makes the same value twice, and another with another seed', () => {
    expect(make(crowded(template, 77))).toEqual(make(crowded(template, 77)));
    expect(make(crowded(template, 77)).table).not.toEqual(make(crowded(template, 78)).table);
  });
});

describe('generate', () => {
  test('gives the bytes it has always given', () => {
    const digests = NAMES.flatMap((template) => [
      digestOf(make({ template, seed: 41, rows: 12 })),
      digestOf(make(crowded(template, 2_147_483_647))),
    ]);
    expect(digests).toEqual([
      '877f18db8b4aaf6b',
      'c0110b4a87169d3e',
      'bf03ee66ca067800',
      'd29ab6bb9201b2ba',
      '29aad439744a125a',
      '89d04ffe99d00303',
      '7a1607b88474a3ae',
      '87f42334d037cf2f',
      '056655d7a28fd651',
      '04d5013329e4a9dd',
      'e40003dce2e177e5',
      '8bbe7d2f99bfca4c',
      '4cd274fa704ece7c',
      'b1d66ab2c44a1491',
      '6d6c62fd603c945c',
      'de79ec380e9dd9cf',
      'd478f8427ddf8731',
      'ea2a371a36b0f52a',
    ]);
  });

  test('makes 1 row, 12 rows and 5,000 rows of clean spells', () => {
    for (const rows of [1, 12, 5000]) {
      const { table } = make({ template: 'spells', rows });
      expect(table.rowIds).toHaveLength(rows);
      expect(brokenRules('spells', recordsOf(table)).flat()).toEqual([]);
    }
  });

  test('puts a pinned defect in its row, and lets the order set its severity', () => {
    const defects: DefectOrder[] = [
      { rule: 'born-1900', at: { row: 'R02' }, severity: 3 },
      { rule: 'wrong-side' },
    ];
    const { planted, table } = make({ template: 'spells', defects });
    expect(planted[0]).toMatchObject({ row: 'R02', severity: 3, dimension: 'validity', columns: ['dob'] });
    expect(table.values['dob']?.[1]).toBe('1900-01-01');
    expect(planted[1]?.severity).toBe(3);
  });

  test('keeps a pinned row for its defect, in a table that is full', () => {
    for (let seed = 0; seed < 20; seed += 1) {
      const defects = [
        { rule: 'born-1900', count: 7 },
        { rule: 'blank-allergy', at: { row: 'R05' } },
      ];
      const { planted } = make({ template: 'ward-admissions', seed, rows: 8, defects });
      expect(new Set(planted.map(({ row }) => row)).size).toBe(8);
      expect(planted.at(-1)).toMatchObject({ rule: 'blank-allergy', row: 'R05' });
    }
  });

  test('fills a table to its last row, and refuses one defect more, a pair counting twice', () => {
    const recipe = {
      template: 'ward-admissions',
      seed: 1,
      rows: 8,
      decoys: ['age-over-100', 'no-fixed-abode'],
    };
    expect(make({ ...recipe, defects: [{ rule: 'duplicate-person', count: 3 }] }).planted).toHaveLength(3);
    const made = generate({
      ...recipe,
      defects: [{ rule: 'duplicate-person', count: 3 }, { rule: 'born-1900' }],
    });
    expect(made.ok ? [] : made.faults).toEqual([
      { code: 'cannot-plant', detail: '8 rows cannot hold what needs 9.' },
    ]);
  });

  test('names only the shown cells of a decoy and of what a defect changed', () => {
    const { planted, decoys } = make({
      template: 'ward-admissions',
      columns: ['nhs_number', 'name', 'dob', 'sex'],
      defects: [{ rule: 'duplicate-person' }],
      decoys: ['newborn-under-midwifery'],
    });
    expect(decoys[0]?.columns).toEqual(['sex', 'dob']);
    expect(Object.keys(planted[0]?.was ?? {})).not.toContain('postcode');
  });

  test('tells every fault of a recipe at once, with the names that were meant', () => {
    const made = generate({
      template: 'ward-admissions',
      seed: 1,
      rows: 12,
      columns: ['nhs_numbr', 'dob', 'dob', 'admitted'],
      defects: [
        { rule: 'born-1990' },
        { rule: 'blank-allergy' },
        { rule: 'born-1900', at: { row: 'R13' } },
        { rule: 'born-1900', at: { row: 'R02' } },
        { rule: 'born-1900', at: { row: 'R02' } },
        { rule: 'born-1900', count: 0 },
        { rule: 'born-1900', count: 1.5 },
        { rule: 'born-1900', count: 2, at: { row: 'R03' } },
        { rule: 'born-1900', count: 9 },
      ],
      decoys: ['age-over-10', 'no-fixed-abode'],
    });
    expect(made.ok ? [] : made.faults.map(({ code, near }) => [code, near])).toEqual([
      ['unknown-column', 'nhs_number'],
      ['unknown-column', undefined],
      ['unknown-rule', 'born-1900'],
      ['unknown-column', undefined],
      ['unknown-row', 'R12'],
      ['cannot-plant', undefined],
      ['cannot-plant', undefined],
      ['cannot-plant', undefined],
      ['cannot-plant', undefined],
      ['cannot-plant', undefined],
      ['unknown-decoy', 'age-over-100'],
      ['unknown-column', undefined],
      ['cannot-plant', undefined],
    ]);
  });

  test.each([
    ['spels', 'spells'],
    ['constructor', undefined],
    ['__proto__', undefined],
  ])('refuses the template %s', (template, near) => {
    const made = generate({ template, seed: 1, rows: 12, defects: [], decoys: [] });
    expect(made.ok ? [] : made.faults.map((fault) => [fault.code, fault.near])).toEqual([
      ['unknown-template', near],
    ]);
  });

  test.each([0, -1, 2.5, 5001, Number.NaN, Infinity])(
    'refuses %d rows and goes on to the other faults',
    (rows) => {
      const made = generate({
        template: 'spells',
        seed: 1,
        rows,
        defects: [{ rule: 'nonsense' }],
        decoys: [],
      });
      expect(made.ok ? [] : made.faults.map(({ code }) => code)).toEqual(['cannot-plant', 'unknown-rule']);
    },
  );

  test('refuses a second half of a pair where no row stands above it', () => {
    const defects = [{ rule: 'duplicate-person', at: { row: 'R01' } }];
    const made = generate({ template: 'ward-admissions', seed: 1, rows: 12, defects, decoys: [] });
    expect(made.ok ? [] : made.faults.map(({ code, detail }) => [code, detail])).toEqual([
      ['cannot-plant', 'No row can take duplicate-person at R01.'],
    ]);
  });

  test('never throws, whatever the recipe', () => {
    const words = NAMES.flatMap((name) => [
      name,
      ...(templates[name]?.rules ?? []).map((rule) => rule.name),
      ...(templates[name]?.decoys ?? []).map((decoy) => decoy.name),
      ...(templates[name]?.columns ?? []).map((column) => column.name),
    ]);
    const word = fc.oneof(fc.constantFrom(...words), fc.string());
    const recipe = fc.record({
      template: fc.oneof(fc.constantFrom(...NAMES), fc.string()),
      seed: fc.oneof(fc.integer(), fc.double()),
      rows: fc.oneof(fc.integer({ min: -2, max: 40 }), fc.double()),
      defects: fc.array(
        fc.record(
          {
            rule: word,
            count: fc.oneof(fc.integer({ min: -1, max: 4 }), fc.double()),
            at: fc.record({ row: fc.oneof(fc.constantFrom('R01', 'R02', 'R40'), fc.string()) }),
          },
          { requiredKeys: ['rule'] },
        ),
        { maxLength: 5 },
      ),
      decoys: fc.array(word, { maxLength: 4 }),
    });
    fc.assert(
      fc.property(recipe, (each) => {
        const made = generate(each);
        if (!made.ok) expect(made.faults.length).toBeGreaterThan(0);
      }),
      { numRuns: RUNS },
    );
  });
});
