import { openRecord } from '../platform/record.ts';
import type { RecordStore } from '../platform/record-store.ts';

/** Reading a long record keeps the page busy for half a second. */
const LOOK_AFTER_MS = 500;

const watched = new WeakSet<RecordStore>();

/**
 * The record of this device, as every page opens it. What the learner must know of it is said on the page, once: that
 * nothing is kept, that something was damaged or brought back, or whose record it is where several share a device.
 */
export async function openLearnerRecord(base: string): Promise<RecordStore> {
  const record = await openRecord(base);
  if (watched.has(record)) return record;
  watched.add(record);
  // What was said is also to be taken back, once storage answers again.
  let isSaid = false;
  const look = (): void => {
    isSaid ||=
      record.status.kind === 'memory' ||
      record.problems.length > 0 ||
      record.learner !== undefined ||
      window.top !== window;
    if (isSaid) {
      import('./record-news.ts').then((news) => news.sayNews(record, base)).catch(() => undefined);
    }
  };
  record.onChange(look);
  // Damage is known once the log was read. What the page itself has to show comes first.
  setTimeout(() => void record.events().then(look, look), LOOK_AFTER_MS);
  return record;
}
