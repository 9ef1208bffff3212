import { countCopy } from '../platform/care.ts';
import type { RecordStore } from '../platform/record-store.ts';
import { readRoom, readSetting } from '../platform/setting.ts';
import type { Setting } from '../platform/setting.ts';
import { findLastCopy } from './last-copy.ts';
import { sayMoment } from './say-moment.ts';
import { sayCount } from './say-count.ts';

const SETTINGS: Record<Setting, string> = {
  own: 'In a window of its own',
  framed: 'Inside another site, with a record apart from the website’s own',
  sandboxed: 'In a closed frame that may keep nothing',
};

/** "under 1 MB", "3 MB"; whole megabytes, rounded up, with a space that does not break. */
export function saySize(bytes: number): string {
  const size = Math.ceil(bytes / 1_000_000);
  return size <= 1 ? 'under 1\u00a0MB' : `${String(size)}\u00a0MB`;
}

/** Fills in what is known of how the record is kept. */
export async function drawFacts(page: HTMLElement, record: RecordStore): Promise<void> {
  const events = await record.wholeLog();
  const [room, copied] = await Promise.all([readRoom(), countCopy(record)]);
  const savedAt = findLastCopy(events);
  const isKept = record.status.kind === 'kept';
  const facts: Record<string, string> = {
    kept: isKept ? 'Yes, in this browser’s own database' : record.status.says,
    records:
      room.usedBytes === undefined
        ? sayCount(events.length, 'record')
        : `${sayCount(events.length, 'record')}; the whole site uses ${saySize(room.usedBytes)} here`,
    copy:
      copied === undefined
        ? 'None: it is made after your next exercise'
        : `${sayCount(copied, 'record')}, for when the database is damaged`,
    persisted:
      room.isPersisted === undefined
        ? 'This browser does not say'
        : room.isPersisted
          ? 'Yes, the browser agreed'
          : 'Not promised by this browser',
    saved: savedAt === undefined ? 'Never' : sayMoment(savedAt),
    setting:
      SETTINGS[readSetting(window)] +
      (window.isSecureContext ? '' : ', over a connection without encryption'),
  };
  for (const place of page.querySelectorAll<HTMLElement>('[data-fact]')) {
    place.textContent = facts[place.dataset['fact'] ?? ''] ?? '';
  }
  const persist = page.querySelector<HTMLElement>('[data-persist]');
  if (persist) persist.hidden = room.isPersisted !== false;
}
