/** The most hours that four digits can say. */
const MOST_SECONDS = 9999 * 3600 + 59 * 60 + 59;

const two = (number: number): string => String(number).padStart(2, '0');

/**
 * Time spent as SCORM 1.2 writes it, `HHHH:MM:SS.SS`: always four digits of hours, because a platform that drops the first
 * one then still reads the rest, and exactly two decimals, because three are refused. Source: measured in Moodle 4.5 and
 * read in the Learning Hub's code. Anything but a number of seconds from 0 is 0.
 */
export function sayTimespan(seconds: number): string {
  const known = Number.isFinite(seconds) ? Math.min(MOST_SECONDS, Math.max(0, seconds)) : 0;
  const hundredths = Math.floor(known * 100);
  const [whole, part] = [Math.floor(hundredths / 100), hundredths % 100];
  const hours = String(Math.floor(whole / 3600)).padStart(4, '0');
  return `${hours}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}.${two(part)}`;
}

/** The time of day of a moment (milliseconds since 1970, UTC) as SCORM 1.2 writes it, `HH:MM:SS`. */
export function sayTimeOfDay(at: number): string {
  const second = Math.floor(at / 1000) % 86_400;
  return `${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`;
}

/** A mark from 0 to 100 with at most two decimals: outside of that a platform refuses it with error 405. */
export function sayScore(score: number): string {
  return String(Math.round(Math.min(100, Math.max(0, score)) * 100) / 100);
}
