import type { CurriculumShape } from '../curriculum/shape.ts';
import { openCmi5 } from '../lms/cmi5.ts';
import { readLaunchParameters } from '../lms/cmi5-launch.ts';
import { nameThings } from '../lms/name-thing.ts';
import type { NoteStorage } from '../lms/notes.ts';
import type { Opened } from '../lms/session.ts';
import { readClock } from '../platform/clock.ts';

/** What the page that an LMS opens knows of its site. */
export interface LmsPage {
  /** Where the site is published, as an absolute address with a slash at the end, also where the page is in a package. */
  site: string;
  lang: string;
  /** Servers that the host lets this page ask (`lms.origins`), besides the one it comes from. */
  origins: readonly string[];
  curriculum: CurriculumShape;
}

/** The part of a window that a session needs. */
export type LmsWindow = Pick<Window, 'location' | 'setTimeout' | 'fetch'> & {
  readonly sessionStorage: NoteStorage;
};

function storageOf(view: LmsWindow): NoteStorage | undefined {
  try {
    return view.sessionStorage;
  } catch {
    // Browsers that keep nothing for a site throw at the mere name.
    return undefined;
  }
}

/** Opens the session that an LMS launched this page for by cmi5; nothing where it was not opened so. */
export function openByCmi5(view: LmsWindow, page: LmsPage): Promise<Opened> | undefined {
  const query = new URLSearchParams(view.location.search);
  if (!query.has('endpoint') && !query.has('fetch')) return undefined;
  const parameters = readLaunchParameters((name) => query.get(name));
  if (!parameters) return Promise.resolve({ kind: 'closed', code: 'cmi5/launch', detail: '' });
  const world = {
    fetch: view.fetch.bind(view),
    storage: storageOf(view),
    now: readClock,
    wait: (milliseconds: number) => new Promise<void>((resolve) => view.setTimeout(resolve, milliseconds)),
    origins: [view.location.origin, ...page.origins],
    build: page.curriculum.build,
    nameThing: nameThings(page.curriculum, page),
  };
  return openCmi5(world, parameters);
}
