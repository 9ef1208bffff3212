import { expect, test } from 'vitest';
import { reviewsOf, sayReviews } from '../../../src/loader/doctor-reviews.ts';
import { readLibrary } from '../../../src/loader/library.ts';

const { lessons } = readLibrary({ root: 'tests/contract/doctor/good' });
const [first, second] = lessons;
const earlier = second?.review && {
  ...second,
  number: '4.3',
  review: { ...second.review, due: '2027-01-01' },
};

test('lists who has not been read', () => {
  expect(sayReviews(reviewsOf(lessons, '2026-11-24'))).toBe(
    'REVIEW      1 lesson reviewed · 0 overdue · 1 not yet reviewed\n  4.1 A first look: not yet reviewed',
  );
});

test('lists what is overdue from the day after it was due, the longest overdue first', () => {
  expect(reviewsOf(lessons, '2027-11-20').overdue).toEqual([]);
  const all = [first, second, earlier].flatMap((lesson) => lesson ?? []);
  expect(sayReviews(reviewsOf(all, '2027-11-21')).split('\n')).toEqual([
    'REVIEW      0 lessons reviewed · 2 overdue · 1 not yet reviewed',
    '  4.3 A second look: was due on 2027-01-01 (Imaginary Reviewer-Jones)',
    '  4.2 A second look: was due on 2027-11-20 (Imaginary Reviewer-Jones)',
    '  4.1 A first look: not yet reviewed',
  ]);
});
