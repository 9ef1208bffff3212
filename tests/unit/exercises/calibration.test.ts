import { expect, test } from 'vitest';
import { sayCalibration } from '../../../src/exercises/calibration.ts';
import type { Said } from '../../../src/exercises/calibration.ts';

const times = (level: Said['level'], right: number, of: number): Said[] =>
  Array.from({ length: of }, (_, index) => ({ level, isRight: index < right }));

test('says how often the learner was right at each level, the surest first', () => {
  expect(sayCalibration([...times(1, 1, 2), ...times(3, 5, 6)])).toBe(
    'When certain, you were right 5 of 6 times; when not sure, 1 of 2.',
  );
  expect(sayCalibration(times(2, 1, 1))).toBe('When fairly sure, you were right 1 of 1 time.');
});

test('says nothing where nobody said how sure they were', () => {
  expect(sayCalibration([])).toBeUndefined();
});

test('advises against certainty that is right less than four times in five', () => {
  expect(sayCalibration(times(3, 6, 9))).toContain(
    'When certain, you were right 6 of 9 times. Say certain when you would be right more than four times in five',
  );
  expect(sayCalibration(times(3, 4, 5))).not.toContain('Say certain');
  expect(sayCalibration(times(2, 0, 5))).not.toContain('Say certain');
});
