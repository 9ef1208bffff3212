import { dateOfDay, sayDate } from '../kernel/dates.ts';
import { foldWeeks } from '../progress/weeks.ts';
import type { TimeOn, WeekTime } from '../progress/weeks.ts';
import type { CourseNames } from './course-names.ts';
import { element } from './element.ts';
import type { Part } from './progress-more.ts';
import { sectionNamed } from './progress-section.ts';
import { sayCount } from './say-count.ts';
import { sayTime } from './say-time.ts';

/** How many weeks are drawn one by one; those before them together. */
const WEEKS = 12;

/** A bar as long as a share from 0 to 1 of its cell: a picture of the number beside it. */
function drawBar(share: number): SVGSVGElement {
  const bar = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  bar.setAttribute('class', 'bar');
  bar.setAttribute('aria-hidden', 'true');
  const rect = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  rect.setAttribute('width', `${Math.round(share * 1000) / 10}%`);
  rect.setAttribute('height', '100%');
  bar.append(rect);
  return bar;
}

function sayOn({ of, id, seconds }: TimeOn, names: CourseNames): string {
  const found = of === 'lesson' ? names.lesson(id) : names.assessment(id);
  const title = found ? (of === 'lesson' ? found.title : `Assessment: ${found.title}`) : id;
  return `${title}: ${sayTime(seconds)}`;
}

function drawRow(name: string, seconds: number, share: number | undefined, on: string): HTMLElement {
  const row = element('tr');
  const head = element('th', '', name);
  head.scope = 'row';
  const time = element('td');
  if (share !== undefined) time.append(drawBar(share));
  time.append(element('span', 'bar-says', sayTime(seconds)));
  if (on) time.append(element('p', 'meta', on));
  row.append(head, time);
  return row;
}

const sum = (weeks: readonly WeekTime[]): number => weeks.reduce((total, { seconds }) => total + seconds, 0);

/** Recorded time by week: a table whose numbers are drawn as bars. */
export function createWeeks(): Part {
  const section = sectionNamed('weeks', 'Your time by week');
  const table = element('table', 'data-table weeks');
  const head = element('thead');
  const titles = element('tr');
  for (const title of ['Week from', 'Time, and on what']) {
    const cell = element('th', '', title);
    cell.scope = 'col';
    titles.append(cell);
  }
  head.append(titles);
  const body = element('tbody');
  const foot = element('tfoot');
  table.append(head, body, foot);
  const none = element('p', '', 'No time is noted yet: it is noted once a minute while you work.');
  section.append(
    element(
      'p',
      'meta',
      'Time with a lesson or an assessment in view, until a minute after you last touched it. Weeks begin on Monday, by universal time; weeks without any are left out, and minutes are whole ones, rounded down. Time never counts towards anything.',
    ),
    none,
    table,
  );
  return {
    section,
    draw({ events }, names) {
      const weeks = foldWeeks(events);
      const shown = weeks.slice(0, WEEKS);
      const earlier = weeks.slice(WEEKS);
      const longest = Math.max(...shown.map(({ seconds }) => seconds));
      table.hidden = weeks.length === 0;
      none.hidden = weeks.length > 0;
      body.replaceChildren(
        ...shown.map(({ monday, seconds, on }) => {
          const day = dateOfDay(monday) ?? '';
          const words = on.map((one) => sayOn(one, names)).join('; ');
          return drawRow(sayDate(day) ?? day, seconds, seconds / longest, words);
        }),
      );
      foot.replaceChildren(
        ...(earlier.length > 0
          ? [drawRow(`${sayCount(earlier.length, 'week')} before that`, sum(earlier), undefined, '')]
          : []),
        drawRow('All together', sum(weeks), undefined, ''),
      );
    },
  };
}
