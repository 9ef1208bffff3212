import { localDay } from '../platform/local-day.ts';
import type { DueDay } from '../progress/ics.ts';
import type { ReviewCard } from '../progress/review.ts';
import { element } from './element.ts';
import { sayQuestions } from './read-review.ts';
import type { Answered } from './review-sitting.tsx';

/** How many dates the page lists; the calendar has them all. */
const DATES = 6;

/** A part of the page by its name; the whole by none. */
export function findPart(name: string): HTMLElement {
  const part = document.querySelector<HTMLElement>(`[data-review${name && '-'}${name}]`);
  if (!part) throw new Error(`The page has no part ${name}`);
  return part;
}

/** Puts words into a part. */
export function write(name: string, words: string): void {
  findPart(name).textContent = words;
}

/** Shows a part, or hides it. */
export function show(name: string, isShown: boolean): void {
  findPart(name).hidden = !isShown;
}

/** "Thursday 3 December", with the year where it is not this one; "later today". */
function sayDay(at: number, now: number): string {
  if (localDay(at) === localDay(now)) return 'later today';
  const date = new Date(at);
  const options: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long' };
  if (date.getFullYear() !== new Date(now).getFullYear()) options.year = 'numeric';
  // Some browsers put a comma after the day of the week.
  return date.toLocaleDateString('en-GB', options).replace(',', '');
}

/** "on Thursday 3 December", or "later today". */
export function sayWhen(at: number, now: number): string {
  const day = sayDay(at, now);
  return day === 'later today' ? day : `on ${day}`;
}

interface Day extends DueDay {
  at: number;
}

/** The days on which cards come back, the soonest first. */
export function listDays(later: readonly ReviewCard[]): Day[] {
  const days = new Map<string, Day>();
  for (const { dueAt } of later) {
    const day = localDay(dueAt);
    days.set(day, { day, at: dueAt, questions: (days.get(day)?.questions ?? 0) + 1 });
  }
  return [...days.values()];
}

/** Lists the days to come. */
export function drawDays(days: readonly Day[], now: number): void {
  const lines = days.slice(0, DATES).map(({ at, questions }) => {
    const day = sayDay(at, now);
    return `${day[0]?.toUpperCase() ?? ''}${day.slice(1)}: ${sayQuestions(questions)}`;
  });
  const rest = days.slice(DATES).reduce((sum, { questions }) => sum + questions, 0);
  if (rest > 0) lines.push(`Later: ${sayQuestions(rest)}`);
  findPart('days').replaceChildren(...lines.map((line) => element('li', '', line)));
}

function makeAnswered(
  { card, title, isRight }: Answered,
  dueAt: number | undefined,
  base: string,
  now: number,
) {
  const item = element('li');
  const about = element('p', 'meta');
  const link = element('a', '', `${card.lesson.number} ${card.lesson.title}`);
  link.href = `${base}learn/${card.module}/${card.lesson.slug}/`;
  about.append(link, dueAt === undefined ? '' : ` · comes back ${sayWhen(dueAt, now)}`);
  const tag = element('span', 'tag', isRight ? 'Right' : 'Look again');
  tag.dataset['state'] = isRight ? 'complete' : 'working';
  item.append(element('p', 'task-name', title), tag, about);
  return item;
}

/** What came back in a sitting, and when each comes back again. */
export function drawOutcome(
  answered: readonly Answered[],
  later: readonly ReviewCard[],
  base: string,
  now: number,
): void {
  const right = answered.filter(({ isRight }) => isRight).length;
  write('score', `${right} of ${answered.length} right`);
  findPart('answered').replaceChildren(
    ...answered.map((one) => {
      const dueAt = later.find(({ id }) => id === one.card.id)?.dueAt;
      return makeAnswered(one, dueAt, base, now);
    }),
  );
}
