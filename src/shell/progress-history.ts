import { LEVELS } from '../exercises/levels.ts';
import { listHistory } from '../progress/history.ts';
import type { CheckEntry, HistoryEntry } from '../progress/history.ts';
import type { CourseNames } from './course-names.ts';
import { button, element } from './element.ts';
import type { Part } from './progress-more.ts';
import { linkTo, sectionNamed } from './progress-section.ts';
import { sayClock, sayMoment } from './say-moment.ts';
import { sayCount } from './say-count.ts';

/** How many entries a press adds: a long record never builds a long page by itself. */
const PAGE = 50;

/** "certain"; of several answers "certain of 3, not sure of 1"; empty where it was not asked. */
function sayCertainty({ certainty }: CheckEntry): string {
  const counts = [...certainty].flatMap(([level, count]) => {
    const words = LEVELS.find((one) => one.level === level)?.when;
    return words === undefined ? [] : [{ words, count }];
  });
  if (counts.length === 1 && counts[0]?.count === 1) return counts[0].words;
  return counts.map(({ words, count }) => `${words} of ${count}`).join(', ');
}

function sayMark({ earned, total, passed }: CheckEntry['mark']): string {
  const percent = total > 0 ? `${Math.floor((earned / total) * 100)}%, ` : '';
  return percent + (passed ? 'passed' : 'not passed yet');
}

/** What stands behind the name of an entry, from left to right. */
function factsOf(entry: HistoryEntry, names: CourseNames): string[] {
  if (entry.type === 'start') return ['begun', sayCount(entry.items, 'question')];
  if (entry.type === 'finish') return [`try ${entry.attempt}`, sayMark(entry.mark)];
  const shape = names.exercise(entry.exercise)?.shape;
  const edition = shape && shape.digest !== entry.digest ? 'before it was changed' : '';
  if (entry.type === 'reveal') return [`version ${entry.version}`, 'answer shown', edition];
  const mark = shape?.selfMarked ? 'marked by yourself' : sayMark(entry.mark);
  const hints = entry.hints > 0 ? sayCount(entry.hints, 'hint') : 'no hint';
  return [`version ${entry.version}, attempt ${entry.attempt}`, mark, hints, sayCertainty(entry), edition];
}

function nameOf(entry: HistoryEntry, names: CourseNames): HTMLElement {
  if ('assessment' in entry) {
    const found = names.assessment(entry.assessment);
    const title = `Assessment: ${found?.title ?? entry.assessment}`;
    return found ? linkTo(found.path, title) : element('span', '', title);
  }
  const found = names.exercise(entry.exercise);
  return found
    ? linkTo(found.path, `${found.title} (${found.lesson.number})`)
    : element('span', '', `${entry.exercise} (no longer in the course)`);
}

function drawEntry(entry: HistoryEntry, names: CourseNames): HTMLElement {
  const item = element('li');
  // The place where reading goes on after more was shown.
  item.tabIndex = -1;
  const facts = [sayClock(entry.at), ...factsOf(entry, names)].filter(Boolean).join(' · ');
  item.append(nameOf(entry, names), element('p', 'meta', facts));
  return item;
}

/** Entries that are shown, by day; the entries are in order, so a day is one run of them. */
function drawDays(entries: readonly HistoryEntry[], rows: ReadonlyMap<string, HTMLElement>): HTMLElement[] {
  const made: HTMLElement[] = [];
  let day = '';
  let list = element('ul', 'history');
  for (const { ref, at } of entries) {
    const row = rows.get(ref);
    if (!row) continue;
    if (sayMoment(at) !== day) {
      day = sayMoment(at);
      list = element('ul', 'history');
      made.push(element('h3', '', day), list);
    }
    list.append(row);
  }
  return made;
}

function sayShown(shown: number, all: number): string {
  if (all === 0) return 'No attempt yet: each exercise you check stands here.';
  if (shown < all) return `The latest ${shown} of ${all} entries are shown.`;
  return all === 1 ? 'One entry, the only one so far.' : `All ${all} entries are shown.`;
}

/** Every attempt, newest first and by day, fifty at a time. */
export function createHistory(): Part {
  const section = sectionNamed('history', 'History');
  const days = element('div', 'stack');
  const status = element('p', 'meta');
  status.setAttribute('role', 'status');
  let entries: HistoryEntry[] = [];
  let shown = PAGE;
  let names: CourseNames | undefined;
  const rows = new Map<string, HTMLElement>();

  const show = (): void => {
    const visible = entries.slice(0, shown);
    for (const entry of visible) {
      if (names && !rows.has(entry.ref)) rows.set(entry.ref, drawEntry(entry, names));
    }
    const held = document.activeElement;
    const isHere = days.contains(held);
    days.replaceChildren(...drawDays(visible, rows));
    // What had the focus was moved, and a move takes it away.
    if (isHere && days.contains(held)) (held as HTMLElement).focus({ preventScroll: true });
    const says = sayShown(visible.length, entries.length);
    if (status.textContent !== says) status.textContent = says;
    more.hidden = entries.length <= visible.length;
    more.textContent = `Show ${Math.min(PAGE, entries.length - visible.length)} more`;
  };
  const more = button('', 'btn btn-secondary', () => {
    const first = entries[shown];
    shown += PAGE;
    show();
    rows.get(first?.ref ?? '')?.focus();
  });
  section.append(days, status, more);
  return {
    section,
    draw(reading, found) {
      names = found;
      entries = listHistory(reading.events);
      const kept = new Set(entries.map(({ ref }) => ref));
      for (const ref of rows.keys()) if (!kept.has(ref)) rows.delete(ref);
      show();
    },
  };
}
