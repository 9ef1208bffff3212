import { expect, test } from 'vitest';
import { make, recordsOf, SHELF } from './records.ts';

const defects = [
  { rule: 'specialty-keystroke', count: 3 },
  { rule: 'sex-keystroke', count: 1 },
];

test('has about 96 % of its males under a week old, once a few miscodings are planted', () => {
  const shares: number[] = [];
  for (let seed = 0; seed < 100; seed += 1) {
    const rows = recordsOf(make({ template: 'male-obstetrics', seed, rows: 500, defects }).table);
    const males = rows.filter((row) => row['sex'] === '1');
    shares.push(males.filter((row) => Number(row['age_days']) < 7).length / males.length);
  }
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  expect(mean).toBeGreaterThan(0.94);
  expect(mean).toBeLessThan(0.98);
  expect(Math.min(...shares)).toBeGreaterThan(0.88);
});

test('shows the same rows with the age hidden and with it shown', () => {
  const recipe = { template: 'male-obstetrics', seed: 421, defects, decoys: ['newborn-boy', 'newborn-boy'] };
  const hidden = make({ ...recipe, columns: ['admitted', 'sex', 'specialty'] });
  const shown = make({ ...recipe, columns: ['admitted', 'sex', 'specialty', 'age'] });
  for (const column of ['admitted', 'sex', 'specialty']) {
    expect(hidden.table.values[column]).toEqual(shown.table.values[column]);
  }
  expect(hidden.planted.map(({ row, rule }) => [row, rule])).toEqual(
    shown.planted.map(({ row, rule }) => [row, rule]),
  );
  expect(hidden.planted.every(({ was }) => !('specialty_name' in was))).toBe(true);
});

test('moves a man of 41 to 72 from the eye clinic to midwifery by one key', () => {
  const { table, planted } = make({
    template: 'male-obstetrics',
    defects: [{ rule: 'specialty-keystroke' }],
  });
  const [slip] = planted;
  const row = recordsOf(table)[table.rowIds.indexOf(slip?.row ?? '')];
  expect(slip?.was).toEqual({ specialty: '460', specialty_name: 'Medical Ophthalmology' });
  expect(row).toMatchObject({
    specialty: '560',
    specialty_name: 'Midwifery',
    sex: '1',
    reason: 'Eye clinic procedure',
  });
  expect(Number.parseInt(row?.['age'] ?? '', 10)).toBeGreaterThan(40);
});

test('names every newborn boy as a decoy once one is ordered, and none otherwise', () => {
  const recipe = { template: 'male-obstetrics', rows: 24, seed: 3 };
  const { table, decoys } = make({ ...recipe, decoys: ['newborn-boy'] });
  const boys = table.rowIds.filter((_, index) => table.values['sex']?.[index] === '1');
  expect(decoys.map(({ row }) => row).sort()).toEqual([...boys].sort());
  expect(make(recipe).decoys).toEqual([]);
});

test('holds the same numbers of mothers, newborns and operations with any seed', () => {
  const counts = (seed: number): string =>
    recordsOf(make({ template: 'male-obstetrics', seed, rows: 24 }).table)
      .map((row) => `${row['reason'] ?? ''} ${row['sex'] ?? ''}`)
      .sort()
      .join();
  for (let seed = 1; seed < 30; seed += 1) expect(counts(seed)).toBe(counts(0));
});

test.each<[string, Record<string, string>, boolean]>([
  ['specialty-keystroke', { specialty: '501', admission_method: '11', birth_episode: 'no' }, false],
  ['specialty-keystroke', { specialty: '560', admission_method: '32', birth_episode: 'no' }, true],
  ['specialty-keystroke', { specialty: '502', admission_method: '11', birth_episode: 'no' }, true],
  ['specialty-keystroke', { specialty: '560', admission_method: '82', birth_episode: 'yes' }, true],
  ['sex-keystroke', { sex: '1', admission_method: '32' }, false],
  ['sex-keystroke', { sex: '9', admission_method: '31' }, true],
  ['birth-episode-not-a-baby', { birth_episode: 'yes', age_days: '28' }, true],
  ['birth-episode-not-a-baby', { birth_episode: 'yes', age_days: '29' }, false],
])('judges %s on %o: %s', (rule, cells, expected) => {
  const [row] = recordsOf(make({ template: 'male-obstetrics' }).table);
  const found = SHELF['male-obstetrics']?.rules.find(({ name }) => name === rule);
  expect(found?.test({ ...row, ...cells }, [])).toBe(expected);
});
