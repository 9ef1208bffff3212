import { counted } from '../kernel/problem-entry.ts';
import { compareText } from '../curriculum/order.ts';
import type { Lesson } from '../curriculum/library.ts';

/** Which lessons still need a reader. */
export interface Reviews {
  /** How many lessons have a review that is not overdue. */
  current: number;
  /** The longest overdue first. */
  overdue: { file: string; number: string; title: string; by: string; due: string }[];
  /** In the order of the course. */
  unreviewed: { file: string; number: string; title: string }[];
}

/** Sorts lessons by the state of their review. `today`: `YYYY-MM-DD`; a review is overdue on the day after it is due. */
export function reviewsOf(lessons: readonly Lesson[], today: string): Reviews {
  const overdue = lessons
    .flatMap(({ file, number, title, review }) =>
      review && review.due < today ? [{ file, number, title, by: review.by, due: review.due }] : [],
    )
    .toSorted((a, b) => compareText(a.due, b.due));
  const unreviewed = lessons
    .filter(({ review }) => !review)
    .map(({ file, number, title }) => ({ file, number, title }));
  return { current: lessons.length - overdue.length - unreviewed.length, overdue, unreviewed };
}

/** The reviews as lines: how many of which, then each lesson that needs a reader. */
export function sayReviews({ current, overdue, unreviewed }: Reviews): string {
  return [
    `REVIEW      ${counted(current, 'lesson')} reviewed · ${String(overdue.length)} overdue · ${String(unreviewed.length)} not yet reviewed`,
    ...overdue.map(({ number, title, by, due }) => `  ${number} ${title}: was due on ${due} (${by})`),
    ...unreviewed.map(({ number, title }) => `  ${number} ${title}: not yet reviewed`),
  ].join('\n');
}
