/**
 * Calendar arithmetic on ISO 8601 text, in whole numbers, with no clock, time zone or locale. The calendar is
 * the Gregorian one carried backwards, years 0001 to 9999. Text that is no date gives `undefined`.
 */

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MOMENT = /^(.{10})T([01]\d|2[0-3]):([0-5]\d)$/;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const FIRST_DAY = -719_162;
const LAST_DAY = 2_932_896;

interface CalendarDate {
  year: number;
  month: number;
  day: number;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function readDate(text: string): CalendarDate | undefined {
  const found = DATE.exec(text);
  if (!found) return undefined;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const days = (MONTH_DAYS[month - 1] ?? 0) + (month === 2 && isLeapYear(year) ? 1 : 0);
  return year >= 1 && day >= 1 && day <= days ? { year, month, day } : undefined;
}

/** Whether the text is `YYYY-MM-DD` and that day exists. `1900-02-29` is no date; `2000-02-29` is. */
export function isDate(text: string): boolean {
  return readDate(text) !== undefined;
}

/**
 * Days since 1970-01-01, negative before it. Undefined where the text is no date.
 * Source: Hinnant, "chrono-Compatible Low-Level Date Algorithms" (`days_from_civil`).
 */
export function dayNumber(date: string): number | undefined {
  const read = readDate(date);
  if (!read) return undefined;
  // The year is made to begin in March, so that the leap day is its last.
  const year = read.month > 2 ? read.year : read.year - 1;
  const month = (read.month + 9) % 12;
  const dayOfYear = Math.floor((153 * month + 2) / 5) + read.day - 1;
  return (
    365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + dayOfYear - 719_468
  );
}

/**
 * The date (`YYYY-MM-DD`) that lies so many days after 1970-01-01: the inverse of `dayNumber`. Undefined for a
 * number that is not whole or leaves the years 0001 to 9999. Source: Hinnant, as above (`civil_from_days`).
 */
export function dateOfDay(days: number): string | undefined {
  if (!Number.isInteger(days) || days < FIRST_DAY || days > LAST_DAY) return undefined;
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Days from `a` to `b`, negative where `b` is earlier. Undefined where either is no date. */
export function daysBetween(a: string, b: string): number | undefined {
  const [from, to] = [dayNumber(a), dayNumber(b)];
  return from === undefined || to === undefined ? undefined : to - from;
}

/**
 * Completed years of age on a date; below 0 where `on` is before the birth, so that a rule can see it. Undefined
 * where either is no date. Convention: someone born on 29 February is a year older on 1 March of a common year.
 */
export function ageInYears(dob: string, on: string): number | undefined {
  const [born, then] = [readDate(dob), readDate(on)];
  if (!born || !then) return undefined;
  const hadBirthday = then.month > born.month || (then.month === born.month && then.day >= born.day);
  return then.year - born.year - (hadBirthday ? 0 : 1);
}

/** Minutes since 1970-01-01T00:00 by the wall clock, as if no clock ever changed. */
function minuteNumber(moment: string): number | undefined {
  const found = MOMENT.exec(moment);
  const day = found ? dayNumber(found[1] ?? '') : undefined;
  return found && day !== undefined ? day * 1440 + Number(found[2]) * 60 + Number(found[3]) : undefined;
}

/** Whether the text is `YYYY-MM-DDThh:mm`, 00:00 to 23:59, on a day that exists. `24:00` is refused. */
export function isMoment(text: string): boolean {
  return minuteNumber(text) !== undefined;
}

/**
 * Minutes from `a` to `b`, both `YYYY-MM-DDThh:mm`, negative where `b` is earlier. Undefined where either is no
 * moment. Convention: wall-clock minutes; the change to and from summer time is not taken off.
 */
export function minutesBetween(a: string, b: string): number | undefined {
  const [from, to] = [minuteNumber(a), minuteNumber(b)];
  return from === undefined || to === undefined ? undefined : to - from;
}

/**
 * What the calendar does not have of a text in the form of a date: `2026-02-31` → "31 February 2026", `2026-13-01` →
 * "month 13". Undefined for a date, and for text of another form.
 */
export function sayNoSuchDay(text: string): string | undefined {
  const found = DATE.exec(text);
  if (!found || readDate(text)) return undefined;
  const [, year = '', month = '', day = ''] = found;
  const name = MONTH_NAMES[Number(month) - 1];
  return name === undefined ? `month ${month}` : `${String(Number(day))} ${name} ${year}`;
}

/** A date as a reader says it: `2026-01-01` → "1 January 2026" (the NHS's form for users). Undefined for no date. */
export function sayDate(iso: string): string | undefined {
  const read = readDate(iso);
  return read && `${read.day} ${MONTH_NAMES[read.month - 1]} ${read.year}`;
}

/**
 * A day, a month or a year as a reader says it: `2026-11-22` → "22 November 2026", `2026-11` → "November 2026", `2026` →
 * "2026". Undefined for anything else.
 */
export function sayWhen(iso: string): string | undefined {
  if (/^\d{4}$/.test(iso)) return iso;
  const [, month] = sayDate(`${iso}-01`)?.split(/^1 /) ?? [];
  return month ?? sayDate(iso);
}
