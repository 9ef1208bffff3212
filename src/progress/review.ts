import type { BankShape, CurriculumShape, LessonShape, ReviewItem } from '../curriculum/shape.ts';
import type { LogEvent } from '../log/event.ts';
import { foldable } from '../log/foldable.ts';
import { foldProgress } from './fold.ts';
import type { Progress } from './progress.ts';

const DAY_MS = 86_400_000;

/** Days until a card comes back, by its rung: one up for a right answer, back to the first for a wrong one. */
export const LADDER_DAYS = [1, 3, 7, 21, 60] as const;

/** The most that one sitting asks: about four minutes. */
export const SITTING = 10;

/** How long one question takes, about. */
export const QUESTION_SECONDS = 24;

/** One answer in review. `at` is in milliseconds since 1970 (UTC), as are all moments here. */
export interface Answer {
  at: number;
  isRight: boolean;
  isCertain: boolean;
}

/** Where a card stands on the ladder. */
export interface Standing {
  /** Place in `LADDER_DAYS`, from 0. */
  rung: number;
  /** How often it was answered, on all devices. */
  answers: number;
  /** When it was answered last; before that, when the lesson was completed. */
  since: number;
  /** The last answer was wrong, and its giver was certain of it. */
  isMisjudged: boolean;
}

/** One outcome of a completed lesson, which comes back as one question at a time. */
export interface ReviewCard extends Standing {
  /** `lesson/outcome`. */
  id: string;
  lesson: Pick<LessonShape, 'slug' | 'number' | 'title'>;
  /** Slug of the lesson's module. */
  module: string;
  dueAt: number;
  /** What to ask next, and the seed that orders its options: another one every time. */
  item: ReviewItem;
  seed: number;
}

export interface Review {
  /** In the order in which to ask: answered wrong and certain first, then the longest overdue. */
  due: ReviewCard[];
  /** The soonest first. */
  later: ReviewCard[];
}

/** The standing after one more answer. Answers are given in the order of the log. */
export function climb({ rung, answers }: Standing, { at, isRight, isCertain }: Answer): Standing {
  return {
    rung: isRight ? Math.min(rung + 1, LADDER_DAYS.length - 1) : 0,
    answers: answers + 1,
    since: at,
    isMisjudged: !isRight && isCertain,
  };
}

interface History {
  /** By item id, in order. `place` orders the answers of several items. */
  answers: Map<string, (Answer & { place: number })[]>;
  /** Where in the log each item was last on screen, by its id where it was answered, by its digest where it was drawn. */
  seen: Map<string, number>;
  /** The last moment that can be true. */
  lastAt: number;
}

/**
 * What the log says of items. A moment more than a day ahead of `now` was written by a wrong clock; the last moment
 * before it that can be true stands for it, so that no card is put off for years.
 */
function readHistory(log: readonly LogEvent[], now: number): History {
  const answers: History['answers'] = new Map();
  const seen = new Map<string, number>();
  let lastAt = 0;
  const events = foldable(log);
  events.forEach((event, place) => {
    if (event.hlc <= now + DAY_MS) lastAt = event.hlc;
    if (event.type === 'assessment.start') {
      for (const { digest } of event.payload.items) seen.set(digest, place);
    } else if (event.type === 'attempt.check') {
      const { exercise, mark, certainty } = event.payload;
      const given = answers.get(exercise) ?? [];
      given.push({ at: lastAt, place, isRight: mark.passed, isCertain: certainty?.[exercise] === 3 });
      answers.set(exercise, given);
      seen.set(exercise, place);
    }
  });
  return { answers, seen, lastAt };
}

/** The item of a card that was never seen, or was seen the longest ago; of several the first in the bank. */
function pickItem(items: readonly ReviewItem[], { seen }: History): ReviewItem {
  const seenAt = ({ id, digest }: ReviewItem): number => Math.max(seen.get(id) ?? -1, seen.get(digest) ?? -1);
  return items.reduce((first, item) => (seenAt(item) < seenAt(first) ? item : first));
}

function standOn(items: readonly ReviewItem[], { answers }: History, since: number): Standing {
  return items
    .flatMap(({ id }) => answers.get(id) ?? [])
    .sort((a, b) => a.place - b.place)
    .reduce<Standing>(climb, { rung: 0, answers: 0, since, isMisjudged: false });
}

/** Items of a lesson by outcome, in the order of the bank. */
function groupByOutcome(items: readonly ReviewItem[]): ReviewItem[][] {
  const groups = new Map<string, ReviewItem[]>();
  for (const item of items) groups.set(item.outcome, [...(groups.get(item.outcome) ?? []), item]);
  return [...groups.values()];
}

/**
 * What comes back, and when: a pure function of the log, the course, its bank and the clock. A card is an outcome of a lesson
 * that is complete, or that was answered before the lesson gained something new to do; its questions are the items of
 * the bank. It is first due a day after completion. Due are the cards whose moment is at `until` or before
 * (default: `now`). Answers to items that left the bank count for nothing.
 */
export function planReview(
  log: readonly LogEvent[],
  course: CurriculumShape,
  bank: BankShape,
  {
    now,
    until = now,
    progress = foldProgress(log, course),
  }: { now: number; until?: number; progress?: Progress },
): Review {
  const history = readHistory(log, now);
  const cards: ReviewCard[] = [];
  course.modules.forEach((module, moduleAt) => {
    module.lessons.forEach((lesson, lessonAt) => {
      const { completeAt } = progress.modules[moduleAt]?.lessons[lessonAt] ?? {};
      const since = (completeAt ?? 0) <= now + DAY_MS ? (completeAt ?? 0) : history.lastAt;
      for (const items of groupByOutcome(bank[lesson.slug] ?? [])) {
        const standing = standOn(items, history, since);
        if (completeAt === undefined && standing.answers === 0) continue;
        const item = pickItem(items, history);
        cards.push({
          ...standing,
          ...{ id: `${lesson.slug}/${item.outcome}`, lesson, module: module.slug, item },
          dueAt: standing.since + (LADDER_DAYS[standing.rung] ?? 1) * DAY_MS,
          seed: 1 + (history.answers.get(item.id)?.length ?? 0),
        });
      }
    });
  });
  cards.sort((a, b) => a.dueAt - b.dueAt);
  const due = cards.filter(({ dueAt }) => dueAt <= until);
  return {
    due: [...due.filter((card) => card.isMisjudged), ...due.filter((card) => !card.isMisjudged)],
    later: cards.filter(({ dueAt }) => dueAt > until),
  };
}
