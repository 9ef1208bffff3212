import type { LogComparison } from '../log/join-logs.ts';
import type { LogSummary } from '../log/summarise-log.ts';
import { sayCount, sayNumber } from './say-count.ts';
import { sayMoment } from './say-moment.ts';

/** "3 October 2026", "3 October 2026 to 26 November 2026"; "no date" for an empty log. */
export function saySpan({ firstAt, lastAt }: LogSummary): string {
  const [first, last] = [firstAt, lastAt].map((at) => (at === undefined ? '' : sayMoment(at)));
  if (!first || !last) return 'no date';
  return first === last ? first : `${first} to ${last}`;
}

/** What this device holds, in one sentence. */
export function sayHolding(summary: LogSummary): string {
  if (summary.events === 0) return 'This device holds no record yet.';
  return `This device holds ${sayCount(summary.events, 'record')}, from ${saySpan(summary)}, made on ${sayCount(summary.devices, 'device')}.`;
}

/** What a copy holds and what of it is new, in one sentence for those who do not see the numbers. */
export function sayFound(summary: LogSummary, { added, known }: LogComparison, unreadable: number): string {
  const damaged = unreadable > 0 ? `, ${sayNumber(unreadable)} unreadable` : '';
  return `This copy holds ${sayCount(summary.events, 'record')}: ${sayNumber(added)} new here, ${sayNumber(known)} here already${damaged}.`;
}

/** The numbers of a copy, as pairs of a label and a value. */
export function listFound(
  summary: LogSummary,
  { added, known, forks }: LogComparison,
  unreadable: number,
): [string, string][] {
  const rows: [string, string][] = [
    ['Records in the copy', sayNumber(summary.events + unreadable)],
    ['From', saySpan(summary)],
    ['Made on', sayCount(summary.devices, 'device')],
    ['New here', sayNumber(added)],
    ['Here already', sayNumber(known)],
    ['Unreadable, left in the copy', sayNumber(unreadable)],
  ];
  if (forks > 0) rows.push(['Two of one name, both kept', sayNumber(forks)]);
  return rows;
}

/** What came of bringing a copy in. `total` is how many events this device holds now. */
export function sayTaken({ added, known, forks }: LogComparison, total: number): string {
  const both = forks > 0 ? ` ${sayCount(forks, 'record')} had a name that was taken; both are kept.` : '';
  return `${sayCount(added, 'new record')} brought in; ${sayNumber(known)} here already.${both} This device now holds ${sayCount(total, 'record')}.`;
}
