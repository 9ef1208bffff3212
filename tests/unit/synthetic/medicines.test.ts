import { expect, test } from 'vitest';
import {
  isStopped,
  namesOf,
  readLine,
  shiftTimes,
  swapUnit,
  timesOf,
  unitOf,
  withoutNote,
} from '../../../src/synthetic/medicine-lines.ts';
import { firstDecoy, make, recordsOf } from './records.ts';

const template = 'medicines-three-sources';

test('reads the lines of all three lists', () => {
  expect(readLine('dalquent (Ostramil) 50 micrograms twice a day')).toEqual({
    name: 'dalquent',
    brand: 'Ostramil',
    dose: '50 micrograms twice a day',
  });
  expect(readLine('Ostramil 50 micrograms twice a day').brand).toBe('');
  expect(readLine('')).toEqual({ name: '', brand: '', dose: '' });
  expect(isStopped('dalquent (Ostramil) stopped 3 January 2026')).toBe(true);
  expect(isStopped('dalquent (Ostramil) 5 mg once a day')).toBe(false);
});

test('takes a dose apart, and breaks one thing in it', () => {
  const dose = '50 micrograms twice a day';
  expect([unitOf(dose), timesOf(dose)]).toEqual(['micrograms', 'twice a day']);
  expect(swapUnit(dose)).toBe('50 mg twice a day');
  expect(shiftTimes(dose)).toBe('50 micrograms three times a day');
  expect(shiftTimes('5 mg three times a day')).toBe('5 mg once a day');
  expect(shiftTimes('20 mg in the morning and 10 mg at night')).toBe(
    '20 mg in the morning and 10 mg at night',
  );
  expect(swapUnit('20 mg in the morning and 10 mg at night')).toBe(
    '20 micrograms in the morning and 10 micrograms at night',
  );
  expect(withoutNote(`${dose} since the clinic in May`)).toBe(dose);
});

test('gives every medicine two names of its own', () => {
  const all = [0, 1].flatMap((round) =>
    Array.from({ length: 15 }, (_, lot) => Object.values(namesOf(lot, round))).flat(),
  );
  expect(new Set(all).size).toBe(60);
});

test('lists different medicines from seed to seed, none of them twice', () => {
  const first = [1, 2, 3, 4].map((seed) =>
    recordsOf(make({ template, seed, rows: 10 }).table).map((row) => row['medicine']),
  );
  for (const names of first) expect(new Set(names).size).toBe(10);
  expect(new Set(first.map((names) => names.join())).size).toBe(4);
});

test('agrees on every medicine where nothing is planted', () => {
  for (const row of recordsOf(make({ template, rows: 30 }).table)) {
    expect(readLine(row['own_list'] ?? '').dose).toBe(readLine(row['gp_record'] ?? '').dose);
    expect(row['drug_chart']).toBe(row['own_list']);
  }
});

test('adds the two goes of a split dose up to what the patient wrote', () => {
  for (let seed = 0; seed < 20; seed += 1) {
    const row = firstDecoy(make({ template, seed, decoys: ['split-dose'] }));
    const [, morning = '', night = ''] =
      /(\d+) \S+ in the morning and (\d+)/.exec(row['drug_chart'] ?? '') ?? [];
    const [, day = ''] = /(\d+) \S+ a day in two goes/.exec(row['own_list'] ?? '') ?? [];
    expect(Number(morning) + Number(night)).toBe(Number(day));
  }
});

test('gives the same medicine a second line under its brand name', () => {
  const { table, planted } = make({ template, seed: 3, defects: [{ rule: 'duplicated' }] });
  const [defect] = planted;
  const rows = recordsOf(table);
  const second = rows[table.rowIds.indexOf(defect?.row ?? '')];
  const first = rows[table.rowIds.indexOf(defect?.also?.[0]?.row ?? '')];
  expect(second?.['medicine']).toBe(first?.['medicine']);
  expect(readLine(second?.['drug_chart'] ?? '').name).toBe(readLine(first?.['gp_record'] ?? '').brand);
});
