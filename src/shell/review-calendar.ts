import { downloadFile } from '../platform/download.ts';
import { writeCalendar } from '../progress/ics.ts';
import type { Calendar } from '../progress/ics.ts';

/** Saves the days on which questions come back as a calendar file. */
export function saveDates(calendar: Calendar): void {
  downloadFile('review-dates.ics', new Blob([writeCalendar(calendar)], { type: 'text/calendar' }));
}
