import fc from 'fast-check';
import { expect, test } from 'vitest';
import { susScore } from '../../../src/measures/sus.ts';
import { runs } from '../../runs.ts';

const forms = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 10, maxLength: 10 });
const alike = (answer: number): number[] => Array.from({ length: 10 }, () => answer);

test.each([1, 2, 3, 4, 5])('gives 50 to ten answers of %i (golden)', (answer) => {
  expect(susScore(alike(answer))).toBe(50);
});

test('gives 100 to all praise and no complaint, and 0 the other way round (golden)', () => {
  expect(susScore([5, 1, 5, 1, 5, 1, 5, 1, 5, 1])).toBe(100);
  expect(susScore([1, 5, 1, 5, 1, 5, 1, 5, 1, 5])).toBe(0);
});

test('takes 1 from odd answers, even ones from 5, and multiplies the sum by 2.5 (golden)', () => {
  // Odd 3+2+3+3+2 = 13 of 20, even 3+2+3+4+2 = 14 of 20; 27 × 2.5.
  expect(susScore([4, 2, 3, 3, 4, 2, 4, 1, 3, 3])).toBe(67.5);
});

test('stays on the scale, in steps of 2.5, and gives the rest of 100 to the form answered the other way', () => {
  fc.assert(
    fc.property(forms, (answers) => {
      const score = susScore(answers) ?? NaN;
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(100);
      expect(Number.isInteger(score / 2.5)).toBe(true);
      expect(susScore(answers.map((answer) => 6 - answer))).toBe(100 - score);
    }),
    runs,
  );
});

test('moves by 2.5 with one step of one answer: up with praise, down with a complaint', () => {
  fc.assert(
    fc.property(forms, fc.nat(9), (answers, at) => {
      const before = answers.map((answer, index) => (index === at ? Math.min(answer, 4) : answer));
      const after = before.map((answer, index) => (index === at ? answer + 1 : answer));
      expect((susScore(after) ?? NaN) - (susScore(before) ?? NaN)).toBe(at % 2 === 0 ? 2.5 : -2.5);
    }),
    runs,
  );
});

test('has no score for a form that is not whole, or an answer off the scale', () => {
  const bad = [[], alike(3).slice(1), [...alike(3), 3], [...alike(3).slice(1), 0], [...alike(3).slice(1), 6]];
  expect([...bad, alike(2.5), alike(NaN)].map(susScore)).toEqual(Array.from({ length: 7 }, () => undefined));
});
