import type { LogEvent } from '../log/event.ts';
import { joinLogs } from '../log/join-logs.ts';
import type { LogComparison } from '../log/join-logs.ts';
import { readEvent } from '../log/read-event.ts';
import { readClock } from './clock.ts';
import type { LogStore } from './log-store.ts';
import { steadyPace } from './pace.ts';
import { randomStreamId } from './random-id.ts';
import { readRows } from './read-rows.ts';
import { ask, PATIENCE_MS } from './requests.ts';
import { heedClock, readHead, setAside } from './store.ts';
import type { Head } from './store.ts';

/** The record as it stood before it was replaced. */
export interface RecoveryPoint {
  /** When it was replaced, in milliseconds since 1970 (UTC). */
  at: number;
  events: LogEvent[];
}

/** Requests in flight at once: few enough that the page stays alive between them. */
const BATCH = 200;

/** Writing this many events may take a while on a slow disk. */
const patienceFor = (events: readonly unknown[]): number => PATIENCE_MS + events.length;

async function putAll(tx: IDBTransaction, events: readonly LogEvent[]): Promise<void> {
  const store = tx.objectStore('events');
  for (let from = 0; from < events.length; from += BATCH) {
    const requests = events.slice(from, from + BATCH).map((event) => store.put(event));
    // They are answered in turn, and one that fails takes the transaction and the last of them with it.
    const last = requests.at(-1);
    if (last) await ask(last, 10 * PATIENCE_MS);
  }
}

/**
 * Joins events from elsewhere with those kept here, in one transaction: all or nothing. Nothing that is here is
 * lost. A damaged record is set aside first, so that a sound copy of it takes its place.
 */
export async function takeInto(store: LogStore, events: readonly LogEvent[]): Promise<LogComparison> {
  return await store.write(async (tx) => {
    const held: LogEvent[] = [];
    for await (const rows of readRows(tx)) {
      for (const row of rows) {
        if (readEvent(row)) held.push(row);
        else await setAside(tx, row, [row.stream, row.seq]);
      }
    }
    const head = await readHead(tx);
    const pace = steadyPace(() => readHead(tx));
    const { fresh, taken } = await joinLogs(held, events, pace);
    await putAll(tx, fresh);
    await ask(tx.objectStore('meta').put({ ...head, hlc: events.reduce(heedClock, head.hlc) }, 'head'));
    return taken;
  }, patienceFor(events));
}

/**
 * Makes the record exactly these events. What stood here before becomes the recovery point, in the same transaction;
 * the stream of this profile begins anew, so that no sequence is given twice.
 */
export async function replaceIn(store: LogStore, events: readonly LogEvent[]): Promise<void> {
  await store.write(async (tx) => {
    const before: LogEvent[] = [];
    for await (const rows of readRows(tx)) before.push(...rows);
    const meta = tx.objectStore('meta');
    await ask(
      meta.put({ at: readClock(), events: before } satisfies RecoveryPoint, 'recovery'),
      10 * PATIENCE_MS,
    );
    await ask(tx.objectStore('events').clear());
    await putAll(tx, events);
    const head = await ask<Head | undefined>(meta.get('head'));
    const next: Head = {
      stream: randomStreamId(),
      seq: 0,
      hlc: events.reduce(heedClock, head?.hlc ?? 0),
      generation: (head?.generation ?? 0) + 1,
    };
    await ask(meta.put(next, 'head'));
  }, patienceFor(events));
}
