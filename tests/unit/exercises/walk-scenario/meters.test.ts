import { expect, test } from 'vitest';
import { addEffect, sayChange, sayMeters } from '../../../../src/exercises/walk-scenario/meters.ts';

const START = { safety: 3, record: 2, minutes: 0 };

test('says every meter in words, with its pips beside them', () => {
  expect(sayMeters(START, START)).toEqual([
    { label: 'Patient safety', level: '3 of 3, protected', pips: '●●●' },
    { label: 'Record quality', level: '2 of 2, sound', pips: '●●' },
    { label: 'Time', level: '0 minutes', pips: '' },
  ]);
  expect(sayMeters({ safety: 0, record: 1, minutes: 1 }, START).map(({ level }) => level)).toEqual([
    '0 of 3, harm is likely',
    '1 of 2, in doubt',
    '1 minute',
  ]);
});

test('leaves out a meter that the case does not keep', () => {
  expect(sayMeters({ safety: 1 }, { safety: 2 })).toHaveLength(1);
  expect(addEffect({ safety: 2 }, { minutes: 4 }, { safety: 2 })).toEqual({ safety: 2 });
});

test('never lets safety or record fall below nothing or rise above their start', () => {
  expect(addEffect({ safety: 1, record: 2 }, { safety: -5, record: 1 }, START)).toEqual({
    safety: 0,
    record: 2,
  });
});

test('says what a choice changed, and nothing where it changed nothing', () => {
  expect(sayChange(START, { safety: 1, record: 2, minutes: 2 }, START)).toBe(
    'Patient safety fell to 1 of 3. 2 minutes passed.',
  );
  expect(sayChange({ ...START, record: 1 }, START, START)).toBe('Record quality rose to 2 of 2.');
  expect(sayChange(START, START, START)).toBe('');
});
