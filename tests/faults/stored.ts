import type { LogEvent } from '../../src/log/event.ts';
import { nameDatabase } from '../../src/platform/record.ts';
import type { DrivenPage } from './driven.ts';

/** What really stands in the database of the page's origin, read past the product. */
export interface Stored {
  events: LogEvent[];
  drafts: Record<string, unknown>;
  quarantined: number;
  /** The stream that this profile writes in: a database that was begun anew has another. */
  stream: string | undefined;
}

/**
 * Reads the database as it is; nothing where there is none. To be called on any page of the site. Right after a kill the
 * files may still be held by what is left of the browser: then it is tried again, for up to ten seconds.
 */
export async function readStored(page: DrivenPage, base = '/'): Promise<Stored> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await readNow(page, base);
    } catch (fault) {
      if (tries > 20 || !String(fault).includes('backing store')) throw fault;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

function readNow(page: DrivenPage, base: string): Promise<Stored> {
  return page.evaluate(async (name) => {
    const ask = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(String(request.error)));
      });
    const nothing = { events: [], drafts: {}, quarantined: 0, stream: undefined };
    if (!(await indexedDB.databases()).some((database) => database.name === name)) return nothing;
    const database = await ask(indexedDB.open(name));
    const tx = database.transaction(['events', 'drafts', 'quarantine', 'meta']);
    const drafts = tx.objectStore('drafts');
    const [events, ids, values, quarantined, head] = await Promise.all([
      ask(tx.objectStore('events').getAll() as IDBRequest<LogEvent[]>),
      ask(drafts.getAllKeys()),
      ask(drafts.getAll() as IDBRequest<{ value: unknown }[]>),
      ask(tx.objectStore('quarantine').count()),
      ask(tx.objectStore('meta').get('head') as IDBRequest<{ stream: string } | undefined>),
    ]);
    database.close();
    const found = ids.map((id, index): [string, unknown] => [id as string, values[index]?.value]);
    return { events, drafts: Object.fromEntries(found), quarantined, stream: head?.stream };
  }, nameDatabase(base));
}

/** Streams whose sequences do not run from 1 without a gap. */
export function findGaps(events: readonly LogEvent[]): string[] {
  const streams = new Map<string, number[]>();
  for (const { stream, seq } of events) streams.set(stream, [...(streams.get(stream) ?? []), seq]);
  return [...streams].flatMap(([stream, own]) => {
    const last = own.reduce((most, seq) => Math.max(most, seq), 0);
    return last === own.length ? [] : [`${stream}: ${own.length} of ${last}`];
  });
}
