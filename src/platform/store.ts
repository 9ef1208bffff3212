import type { LogEvent } from '../log/event.ts';
import { tickHlc } from '../log/hlc.ts';
import { mergeLogs } from '../log/merge.ts';
import { readEvent } from '../log/read-event.ts';
import { sealEvent } from '../log/seal-event.ts';
import { readClock, TRUSTED_AHEAD_MS } from './clock.ts';
import type { LogStore } from './log-store.ts';
import { randomStreamId } from './random-id.ts';
import { openDatabase } from './open-database.ts';
import type { StoreNotices } from './open-database.ts';
import { readRows } from './read-rows.ts';
import { ask, PATIENCE_MS, settle, within } from './requests.ts';

/** Where this profile's own stream stands. `hlc` is the highest reading seen, also in events from elsewhere. */
export interface Head {
  stream: string;
  seq: number;
  hlc: number;
  /** How often the whole record was replaced on purpose; a mirror of an earlier one brings nothing back. */
  generation?: number;
}

type Names = ('events' | 'meta' | 'drafts' | 'quarantine')[];

// Every write holds all four: one kind of transaction is easier to trust, and writes are small.
const ALL: Names = ['events', 'meta', 'drafts', 'quarantine'];

/** Where the stream of this profile stands: where nothing was written yet, at the start of a new one. */
export async function readHead(tx: IDBTransaction): Promise<Head> {
  const held = await ask<Head | undefined>(tx.objectStore('meta').get('head'));
  const head = held ?? { stream: randomStreamId(), seq: 0, hlc: 0 };
  // After damage the head may lag behind the events, and a sequence must never be given twice. An empty array
  // sorts after every number, so the range is the whole stream.
  const range = IDBKeyRange.bound([head.stream], [head.stream, []]);
  const last = await ask<IDBCursor | null>(tx.objectStore('events').openKeyCursor(range, 'prev'));
  return { ...head, seq: Math.max(head.seq, (last?.key as [string, number] | undefined)?.[1] ?? 0) };
}

/** Moves a record that cannot be read out of the log, as it is. */
export async function setAside(tx: IDBTransaction, record: unknown, key: [string, number]): Promise<void> {
  await ask(tx.objectStore('quarantine').add({ record, at: readClock() }));
  await ask(tx.objectStore('events').delete(key));
}

/** What stands under the name of an event; a record that cannot be read is set aside first. */
async function readHeld(tx: IDBTransaction, key: [string, number]): Promise<LogEvent | undefined> {
  const record: unknown = await ask(tx.objectStore('events').get(key));
  // Another tab may have been here first.
  if (record === undefined) return undefined;
  const event = readEvent(record);
  if (!event) await setAside(tx, record, key);
  return event;
}

/** Keeps a draft; without a value, drops it. */
async function putDraft(tx: IDBTransaction, id: string, value?: unknown): Promise<void> {
  const drafts = tx.objectStore('drafts');
  await ask(value === undefined ? drafts.delete(id) : drafts.put({ value }, id));
}

/** The clock after an event from elsewhere was taken in. A wrong clock must not set this one forward. */
export function heedClock(hlc: number, event: LogEvent): number {
  return event.hlc < readClock() + TRUSTED_AHEAD_MS ? Math.max(hlc, event.hlc) : hlc;
}

/**
 * Opens the store and proves by writing and reading a value that this browser keeps what it is given. Rejects
 * where it does not. Every write is one strict transaction and resolves only after it completed. A connection or a
 * transaction without an answer for three seconds is given up and tried once more on a new connection; then it
 * rejects with a `TimeoutError`, which carries the `event` that may or may not have been kept.
 */
export async function openStore(name: string, notices: StoreNotices): Promise<LogStore> {
  let isErased = false;
  const told: StoreNotices = {
    ...notices,
    onErased() {
      isErased = true;
      notices.onErased();
    },
  };
  // The first opening may take its time: the page works in memory meanwhile.
  let database = await openDatabase(name, told);

  async function reopen(): Promise<void> {
    if (isErased) throw new DOMException('Erased', 'ErasedError');
    database = await within(openDatabase(name, told));
  }

  /** Works on the connection. A `work` that writes only starts its transaction here, so that no write is made twice. */
  async function connect<T>(work: (connection: IDBDatabase) => T): Promise<Awaited<T>> {
    try {
      return await work(database);
    } catch (fault) {
      // WebKit drops connections in the background: open once more, and again at the next try if that fails.
      if (!['InvalidStateError', 'TimeoutError'].includes((fault as Error).name)) throw fault;
      await reopen();
      return await work(database);
    }
  }

  async function write<T>(
    work: (tx: IDBTransaction) => Promise<T>,
    patience = PATIENCE_MS,
    isAgain = false,
  ): Promise<T> {
    const { tx, done } = await connect((connection) => {
      const begun = connection.transaction(ALL, 'readwrite', { durability: 'strict' });
      return { tx: begun, done: settle(begun) };
    });
    try {
      const result = await work(tx);
      await within(done, patience);
      return result;
    } catch (fault) {
      const isSilent = (fault as Error).name === 'TimeoutError';
      // A failed request rejects `done` as well; the first reason is the one to report.
      const ended = done.catch(() => undefined);
      let isUndone = true;
      try {
        tx.abort();
      } catch {
        // Already aborted by the request that failed; or on its way to the disk, and nobody knows how that ends.
        isUndone = !isSilent;
      }
      if (!isSilent) await within(ended).catch(() => undefined);
      else if (isUndone && !isAgain) {
        await reopen();
        return await write(work, patience, true);
      }
      throw fault;
    }
  }

  const read = <T>(store: Names[number], key: string): Promise<T> =>
    connect((connection) => {
      const tx = connection.transaction(store);
      void settle(tx);
      return ask<T>(tx.objectStore(store).get(key));
    });

  const store: LogStore = {
    name,
    write,
    read,

    async append(type, payload, dropDraft) {
      let event: LogEvent | undefined;
      try {
        return await write(async (tx) => {
          const head = await readHead(tx);
          const next = { ...head, seq: head.seq + 1, hlc: tickHlc(head.hlc, readClock()) };
          const sealed = (event = sealEvent(next, type, payload));
          // Asked for at once: each answer that is waited for is a way to the browser and back.
          await Promise.all([
            ask(tx.objectStore('events').add(sealed)),
            ask(tx.objectStore('meta').put(next, 'head')),
            dropDraft === undefined || putDraft(tx, dropDraft),
          ]);
          return sealed;
        });
      } catch (fault) {
        if ((fault as Error).name === 'TimeoutError') Object.assign(fault as object, { event });
        throw fault;
      }
    },

    adopt: (events, drafts) =>
      write(async (tx) => {
        const head = await readHead(tx);
        for (const event of events) {
          const held = await readHeld(tx, [event.stream, event.seq]);
          // Two events with one name: both are kept, where every device would keep them.
          for (const one of mergeLogs([held ?? event, event])) {
            if (one !== held) await ask(tx.objectStore('events').put(one));
          }
          head.hlc = heedClock(head.hlc, event);
        }
        await ask(tx.objectStore('meta').put(head, 'head'));
        for (const [id, value] of drafts) await putDraft(tx, id, value);
      }),

    async readAll() {
      const [events, unreadable, damaged, missing] = await connect(async (connection) => {
        const readable: LogEvent[] = [];
        const others: LogEvent[] = [];
        const tx = connection.transaction(ALL);
        void settle(tx);
        // What an older release set aside may be readable to this one.
        const aside = ask<{ record: LogEvent }[]>(tx.objectStore('quarantine').getAll());
        const head = await ask<Head | undefined>(tx.objectStore('meta').get('head'));
        let missing = head?.seq ?? 0;
        const sort = (record: LogEvent): void => {
          if (record.stream === head?.stream) missing -= 1;
          (readEvent(record) ? readable : others).push(record);
        };
        for await (const rows of readRows(tx)) rows.forEach(sort);
        const found = [...others];
        for (const { record } of await aside) sort(record);
        return [readable, others, found, missing];
      });
      if (damaged.length > 0) {
        // Where even this cannot be written they stay in place, and are counted all the same.
        await write(async (again) => {
          for (const { stream, seq } of damaged) await readHeld(again, [stream, seq]);
        }).catch(() => undefined);
      }
      return { events, unreadable: unreadable.length, missing: Math.max(0, missing) };
    },

    readDraft: async (id) => (await read<{ value: unknown } | undefined>('drafts', id))?.value,
    writeDraft: (id, value) => write((tx) => putDraft(tx, id, value)),
  };

  const probe = randomStreamId();
  await write((tx) => ask(tx.objectStore('meta').put(probe, 'probe')));
  // Another tab that opens at this moment may have written its own: that is kept as well.
  if (!(await read<string>('meta', 'probe'))) throw new Error('It forgot');
  return store;
}
