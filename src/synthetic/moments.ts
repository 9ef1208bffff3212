import { dateOfDay, dayNumber } from '../kernel/dates.ts';
import type { Random } from '../kernel/random.ts';

/** `YYYY-MM-DDThh:mm` from a day (days since 1970-01-01) and a minute of that day, which may run over or under. */
export function momentOf(day: number, minute: number): string {
  const ofDay = ((minute % 1440) + 1440) % 1440;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${dateOfDay(day + (minute - ofDay) / 1440) ?? ''}T${two((ofDay - (ofDay % 60)) / 60)}:${two(ofDay % 60)}`;
}

/** The date of a moment; a date comes back as it was. */
export function dateOf(moment: string): string {
  return moment.slice(0, 10);
}

/** A moment so many minutes later, or earlier where negative. */
export function shiftMinutes(moment: string, minutes: number): string {
  const ofDay = Number(moment.slice(11, 13)) * 60 + Number(moment.slice(14, 16));
  return momentOf(dayNumber(dateOf(moment)) ?? 0, ofDay + minutes);
}

/** The date so many days after a moment or date, or before it where negative. */
export function shiftDays(moment: string, days: number): string {
  return dateOfDay((dayNumber(dateOf(moment)) ?? 0) + days) ?? '';
}

/** A moment between 10:00 and 17:59 on the day that lies so many days after a moment, or before it where negative. */
export function daytimeAfter(moment: string, days: number, random: Random): string {
  return momentOf((dayNumber(dateOf(moment)) ?? 0) + days, random.int(600, 1079));
}
