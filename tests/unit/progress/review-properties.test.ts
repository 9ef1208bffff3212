import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LogEvent } from '../../../src/log/event.ts';
import { headsOf } from '../../../src/log/heads.ts';
import { compareEvents } from '../../../src/log/hlc.ts';
import { mergeLogs } from '../../../src/log/merge.ts';
import { sealEvent } from '../../../src/log/seal-event.ts';
import { foldProgress } from '../../../src/progress/fold.ts';
import { LADDER_DAYS, climb, planReview } from '../../../src/progress/review.ts';
import type { Review, ReviewCard } from '../../../src/progress/review.ts';
import { anyForeignEvent } from '../log/any-log.ts';
import { RUNS } from '../../runs.ts';
import { BANK, DAY, anyAnswer, anyNow, anyReviewing } from './review-course.ts';
import { COURSE } from './small-course.ts';
import type { Said } from './small-course.ts';

const runs = { numRuns: RUNS };
const cardsOf = ({ due, later }: Review): ReviewCard[] => [...due, ...later];
const byId = (review: Review): Map<string, ReviewCard> =>
  new Map(cardsOf(review).map((card) => [card.id, card]));
const planned = (log: readonly LogEvent[], now: number): Map<string, ReviewCard> =>
  byId(planReview(log, COURSE, BANK, { now }));

/** One more answer, later than all of a log. */
function append(log: readonly LogEvent[], [type, payload]: Said): LogEvent {
  const last = Math.max(20_000 * DAY, ...log.map(({ hlc }) => hlc));
  return sealEvent({ stream: 'zz', seq: 1, hlc: last + DAY / 2 }, type, payload);
}

describe('planReview', () => {
  test('gives one plan whatever order the log is in, with events of later releases among it', () => {
    const shuffled = fc
      .tuple(anyReviewing('aa', true), anyReviewing('bb'), fc.array(anyForeignEvent))
      .chain(([a, b, foreign]) =>
        fc.tuple(
          fc.constant([...a, ...b]),
          fc.shuffledSubarray([...a, ...b, ...foreign], { minLength: a.length + b.length + foreign.length }),
        ),
      );
    fc.assert(
      fc.property(shuffled, anyNow, ([log, other], now) => {
        expect(planReview(other, COURSE, BANK, { now })).toEqual(planReview(log, COURSE, BANK, { now }));
      }),
      runs,
    );
  });

  test('loses no answer and no card when devices are merged', () => {
    fc.assert(
      fc.property(anyReviewing('aa'), anyReviewing('bb'), anyNow, (a, b, now) => {
        const [ofA, ofB, both] = [a, b, mergeLogs(a, b)].map((log) => planned(log, now));
        for (const id of new Set([...(ofA?.keys() ?? []), ...(ofB?.keys() ?? [])])) {
          const answers = (ofA?.get(id)?.answers ?? 0) + (ofB?.get(id)?.answers ?? 0);
          expect(both?.get(id)?.answers).toBe(answers);
        }
      }),
      runs,
    );
  });

  test('moves one card by one step for one more answer, and leaves the others', () => {
    fc.assert(
      fc.property(anyReviewing('aa'), anyAnswer, (log, said) => {
        const event = append(log, said);
        const now = event.hlc;
        const [before, after] = [planned(log, now), planned([...log, event], now)];
        const { exercise, mark, certainty } = event.payload as (Said & ['attempt.check', unknown])[1];
        for (const [id, card] of before) {
          const isAnswered = exercise.split('-')[0] === id.split('/')[1];
          if (!isAnswered) {
            expect(after.get(id)).toEqual(card);
            continue;
          }
          const answer = { at: now, isRight: mark.passed, isCertain: certainty?.[exercise] === 3 };
          expect(after.get(id)).toMatchObject(climb(card, answer));
        }
      }),
      runs,
    );
  });

  test('puts no card before its last answer nor off for longer than the ladder, whatever clocks did', () => {
    const longest = Math.max(...LADDER_DAYS) + 1;
    fc.assert(
      fc.property(anyReviewing('aa', true), anyReviewing('bb', true), anyNow, (a, b, now) => {
        for (const { dueAt, since, rung } of cardsOf(planReview([...a, ...b], COURSE, BANK, { now }))) {
          expect(dueAt - since).toBe((LADDER_DAYS[rung] ?? 0) * DAY);
          expect(since).toBeGreaterThanOrEqual(0);
          expect(dueAt - now).toBeLessThanOrEqual(longest * DAY);
        }
      }),
      runs,
    );
  });

  test('parts the cards by their moment, each once, the due in the order to ask them in', () => {
    fc.assert(
      fc.property(anyReviewing('aa'), anyNow, (log, now) => {
        const { due, later } = planReview(log, COURSE, BANK, { now });
        expect(new Set([...due, ...later].map(({ id }) => id)).size).toBe(due.length + later.length);
        expect(due.every(({ dueAt }) => dueAt <= now)).toBe(true);
        expect(later.every(({ dueAt }) => dueAt > now)).toBe(true);
        const rank = ({ isMisjudged, dueAt }: ReviewCard): number => dueAt - (isMisjudged ? 1e15 : 0);
        const ranks = due.map(rank);
        expect(ranks).toEqual([...ranks].sort((x, y) => x - y));
      }),
      runs,
    );
  });

  test('has nothing after a reset that saw everything', () => {
    fc.assert(
      fc.property(anyReviewing('aa'), anyNow, (log, now) => {
        const reset = sealEvent({ stream: 'bb', seq: 1, hlc: 9e12 }, 'record.reset', { heads: headsOf(log) });
        expect(cardsOf(planReview([...log, reset], COURSE, BANK, { now }))).toEqual([]);
      }),
      runs,
    );
  });

  test('meets cards on every rung in these runs, so that the properties are not empty', () => {
    const logs = fc.sample(anyReviewing('aa'), { numRuns: 300, seed: 1 });
    const rungs = logs.flatMap((log) => cardsOf(planReview(log, COURSE, BANK, { now: 20_100 * DAY })));
    expect(new Set(rungs.map(({ rung }) => rung)).size).toBe(LADDER_DAYS.length);
    expect(rungs.some(({ isMisjudged }) => isMisjudged)).toBe(true);
  });
});

describe('foldProgress', () => {
  test('changes no level, completion or mark of lessons and assessments for answers in review', () => {
    const anyReview = fc.array(fc.tuple(anyAnswer, fc.nat(100)), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(anyReviewing('aa'), anyReview, (learnt, said) => {
        const answers = said.map(([[type, payload], day], index) =>
          sealEvent({ stream: 'rr', seq: index + 1, hlc: (20_000 + day) * DAY + index }, type, payload),
        );
        const before = foldProgress(learnt, COURSE);
        const after = foldProgress([...answers, ...learnt].sort(compareEvents), COURSE);
        expect(after.modules).toEqual(before.modules);
        expect(after.resume).toEqual(before.resume);
      }),
      runs,
    );
  });
});
