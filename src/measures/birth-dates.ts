import { isDate } from '../kernel/dates.ts';
import type { Agreement } from './linkage.ts';

function isSwapped(a: string, b: string): boolean {
  return a.length === 2 && a[0] === b[1] && a[1] === b[0];
}

/** Whether two parts are the same, or the same but for their last two digits changing places. */
function isNear(a: string, b: string): boolean {
  return a === b || (a.slice(0, -2) === b.slice(0, -2) && isSwapped(a.slice(-2), b.slice(-2)));
}

/**
 * How two dates of birth (`YYYY-MM-DD`) compare. Partly: at least two of day, month and year agree. Day and month
 * that changed about agree both; a day agrees with its digits swapped, a year with its last two (1945, 1954).
 * Absent: either is no date. Source: cross-check trace of the Master Person Service, Person_ID Handbook (NHS
 * England, read November 2026).
 */
export function compareBirthDates(a: string, b: string): Agreement {
  if (!isDate(a) || !isDate(b)) return 'absent';
  if (a === b) return 'agree';
  const [year, month, day] = [a.slice(0, 4), a.slice(5, 7), a.slice(8)];
  const [otherYear, otherMonth, otherDay] = [b.slice(0, 4), b.slice(5, 7), b.slice(8)];
  const isTurnedAbout = day === otherMonth && month === otherDay;
  const agreeing = [isNear(year, otherYear), month === otherMonth, isNear(day, otherDay)].filter(Boolean);
  return isTurnedAbout || agreeing.length >= 2 ? 'partly' : 'differs';
}
