import type { BankShape, CurriculumShape } from '../curriculum/shape.ts';
import type { LogEvent } from '../log/event.ts';
import type { Progress } from '../progress/progress.ts';
import { LADDER_DAYS, QUESTION_SECONDS, planReview } from '../progress/review.ts';
import type { Review } from '../progress/review.ts';

/** When cards come back, in words for pages: "1, 3, 7, 21 and 60 days". */
export const LADDER_RULE = `${LADDER_DAYS.slice(0, -1).join(', ')} and ${LADDER_DAYS.at(-1) ?? ''} days`;

const HOUR_MS = 3_600_000;
/** A question put off to tomorrow waits for the morning, also where tomorrow begins in a few minutes. */
const EARLY_MS = 16 * HOUR_MS;

/**
 * What comes back to this learner at the moment `now` (milliseconds since 1970). What falls due at any hour of a day
 * is asked from its morning on, as the dates on the page and in the calendar say.
 */
export function readReview(
  log: readonly LogEvent[],
  course: CurriculumShape,
  bank: BankShape,
  now: number,
  progress?: Progress,
): Review {
  const midnight = new Date(now).setHours(24, 0, 0, 0);
  const until = Math.max(now, Math.min(midnight - 1, now + EARLY_MS));
  return planReview(log, course, bank, { now, until, ...(progress && { progress }) });
}

/** Fetches what review may ask. */
export async function fetchBank(base: string): Promise<BankShape> {
  const answer = await fetch(`${base}bank.json`);
  if (!answer.ok) throw new Error(`The bank could not be read (${answer.status}).`);
  return (await answer.json()) as BankShape;
}

/** "1 question", "4 questions". */
export function sayQuestions(count: number): string {
  return `${count} ${count === 1 ? 'question' : 'questions'}`;
}

/** How long so many questions take: "under a minute", "about 4 minutes". */
export function sayLength(questions: number): string {
  const minutes = Math.round((questions * QUESTION_SECONDS) / 60);
  if (minutes < 1) return 'under a minute';
  return `about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;
}
