import { sayCount } from './say-count.ts';

/** "1 hour 5 minutes", "under a minute"; whole minutes, rounded down; a dash for none. */
export function sayTime(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  if (minutes < 1) return seconds > 0 ? 'under a minute' : '–';
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [hours > 0 ? sayCount(hours, 'hour') : '', rest > 0 ? sayCount(rest, 'minute') : '']
    .filter(Boolean)
    .join(' ');
}
