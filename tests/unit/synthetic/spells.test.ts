import { expect, test } from 'vitest';
import { ageInYears, isMoment } from '../../../src/kernel/dates.ts';
import { spells } from '../../../src/synthetic/spells.ts';
import { firstDecoy, make, recordsOf, SHELF } from './records.ts';

const NUMBERED = Array.from({ length: 25 }, (_, index) => `R${String(index + 1)}`);

test('has every one of the 25 numbered rules, and names each rule and decoy once', () => {
  const numbers = spells.rules.flatMap(({ number }) => number ?? []);
  expect([...numbers].sort()).toEqual([...NUMBERED].sort());
  const names = [...spells.rules, ...spells.decoys].map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

test('never treats male ante-partum care as more than a warning', () => {
  expect(spells.rules.find(({ name }) => name === 'male-ante-partum')?.severity).toBe(1);
});

/** A clean record of a scene, to be changed by hand. */
function spellOf(scene: string): Record<string, string> {
  const { table } = make({ template: 'spells', rows: 400, seed: 2 });
  const method = { emergency: '21', transfer: '81', newborn: '82', delivery: '31' }[scene] ?? scene;
  const found = recordsOf(table).find(
    (row) => row['admission_method'] === method && row['discharged'] !== '',
  );
  if (!found) throw new Error(`no ${scene}`);
  return found;
}

/** Whether a changed record satisfies a rule. */
function holds(rule: string, row: Record<string, string>): boolean {
  return SHELF['spells']?.rules.find(({ name }) => name === rule)?.test(row, []) ?? false;
}

// Each line: rule, scene, cells changed, and whether the rule holds. Limits stand on both sides.
test.each<[string, string, Record<string, string>, boolean]>([
  ['nhs-number-check-digit', 'emergency', { nhs_number: '9434765919' }, true],
  ['nhs-number-check-digit', 'emergency', { nhs_number: '9434765918' }, false],
  ['nhs-number-check-digit', 'emergency', { nhs_number: '999000001' }, false],
  ['nhs-number-check-digit', 'emergency', { nhs_number: '9999999999' }, false],
  ['born-after-admission', 'emergency', { dob: '2026-03-04', admitted: '2026-03-04T00:10' }, true],
  ['born-after-admission', 'emergency', { dob: '2026-03-05', admitted: '2026-03-04T23:50' }, false],
  [
    'discharge-before-admission',
    'emergency',
    { admitted: '2026-03-04T10:00', discharged: '2026-03-04T10:00' },
    true,
  ],
  [
    'discharge-before-admission',
    'emergency',
    { admitted: '2026-03-04T10:00', discharged: '2026-03-04T09:59' },
    false,
  ],
  ['discharge-before-admission', 'emergency', { discharged: '2026-10-01T09:59' }, false],
  ['born-1900', 'emergency', { dob: '1901-01-01', admitted: '2020-03-04T10:00' }, false],
  ['born-1900', 'emergency', { dob: '1901-01-02', admitted: '2020-03-04T10:00' }, true],
  ['born-1900', 'emergency', { dob: '1906-01-02', admitted: '2026-03-04T10:00' }, true],
  ['born-1900', 'emergency', { dob: '1905-01-02', admitted: '2026-03-04T10:00' }, false],
  ['died-but-sent-home', 'emergency', { discharge_method: '5', discharge_destination: '79' }, true],
  ['died-but-sent-home', 'emergency', { discharge_method: '1', discharge_destination: '79' }, false],
  ['unfinished-but-discharged', 'emergency', { discharged: '' }, false],
  ['unfinished-but-discharged', 'emergency', { discharge_destination: '98' }, false],
  [
    'ed-arrival-after-admission',
    'emergency',
    { ed_arrival: '2026-03-03T10:00', admitted: '2026-03-04T10:00' },
    true,
  ],
  [
    'ed-arrival-after-admission',
    'emergency',
    { ed_arrival: '2026-03-03T09:59', admitted: '2026-03-04T10:00' },
    false,
  ],
  ['ed-arrival-after-admission', 'emergency', { ed_arrival: '' }, false],
  ['male-ante-partum', 'delivery', { sex: '1', admission_method: '32' }, false],
  ['male-ante-partum', 'delivery', { sex: '9' }, true],
  ['male-ante-partum', 'newborn', { sex: '1' }, true],
  ['birth-method-not-a-baby', 'newborn', { dob: '2026-03-04', admitted: '2026-04-01T10:00' }, true],
  ['birth-method-not-a-baby', 'newborn', { dob: '2026-03-04', admitted: '2026-04-02T10:00' }, false],
  ['source-79-not-a-birth', 'newborn', { admission_method: '2C' }, false],
  ['source-79-not-a-birth', 'newborn', { admission_method: '2C', admission_source: '19' }, true],
  ['transfer-without-source', 'transfer', { prior_provider: '' }, false],
  ['transfer-without-source', 'transfer', { admission_source: '87' }, true],
  ['transfer-without-source', 'transfer', { admission_source: '54' }, false],
  [
    'overlapping-spells',
    'transfer',
    { prior_discharged: '2026-03-03T10:00', admitted: '2026-03-04T10:00' },
    true,
  ],
  [
    'overlapping-spells',
    'transfer',
    { prior_discharged: '2026-03-03T09:59', admitted: '2026-03-04T10:00' },
    false,
  ],
  [
    'overlapping-spells',
    'emergency',
    { prior_discharged: '2026-01-03T09:59', admitted: '2026-03-04T10:00' },
    true,
  ],
  [
    'overlapping-spells',
    'emergency',
    { prior_discharged: '2026-03-04T10:01', admitted: '2026-03-04T10:00' },
    false,
  ],
  ['transferred-to-nowhere', 'emergency', { discharge_destination: '87' }, false],
  ['transferred-to-nowhere', 'emergency', { discharge_destination: '51', next_provider: 'TCH03' }, true],
  ['malformed-postcode', 'emergency', { postcode: 'ZZ99 3VZ' }, true],
  ['malformed-postcode', 'emergency', { postcode: '' }, true],
  ['practice-not-open', 'emergency', { gp_practice: 'V81999' }, true],
  ['practice-not-open', 'emergency', { gp_practice: 'T12345' }, false],
  ['malformed-diagnosis', 'emergency', { diagnosis: 'TEACH-1' }, false],
  ['decided-after-admission', '11', { decided_to_admit: '' }, false],
  ['decided-after-admission', '11', { decided_to_admit: '2026-03-04', admitted: '2026-03-04T07:30' }, true],
  ['decided-after-admission', '11', { decided_to_admit: '2026-03-05', admitted: '2026-03-04T07:30' }, false],
  ['elective-from-same-hospital', '11', { admission_source: '51', prior_provider: 'TCH02' }, true],
  ['elective-from-same-hospital', '11', { admission_source: '51', prior_provider: 'TCH01' }, false],
  [
    'attended-after-death',
    'emergency',
    { discharge_method: '5', later_attendance: '2026-09-01T10:00' },
    false,
  ],
  ['implausible-result', '22', { result_value: '45' }, false],
  ['implausible-result', '24', { result_value: '45' }, true],
  ['implausible-result', '24', { result_value: '7' }, false],
  ['systolic-below-diastolic', '22', { systolic: '80', diastolic: '80' }, false],
  ['systolic-below-diastolic', '22', { systolic: '100', diastolic: '90' }, true],
  ['verified-but-blank', 'emergency', { nhs_number: '', nhs_number_status: '07' }, true],
  ['missing-nhs-number', 'emergency', { nhs_number: '', nhs_number_status: '07' }, true],
  ['missing-nhs-number', 'emergency', { nhs_number: '', nhs_number_status: '06' }, false],
  ['ethnicity-not-known', 'emergency', { ethnic_category: 'Z' }, true],
])('judges %s on %s with %o: %s', (rule, scene, cells, expected) => {
  expect(holds(rule, { ...spellOf(scene), ...cells })).toBe(expected);
});

test('holds the same proportions of every kind of spell with any seed', () => {
  const counts = (seed: number): Record<string, number> => {
    const tally: Record<string, number> = {};
    for (const row of recordsOf(make({ template: 'spells', seed, rows: 200 }).table)) {
      const kind = `${row['admission_method']?.replace(/1[123]/, '1x') ?? ''} ${row['discharge_method'] ?? ''}`;
      tally[kind] = (tally[kind] ?? 0) + 1;
    }
    return tally;
  };
  for (let seed = 1; seed < 20; seed += 1) expect(counts(seed)).toEqual(counts(0));
});

test('includes blank numbers that are right, so that "blank" alone is no rule', () => {
  const rows = recordsOf(make({ template: 'spells', rows: 200 }).table);
  expect(rows.filter((row) => row['nhs_number'] === '').map((row) => row['nhs_number_status'])).toEqual(
    Array.from({ length: 10 }, () => '07'),
  );
});

test('writes moments that exist, none after the data were drawn', () => {
  const columns = [
    'ed_arrival',
    'admitted',
    'discharged',
    'prior_discharged',
    'next_admitted',
    'later_attendance',
  ];
  for (const row of recordsOf(make({ template: 'spells', rows: 2000, seed: 6 }).table)) {
    for (const column of columns) {
      const moment = row[column] ?? '';
      expect(moment === '' || (isMoment(moment) && moment < '2026-09-30T00:00')).toBe(true);
    }
  }
});

test('gives small tables whose rows belong to spells and say the same as they do', () => {
  const { table, companions } = make({ template: 'spells', rows: 200 });
  expect(Object.keys(companions)).toEqual(['organisations', 'attendances', 'results', 'blood_pressures']);
  for (const name of ['attendances', 'results', 'blood_pressures']) {
    const small = companions[name];
    expect(small?.rowIds.length).toBeGreaterThan(0);
    expect(small?.rowIds.length).toBeLessThan(100);
    small?.rowIds.forEach((id, index) => {
      for (const column of small.columns) {
        expect(small.values[column.name]?.[index]).toBe(
          table.values[column.name]?.[table.rowIds.indexOf(id)],
        );
      }
    });
  }
  expect(companions['organisations']?.values['code']).toContain('V81999');
});

test('shows the swapped pressure and the impossible result in their small tables', () => {
  const defects = [{ rule: 'systolic-below-diastolic' }, { rule: 'implausible-result' }];
  const { planted, companions } = make({ template: 'spells', rows: 40, defects });
  const [pressure, result] = planted;
  const pressures = companions['blood_pressures'];
  const at = pressures?.rowIds.indexOf(pressure?.row ?? '') ?? -1;
  expect(Number(pressures?.values['systolic']?.[at])).toBeLessThan(
    Number(pressures?.values['diastolic']?.[at]),
  );
  const results = companions['results'];
  expect(
    Number(results?.values['result_value']?.[results.rowIds.indexOf(result?.row ?? '')]),
  ).toBeGreaterThan(12);
});

test.each<[string, Record<string, string>]>([
  ['newborn-under-obstetrics', { sex: '1', specialty: '501', admission_method: '82' }],
  ['newborn-under-midwifery', { sex: '1', specialty: '560', admission_method: '82' }],
  ['transfer-81', { admission_method: '81', admission_source: '51', prior_provider: 'TCH02' }],
  ['welsh-practice', { gp_practice: 'W00001', practice_closed: '' }],
  ['home-birth-2c', { admission_method: '2C', admission_source: '19' }],
  ['gender-9', { sex: '9' }],
  ['mother-under-midwifery', { sex: '2', specialty: '560', admission_method: '31' }],
  ['no-fixed-abode', { postcode: 'ZZ99 3VZ' }],
])('makes the decoy %s of %o', (name, cells) => {
  for (let seed = 0; seed < 20; seed += 1) {
    expect(firstDecoy(make({ template: 'spells', seed, decoys: [name] }))).toMatchObject(cells);
  }
});

test.each([
  ['age-over-100', 101, 107],
  ['mother-under-midwifery', 46, 46],
  ['home-birth-2c', 0, 0],
])('makes the decoy %s aged %d to %d', (name, low, high) => {
  for (let seed = 0; seed < 20; seed += 1) {
    const row = firstDecoy(make({ template: 'spells', seed, decoys: [name] }));
    const age = ageInYears(row['dob'] ?? '', (row['admitted'] ?? '').slice(0, 10)) ?? -1;
    expect(age).toBeGreaterThanOrEqual(low);
    expect(age).toBeLessThanOrEqual(high);
  }
});
