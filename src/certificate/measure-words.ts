import { dateOfDay, sayDate } from '../kernel/dates.ts';

const DAY_MINUTES = 1440;

/**
 * The day on which a moment fell, as `2026-11-14`. `at` in milliseconds since 1970 (UTC); `offsetMinutes` is how far the
 * reader's clock is ahead of UTC then (60 in British summer). Empty for a moment that no date has.
 */
export function isoDay(at: number, offsetMinutes: number): string {
  return dateOfDay(Math.floor((at / 60_000 + offsetMinutes) / DAY_MINUTES)) ?? '';
}

/** The same as "14 November 2026". */
export function sayDay(at: number, offsetMinutes: number): string {
  return sayDate(isoDay(at, offsetMinutes)) ?? '';
}

const count = (number: number, word: string): string => `${String(number)} ${word}${number === 1 ? '' : 's'}`;

/** Minutes in words: 82 → "1 hour 22 minutes". Whole minutes; below one, "less than a minute". */
export function sayMinutes(minutes: number): string {
  const whole = Math.floor(minutes);
  if (whole < 1) return 'less than a minute';
  const [hours, rest] = [Math.floor(whole / 60), whole % 60];
  const parts = [...(hours > 0 ? [count(hours, 'hour')] : []), ...(rest > 0 ? [count(rest, 'minute')] : [])];
  return parts.join(' ');
}

/**
 * Hours of continuing professional development to suggest for so many designed minutes: the nearest half hour,
 * at least half an hour. Source: one credit is normally one hour (Academy of Medical Royal Colleges, CPD guidance);
 * portfolios take half credits.
 */
export function suggestCpdHours(designedMinutes: number): number {
  return Math.max(1, Math.round(designedMinutes / 30)) / 2;
}

/** A share as a whole percentage, rounded down, so that nothing below the pass mark reads as the pass mark. */
export function sayPercent(share: number): string {
  return `${String(Math.floor(share * 100 + 1e-9))}%`;
}

/** Marks that one question of an assessment counts, as the exercises mark. */
const MARKS_A_QUESTION = 100;

/** The score of an assessment in questions: 1,850 of 2,000 marks is "18.5 of 20 (92%)". Rounded down to a tenth. */
export function sayScore({ earned, total }: { earned: number; total: number }): string {
  const right = Math.floor(earned / (MARKS_A_QUESTION / 10)) / 10;
  const questions = Math.round(total / MARKS_A_QUESTION);
  return `${String(right)} of ${String(questions)} (${sayPercent(total > 0 ? earned / total : 0)})`;
}

/** What a certificate is for, as a title: "Module 4: Data quality", or "Pathway: Core". */
export function titleOfUnit({ number, title }: { number: string; title: string }): string {
  return `${number === '' ? 'Pathway' : `Module ${number}`}: ${title}`;
}

/** The same in a sentence: "module 4, Data quality", or "pathway Core". */
export function nameUnit({ number, title }: { number: string; title: string }): string {
  return number === '' ? `pathway ${title}` : `module ${number}, ${title}`;
}
