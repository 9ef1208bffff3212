import { sayDate } from '../../kernel/dates.ts';

/** The month so many months after another: 2025-11 and 3 → 2026-02. */
export function monthAfter(start: string, more: number): string {
  const month = Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) - 1 + more;
  const year = Math.floor(month / 12);
  return `${String(year).padStart(4, '0')}-${String(month - year * 12 + 1).padStart(2, '0')}`;
}

/** "June 2025". */
export function sayMonth(month: string): string {
  return (sayDate(`${month}-01`) ?? month).replace(/^1 /, '');
}
