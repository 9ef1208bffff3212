import { ask, onSleep } from './requests.ts';

export interface StoreNotices {
  /** Another tab needs a newer database: this one let go of it. */
  onNewer: () => void;
  /** The browser found its files damaged and began an empty database. */
  onLost: () => void;
  /** The learner erased this record in another tab: nothing may be written any more. */
  onErased: () => void;
}

/** Raised only together with a step in `upgrade`. */
const DATABASE_VERSION = 1;

/** The longest that a timer can wait: who opens decides how long that may take. */
const FOREVER_MS = 2 ** 31 - 1;

/** Opens a database, and makes it where there is none. Rejects where this browser refuses; it may take for ever. */
export function openDatabase(
  name: string,
  { onNewer, onLost, onErased }: StoreNotices,
): Promise<IDBDatabase> {
  const opening = indexedDB.open(name, DATABASE_VERSION);
  opening.addEventListener('upgradeneeded', (event) => {
    const database = opening.result;
    database.createObjectStore('events', { keyPath: ['stream', 'seq'] });
    database.createObjectStore('meta');
    database.createObjectStore('drafts');
    // Records that could not be read, as they were, and when they were found. Never deleted.
    database.createObjectStore('quarantine', { autoIncrement: true });
    // Not left to the end of this task, which a page that is put to sleep now never reaches.
    opening.transaction?.commit();
    // Only Chromium says so, and only here: nothing else tells damage from a first visit.
    if ((event as { dataLoss?: string }).dataLoss === 'total') onLost();
  });
  return ask<IDBDatabase>(opening, FOREVER_MS).then((database) => {
    database.addEventListener('versionchange', ({ newVersion }) => {
      database.close();
      if (newVersion === null) onErased();
      else onNewer();
    });
    onSleep('pagehide', () => database.close());
    return database;
  });
}
