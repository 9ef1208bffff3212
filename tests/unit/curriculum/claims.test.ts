import { expect, test } from 'vitest';
import { claims, claimsIn } from '../../../src/curriculum/claims.ts';

const said = [
  'Publishing saved lives.',
  'Publishing the results of surgery saved lives.',
  'EPRs save more lives than any other intervention.',
  'NPfIT cost £12.7 billion.',
  'There were 20,000 pregnant men.',
  'Data quality is compulsory under CQUIN.',
  'This course is NHS accredited.',
  'Passing the check digit proves identity.',
  'An override is an error.',
  'We have 99% accurate linkage.',
  'The SHMI counts avoidable deaths.',
];

test.each(said)('finds the claim in: %s', (sentence) => {
  expect(claimsIn(`Some say: ${sentence}`)).toHaveLength(1);
});

test('has a sentence to find for every claim', () => {
  const found = new Set(said.flatMap((sentence) => claimsIn(sentence).map(({ why }) => why)));
  expect(found.size).toBe(claims.length);
});

test('leaves careful sentences alone', () => {
  expect(
    claimsIn(
      'Deaths fell after results were published. A number that passes the check may be another person’s.',
    ),
  ).toEqual([]);
});

test('gives the place in the text, over a line break', () => {
  expect(claimsIn('One.\nThe SHMI\ncounts avoidable deaths.')).toMatchObject([
    { at: 9, said: 'SHMI counts avoidable deaths' },
  ]);
});
