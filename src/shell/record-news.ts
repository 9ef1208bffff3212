import type { RecordStore } from '../platform/record-store.ts';
import { readSetting } from '../platform/setting.ts';
import { watchAbsence } from './absence.ts';

const SEPARATE =
  'You are reading this inside another site. What you do here is kept apart from what you did on the website itself.';

function addLink(line: Element, href: string, text: string, isNewTab = false): void {
  const link = document.createElement('a');
  link.href = href;
  link.textContent = text;
  if (isNewTab) {
    link.target = '_blank';
    link.rel = 'noopener';
  }
  line.append(' ', link);
}

function addLine(place: Element, text: string): HTMLParagraphElement {
  const line = document.createElement('p');
  line.textContent = text;
  place.append(line);
  return line;
}

let said = '';

/** Draws what there is to say about the record above the page. Said aloud once: the same words are never set twice. */
export function sayNews(record: RecordStore, base: string): void {
  const place = document.querySelector<HTMLElement>('[data-record-news]');
  if (!place) return;
  const setting = readSetting(window);
  const lines = [record.status.says, ...record.problems.map(({ says }) => says)].filter(Boolean);
  const text = [record.learner, setting, ...lines].join('\n');
  if (text === said) return;
  said = text;
  place.replaceChildren();
  place.dataset['tone'] = lines.length > 0 ? 'warn' : 'plain';
  if (record.learner) {
    addLink(addLine(place, `Learning as ${record.learner}.`), `${base}storage/#learners`, 'Not you?');
    watchAbsence(document, record.learner, (notice) => addLine(place, notice));
  }
  for (const line of lines) addLine(place, line);
  if (lines.length > 0) {
    const ways = addLine(place, '');
    ways.className = 'record-ways';
    addLink(ways, `${base}transfer/`, 'Save a copy');
    addLink(ways, `${base}storage/`, 'See how your record is kept');
  }
  if (setting !== 'own') {
    addLink(
      addLine(place, setting === 'framed' ? SEPARATE : ''),
      location.href,
      'Open this page in a new tab',
      true,
    );
  }
}
