import { expect, test } from 'vitest';
import { DIMENSIONS } from '../../../src/exercises/base.ts';
import { ward } from '../../../src/synthetic/ward.ts';
import { make, recordsOf, SHELF } from './records.ts';

test('has a rule of every dimension', () => {
  expect(new Set(ward.rules.map(({ dimension }) => dimension))).toEqual(new Set(DIMENSIONS));
});

test('lists the admissions of one day in the order in which they came', () => {
  for (let seed = 0; seed < 30; seed += 1) {
    const admitted = make({ template: 'ward-admissions', seed, rows: 14 }).table.values['admitted'] ?? [];
    expect(admitted).toEqual([...admitted].sort());
    expect(new Set(admitted.map((moment) => moment.slice(0, 10)))).toEqual(new Set(['2026-03-03']));
  }
});

test('registers one woman twice: one number and birthday, two surnames, both halves named', () => {
  for (let seed = 0; seed < 50; seed += 1) {
    const defects = [{ rule: 'duplicate-person' }];
    const { table, planted } = make({ template: 'ward-admissions', seed, rows: 24, defects });
    const records = recordsOf(table);
    const [pair] = planted;
    const second = records[table.rowIds.indexOf(pair?.row ?? '')] ?? {};
    const first = records[table.rowIds.indexOf(pair?.also?.[0]?.row ?? '')] ?? {};
    expect(pair?.also?.map(({ column }) => column)).toEqual(['nhs_number', 'name']);
    expect(table.rowIds.indexOf(pair?.also?.[0]?.row ?? '')).toBeLessThan(
      table.rowIds.indexOf(pair?.row ?? ''),
    );
    expect([first['nhs_number'], first['dob'], first['sex']]).toEqual([
      second['nhs_number'],
      second['dob'],
      '2',
    ]);
    const [surname, forename] = (first['name'] ?? '').split(', ');
    const [otherSurname, otherForename] = (second['name'] ?? '').split(', ');
    expect(forename).toBe(otherForename);
    expect(surname).not.toBe(otherSurname);
  }
});

test('pins the second half of a pair below its first', () => {
  const defects = [
    { rule: 'duplicate-person', at: { row: 'R02' } },
    { rule: 'blank-allergy', at: { row: 'R03' } },
  ];
  const { planted } = make({ template: 'ward-admissions', rows: 8, defects });
  expect(planted[0]).toMatchObject({ row: 'R02', also: [{ row: 'R01' }, { row: 'R01' }] });
});

test('types pounds that are possible as kilograms, and ten times too much that is not', () => {
  for (let seed = 0; seed < 50; seed += 1) {
    const defects = [{ rule: 'weight-in-pounds' }, { rule: 'weight-times-ten' }];
    const { table, planted } = make({ template: 'ward-admissions', seed, defects });
    const [pounds, tenfold] = planted.map(({ row }) => recordsOf(table)[table.rowIds.indexOf(row)] ?? {});
    const ratio = Number(pounds?.['weight_kg']) / Number(pounds?.['scale_kg']);
    expect(Math.round(ratio * 10)).toBe(22);
    expect(Number(pounds?.['weight_kg'])).toBeLessThan(300);
    expect(Number(tenfold?.['weight_kg'])).toBe(Math.round(Number(planted[1]?.was['weight_kg']) * 10));
  }
});

test('holds the same proportions of allergies and deaths with any seed', () => {
  const counts = (seed: number): string =>
    recordsOf(make({ template: 'ward-admissions', seed }).table)
      .map((row) => `${row['allergy_status'] ?? ''} ${row['method'] ?? ''}`)
      .sort()
      .join();
  for (let seed = 1; seed < 30; seed += 1) expect(counts(seed)).toBe(counts(0));
});

// Limits stand on both sides.
test.each<[string, Record<string, string>, boolean]>([
  ['weight-times-ten', { weight_kg: '300.0' }, true],
  ['weight-times-ten', { weight_kg: '300.1' }, false],
  ['weight-in-pounds', { weight_kg: '83.9', scale_kg: '80.2' }, true],
  ['weight-in-pounds', { weight_kg: '84.0', scale_kg: '80.2' }, false],
  ['weight-in-pounds', { weight_kg: '77.0', scale_kg: '80.2' }, true],
  ['weight-in-pounds', { weight_kg: '76.9', scale_kg: '80.2' }, false],
  ['recorded-late', { admitted: '2026-03-03T10:00', recorded: '2026-03-04T10:00' }, true],
  ['recorded-late', { admitted: '2026-03-03T10:00', recorded: '2026-03-04T10:01' }, false],
  ['recorded-late', { admitted: '2026-03-03T10:00', recorded: '2026-03-03T09:59' }, false],
  ['mouse-mickey', { name: 'TEST, Patient' }, false],
  ['mouse-mickey', { name: 'DUMMY, A' }, false],
  ['mouse-mickey', { name: 'TESTER, Ann' }, true],
  ['allergy-contradiction', { allergy_status: 'NKDA', allergen: 'Latex' }, false],
  ['allergy-contradiction', { allergy_status: '', allergen: 'Latex' }, true],
])('judges %s on %o: %s', (rule, cells, expected) => {
  const [row] = recordsOf(make({ template: 'ward-admissions' }).table);
  const found = SHELF['ward-admissions']?.rules.find(({ name }) => name === rule);
  expect(found?.test({ ...row, ...cells }, [])).toBe(expected);
});
