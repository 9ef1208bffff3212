/** One thing that the site keeps in a learner's browser. */
export interface Kept {
  /** The place, as browsers call it. */
  where: 'Database (IndexedDB)' | 'Private files of the site' | 'localStorage' | 'sessionStorage' | 'Cache';
  /** Its name; what learners' own ids are added to ends with "…". */
  name: string;
  holds: string;
  until: string;
  /** The files in `src/` and `public/` that write it: a test finds one that is not named. */
  by: readonly string[];
  /** Only where the host offers use without a connection. */
  isOffline?: true;
}

// Without the base path, which a finished build does not know: it can be moved.
const RECORD = 'point-twelve:…';
const ERASED = 'You erase your record on the page Storage and privacy, or clear the data of this site';

/** Everything the site keeps in a browser. It sets no cookie. */
export const kept: readonly Kept[] = [
  {
    where: 'Database (IndexedDB)',
    name: RECORD,
    holds:
      'Your record: steps reached, answers checked, marks, active minutes, notes, drafts, settings, and the name you type for a certificate. One for each learner on a shared device, and the names they chose.',
    until: ERASED,
    by: ['src/platform/open-database.ts'],
  },
  {
    where: 'Private files of the site',
    name: RECORD,
    holds:
      'A second copy of the record, which brings it back where the browser damages the database. Browsers without such files keep it in the cache; without a secure connection it is kept in localStorage.',
    until: ERASED,
    by: ['src/platform/place.ts'],
  },
  {
    where: 'localStorage',
    name: RECORD,
    holds: 'How many records the second copy holds.',
    until: ERASED,
    by: ['src/platform/place.ts'],
  },
  {
    where: 'localStorage',
    name: 'point-twelve.theme',
    holds: 'Light or dark colours, where you chose one.',
    until: 'You clear the data of this site',
    by: ['src/shell/theme.js'],
  },
  {
    where: 'sessionStorage',
    name: 'cmi5 …',
    holds:
      'Only where your learning platform opened the course by cmi5: the key that it gave to this session, and what it is still to be told.',
    until: 'You close the tab',
    by: ['src/shell/lms-cmi5.ts'],
  },
  {
    where: 'Cache',
    name: 'point-twelve-offline-…',
    holds:
      'Pages and files of modules that you saved for use without a connection, with a service worker that answers from them: what the server sent, nothing that you did.',
    until:
      'You take the modules off this device on the page Storage and privacy, or clear the data of this site',
    by: ['src/offline/store.ts'],
    isOffline: true,
  },
];

/** What of it a copy keeps. `hasOffline`: whether it offers use without a connection. */
export function listKept(hasOffline: boolean): readonly Kept[] {
  return hasOffline ? kept : kept.filter(({ isOffline }) => !isOffline);
}
