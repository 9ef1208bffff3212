import { describe, expect, test } from 'vitest';
import { planReview } from '../../../src/progress/review.ts';
import type { Review, ReviewCard } from '../../../src/progress/review.ts';
import { BANK, DAY, FIRST, answer, writeDays } from './review-course.ts';
import { COURSE, begin, check } from './small-course.ts';
import type { Said } from './small-course.ts';

/** The first lesson, completed on day 100; then what was said, each on its day. */
const done = (...said: [day: number, what: Said][]) =>
  writeDays('aa', ...FIRST.map((one): [number, Said] => [100, one]), ...said);
const planAt = (day: number, ...said: [day: number, what: Said][]): Review =>
  planReview(done(...said), COURSE, BANK, { now: day * DAY });

function cardIn({ due, later }: Review, id: string): ReviewCard {
  const card = [...due, ...later].find((one) => one.id === id);
  if (!card) throw new Error(`No card ${id}`);
  return card;
}
const idsOf = (cards: readonly ReviewCard[]): string[] => cards.map(({ id }) => id);

describe('planReview', () => {
  test('has a card for each outcome that the bank asks about, of completed lessons only', () => {
    expect(planReview([], COURSE, BANK, { now: 0 })).toEqual({ due: [], later: [] });
    const half = writeDays('aa', [100, check('count')]);
    expect(planReview(half, COURSE, BANK, { now: 200 * DAY })).toEqual({ due: [], later: [] });
    const { due } = planAt(200);
    expect(idsOf(due)).toEqual(['first/spot', 'first/rank']);
    expect(due[0]).toMatchObject({
      module: 'quality',
      lesson: { number: '4.1', title: 'First' },
      answers: 0,
    });
  });

  test('brings a card back one day after the lesson was completed, and not before', () => {
    expect(idsOf(planAt(100.999).due)).toEqual([]);
    expect(planAt(100.999).later.map(({ dueAt }) => dueAt)).toEqual([101 * DAY, 101 * DAY]);
    expect(idsOf(planAt(101).due)).toEqual(['first/spot', 'first/rank']);
  });

  test('shows what is due until a later moment where it is asked to', () => {
    const log = done();
    expect(planReview(log, COURSE, BANK, { now: 100.5 * DAY, until: 101 * DAY }).due).toHaveLength(2);
    expect(planReview(log, COURSE, BANK, { now: 100.5 * DAY, until: 101 * DAY - 1 }).due).toHaveLength(0);
  });

  test('climbs 3, 7, 21 and 60 days with each right answer, and stays there', () => {
    const days = [101, 104, 111, 132, 192, 252];
    const said = days.map((day): [number, Said] => [day, answer('rank-1', true)]);
    const gaps = days.map((day, index) => {
      const { dueAt } = cardIn(planAt(day, ...said.slice(0, index + 1)), 'first/rank');
      return dueAt / DAY - day;
    });
    expect(gaps).toEqual([3, 7, 21, 60, 60, 60]);
  });

  test('goes back to one day after a wrong answer, from wherever it stood', () => {
    const said: [number, Said][] = [
      [101, answer('rank-1', true)],
      [104, answer('rank-1', true)],
      [111, answer('rank-1', false)],
    ];
    expect(cardIn(planAt(111, ...said), 'first/rank')).toMatchObject({
      rung: 0,
      dueAt: 112 * DAY,
      answers: 3,
    });
    said.push([112, answer('rank-1', true)]);
    expect(cardIn(planAt(112, ...said), 'first/rank')).toMatchObject({ rung: 1, dueAt: 115 * DAY });
  });

  test('counts the answers to all items of a card together, and to none of another', () => {
    const plan = planAt(104, [101, answer('spot-1', true)], [104, answer('spot-2', true)]);
    expect(cardIn(plan, 'first/spot')).toMatchObject({ rung: 2, answers: 2, dueAt: 111 * DAY });
    expect(cardIn(plan, 'first/rank')).toMatchObject({ rung: 0, answers: 0, dueAt: 101 * DAY });
  });

  test('asks first what was wrong and certain at its last answer, then the longest overdue', () => {
    const both: [number, Said][] = [...[[101, check('write')] as [number, Said]]];
    const order = (...said: [number, Said][]): string[] => idsOf(planAt(200, ...both, ...said).due);
    expect(order()).toEqual(['first/spot', 'first/rank', 'second/draft']);
    expect(order([150, answer('spot-1', false, 2)])).toEqual(['first/rank', 'second/draft', 'first/spot']);
    expect(order([150, answer('spot-1', false, 3)])).toEqual(['first/spot', 'first/rank', 'second/draft']);
    expect(order([150, answer('spot-1', false, 3)], [151, answer('rank-1', false, 3)])).toEqual([
      ...['first/spot', 'first/rank', 'second/draft'],
    ]);
    expect(order([150, answer('spot-1', true, 3)])[0]).toBe('first/rank');
    expect(order([150, answer('spot-1', false, 3)], [160, answer('spot-2', true, 3)])[0]).toBe('first/rank');
  });

  test('shows an item never seen before one that was, whether answered here or drawn in an assessment', () => {
    const next = (...said: [number, Said][]): string => cardIn(planAt(200, ...said), 'first/spot').item.id;
    expect(next()).toBe('spot-1');
    expect(next([101, answer('spot-1', true)])).toBe('spot-2');
    expect(next([101, begin('digest-spot-1', 'digest-spot-2')])).toBe('spot-3');
  });

  test('shows the item seen the longest ago where all were seen', () => {
    const said: [number, Said][] = [
      [101, answer('spot-2', true)],
      [102, begin('digest-spot-1', 'digest-spot-3')],
    ];
    expect(cardIn(planAt(200, ...said), 'first/spot').item.id).toBe('spot-2');
    said.push([103, answer('spot-2', true)]);
    expect(cardIn(planAt(200, ...said), 'first/spot').item.id).toBe('spot-1');
  });

  test('orders the options of an item anew each time it is asked', () => {
    const seeds = [0, 1, 2].map(
      (times) =>
        cardIn(
          planAt(200, ...Array.from({ length: times }, (): [number, Said] => [101, answer('rank-1', true)])),
          'first/rank',
        ).seed,
    );
    expect(seeds).toEqual([1, 2, 3]);
  });

  test('keeps a card that was answered when its lesson gains an exercise', () => {
    const [module, ...others] = COURSE.modules;
    if (!module) throw new Error('No module');
    const lessons = module.lessons.map((lesson) => ({
      ...lesson,
      exercises: [
        ...lesson.exercises,
        { id: 'new', digest: 'd4', counts: true, selfMarked: false, outcomes: [] },
      ],
    }));
    const grown = { ...COURSE, modules: [{ ...module, lessons }, ...others] };
    const log = done([101, answer('rank-1', true)]);
    const { due, later } = planReview(log, grown, BANK, { now: 103 * DAY });
    expect(idsOf([...due, ...later])).toEqual(['first/rank']);
    expect(later[0]?.dueAt).toBe(104 * DAY);
  });

  test('is not put off by a clock that ran ten years ahead', () => {
    const log = writeDays(
      'aa',
      [100, FIRST[0] as Said],
      [3750, FIRST[1] as Said],
      [3750, answer('rank-1', true)],
    );
    const plan = planReview(log, COURSE, BANK, { now: 102 * DAY });
    expect(cardIn(plan, 'first/spot').dueAt).toBe(101 * DAY);
    expect(cardIn(plan, 'first/rank').dueAt).toBe(103 * DAY);
  });
});
