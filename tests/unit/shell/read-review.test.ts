import { describe, expect, test } from 'vitest';
import { LADDER_RULE, readReview, sayLength, sayQuestions } from '../../../src/shell/read-review.ts';
import { listDays, sayWhen } from '../../../src/shell/review-parts.ts';
import type { ReviewCard } from '../../../src/progress/review.ts';
import { BANK, FIRST } from '../progress/review-course.ts';
import { COURSE } from '../progress/small-course.ts';
import { sealEvent } from '../../../src/log/seal-event.ts';

/** A moment of December 2026 by the clock of this device. */
const at = (day: number, hour: number, minute = 0): number => new Date(2026, 11, day, hour, minute).getTime();

/** How many cards of a lesson finished at one moment are due at another. */
function countDue(finished: number, now: number): number {
  const log = FIRST.map(([type, payload], index) =>
    sealEvent({ stream: 'aa', seq: index + 1, hlc: finished }, type, payload),
  );
  return readReview(log, COURSE, BANK, now).due.length;
}

describe('readReview', () => {
  test.each([
    ['asks nothing on the day itself', at(1, 18), at(1, 23, 59), 0],
    ['asks on the next day from the morning on', at(1, 18), at(2, 7), 2],
    ['asks in the small hours what is due by the afternoon', at(1, 12), at(2, 1), 2],
    ['lets a night pass after a lesson finished just before midnight', at(1, 23, 50), at(2, 0, 10), 0],
    ['asks then as well when the day has come', at(1, 23, 50), at(2, 9), 2],
    ['asks what is due at this very moment, just before midnight', at(1, 23, 59), at(2, 23, 59), 2],
  ])('%s', (_, finished, now, due) => {
    expect(countDue(finished, now)).toBe(due);
  });
});

test('says how long a sitting takes, and when cards come back', () => {
  expect([1, 2, 3, 5, 10].map(sayLength)).toEqual([
    ...['under a minute', 'about 1 minute', 'about 1 minute', 'about 2 minutes', 'about 4 minutes'],
  ]);
  expect([1, 2].map(sayQuestions)).toEqual(['1 question', '2 questions']);
  expect(LADDER_RULE).toBe('1, 3, 7, 21 and 60 days');
});

test('says dates by the day of the week, and the year where it is another', () => {
  const now = at(2, 0, 10);
  expect(sayWhen(at(2, 23), now)).toBe('later today');
  expect(sayWhen(at(3, 8), now)).toBe('on Thursday 3 December');
  expect(sayWhen(new Date(2027, 0, 1, 8).getTime(), now)).toBe('on Friday 1 January 2027');
});

test('puts what comes back on one day together, by the clock of this device', () => {
  const cards = [at(3, 0), at(3, 23, 59), at(5, 9)].map((dueAt) => ({ dueAt }) as ReviewCard);
  expect(listDays(cards).map(({ day, questions }) => [day, questions])).toEqual([
    ['2026-12-03', 2],
    ['2026-12-05', 1],
  ]);
});
