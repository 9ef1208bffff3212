import { expect, test } from 'vitest';
import { explain } from '../../../src/synthetic/explain.ts';

test('says the rule, then the values, with numbers 3-3-4, moments without the T and blanks in words', () => {
  const row = { nhs_number: '9990000018', admitted: '2026-03-03T07:05', dob: '', name: 'OTIENO, Tom' };
  expect(explain('A rule.', 'R02', row, ['nhs_number', 'admitted', 'dob', 'name'])).toBe(
    'A rule. In R02: NHS number 999 000 0018, Admitted 2026-03-03 07:05, Date of birth (blank), Name OTIENO, Tom.',
  );
});

test('says only the values where there is no rule to say', () => {
  expect(explain('', 'R01', { sex: '2' }, ['sex'])).toBe('In R01: Sex 2.');
});
