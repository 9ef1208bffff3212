import { dateOfDay } from '../kernel/dates.ts';

/** A day on which questions come back, as `YYYY-MM-DD`, and how many. */
export interface DueDay {
  day: string;
  questions: number;
}

export interface Calendar {
  /** The name of the site. */
  site: string;
  /** Where the review stands: an absolute address. It also makes the entries of one site its own. */
  address: string;
  /** When the file was written, in milliseconds since 1970 (UTC). */
  at: number;
  /** At least one; each day once. */
  days: readonly DueDay[];
}

const LINE_BYTES = 75;
const DAY_MS = 86_400_000;

/** Bytes of one character in UTF-8. */
function sizeOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/**
 * A content line as it is sent: folded so that no line is longer than 75 bytes and no character is cut, ended by
 * CRLF. Source: RFC 5545, 3.1.
 */
export function foldLine(line: string): string {
  let folded = '';
  let bytes = 0;
  for (const character of line) {
    const size = sizeOf(character);
    if (bytes + size > LINE_BYTES) {
      folded += '\r\n ';
      bytes = 1;
    }
    folded += character;
    bytes += size;
  }
  return folded + '\r\n';
}

/** Text as a value: backslash, semicolon, comma and line ends escaped, other control characters left out. RFC 5545, 3.3.11. */
export function escapeText(text: string): string {
  return text
    .replace(/[\\;,]/g, (sign) => '\\' + sign)
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '');
}

const compact = (day: string): string => day.replaceAll('-', '');

/** A moment as `20261203T081500Z`. */
function stampOf(at: number): string {
  const seconds = Math.floor((at % DAY_MS) / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const time = parts.map((part) => String(part).padStart(2, '0')).join('');
  return `${compact(dateOfDay(Math.floor(at / DAY_MS)) ?? '')}T${time}Z`;
}

function linesOfDay({ day, questions }: DueDay, { site, address, at }: Calendar): string[] {
  const count = `${String(questions)} ${questions === 1 ? 'question' : 'questions'}`;
  // The same day of the same site is the same entry: a later file brings it up to date and doubles nothing.
  const place = address.replace(/^[a-z]+:\/\//, '');
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(`review-${compact(day)}@${place}`)}`,
    `DTSTAMP:${stampOf(at)}`,
    // Without an end, an event that begins on a date lasts that day. RFC 5545, 3.6.1.
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `SUMMARY:${escapeText(`${site}: ${count} to review`)}`,
    `DESCRIPTION:${escapeText(`From lessons you finished. ${address}`)}`,
    `URL:${address}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/**
 * A calendar file of due days: one entry a day, all day long, without an alarm and without making anybody busy.
 * Source: RFC 5545.
 */
export function writeCalendar(calendar: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${escapeText(`-//${calendar.site}//Review//EN`)}`,
    ...calendar.days.flatMap((day) => linesOfDay(day, calendar)),
    'END:VCALENDAR',
  ];
  return lines.map(foldLine).join('');
}
