import type { LogEvent } from '../log/event.ts';
import { tickHlc } from '../log/hlc.ts';
import { readEvent } from '../log/read-event.ts';
import { sealEvent } from '../log/seal-event.ts';
import { readClock } from './clock.ts';
import type { LogStore } from './log-store.ts';
import { randomStreamId } from './random-id.ts';
import { ask, settle } from './requests.ts';

/** Where this profile's own stream stands. `hlc` is the highest reading seen, also in events from elsewhere. */
interface Head {
  stream: string;
  seq: number;
  hlc: number;
}

type Names = ('events' | 'meta' | 'drafts' | 'quarantine')[];

export interface StoreNotices {
  /** Another tab needs a newer database: this one let go of it. */
  onNewer: () => void;
  /** The browser found its files damaged and began an empty database. */
  onLost: () => void;
}

/** Raised only together with a step in `upgrade`. */
const DATABASE_VERSION = 1;

// Every write holds all four: one kind of transaction is easier to trust, and writes are small.
const ALL: Names = ['events', 'meta', 'drafts', 'quarantine'];

function openDatabase(name: string, { onNewer, onLost }: StoreNotices): Promise<IDBDatabase> {
  const opening = indexedDB.open(name, DATABASE_VERSION);
  opening.addEventListener('upgradeneeded', (event) => {
    const database = opening.result;
    database.createObjectStore('events', { keyPath: ['stream', 'seq'] });
    database.createObjectStore('meta');
    database.createObjectStore('drafts');
    // Records that could not be read, as they were, and when they were found. Never deleted.
    database.createObjectStore('quarantine', { autoIncrement: true });
    // Only Chromium says so, and only here: nothing else tells damage from a first visit.
    if ((event as { dataLoss?: string }).dataLoss === 'total') onLost();
  });
  return ask<IDBDatabase>(opening).then((database) => {
    database.addEventListener('versionchange', () => {
      database.close();
      onNewer();
    });
    return database;
  });
}

async function readHead(tx: IDBTransaction): Promise<Head> {
  const held = await ask<Head | undefined>(tx.objectStore('meta').get('head'));
  const { stream, seq, hlc } = held ?? { stream: randomStreamId(), seq: 0, hlc: 0 };
  // After damage the head may lag behind the events, and a sequence must never be given twice. An empty array
  // sorts after every number, so the range is the whole stream.
  const range = IDBKeyRange.bound([stream], [stream, []]);
  const last = await ask<IDBCursor | null>(tx.objectStore('events').openKeyCursor(range, 'prev'));
  return { stream, seq: Math.max(seq, (last?.key as [string, number] | undefined)?.[1] ?? 0), hlc };
}

async function setAside(tx: IDBTransaction, key: [string, number]): Promise<void> {
  const record: unknown = await ask(tx.objectStore('events').get(key));
  // Another tab may have been here first.
  if (record === undefined) return;
  await ask(tx.objectStore('quarantine').add({ record, at: readClock() }));
  await ask(tx.objectStore('events').delete(key));
}

/**
 * Opens the store and proves by writing and reading a value that this browser keeps what it is given. Rejects
 * where it does not. Every write is one strict transaction and resolves only after it completed.
 */
export async function openStore(name: string, notices: StoreNotices): Promise<LogStore> {
  let database = openDatabase(name, notices);

  /** Works on the connection. A `work` that writes only starts its transaction here, so that no write is made twice. */
  async function connect<T>(work: (connection: IDBDatabase) => T): Promise<Awaited<T>> {
    try {
      return await work(await database);
    } catch (fault) {
      // WebKit drops connections in the background: open once more, and again at the next try if that fails.
      if ((fault as Error).name !== 'InvalidStateError') throw fault;
      const connection = await openDatabase(name, notices);
      database = Promise.resolve(connection);
      return await work(connection);
    }
  }

  async function write<T>(work: (tx: IDBTransaction) => Promise<T>): Promise<T> {
    // Wrapped in an object, because a transaction that is awaited itself may end before its first request.
    const { tx, done } = await connect((connection) => {
      const begun = connection.transaction(ALL, 'readwrite', { durability: 'strict' });
      return { tx: begun, done: settle(begun) };
    });
    try {
      const result = await work(tx);
      await done;
      return result;
    } catch (fault) {
      // A failed request rejects `done` as well; the first reason is the one to report.
      const ended = done.catch(() => undefined);
      try {
        tx.abort();
      } catch {
        // Already aborted, by the request that failed.
      }
      await ended;
      throw fault;
    }
  }

  const read = <T>(store: string, key: string): Promise<T> =>
    connect((connection) => ask<T>(connection.transaction(store).objectStore(store).get(key)));

  const store: LogStore = {
    append: (type, payload, dropDraft) =>
      write(async (tx) => {
        const { stream, seq, hlc } = await readHead(tx);
        const head = { stream, seq: seq + 1, hlc: tickHlc(hlc, readClock()) };
        const event = sealEvent(head, type, payload);
        await ask(tx.objectStore('events').add(event));
        await ask(tx.objectStore('meta').put(head, 'head'));
        if (dropDraft !== undefined) await ask(tx.objectStore('drafts').delete(dropDraft));
        return event;
      }),

    adopt: (events, drafts) =>
      write(async (tx) => {
        const head = await readHead(tx);
        for (const event of events) {
          if (await ask(tx.objectStore('events').getKey([event.stream, event.seq]))) continue;
          await ask(tx.objectStore('events').add(event));
          head.hlc = Math.max(head.hlc, event.hlc);
        }
        await ask(tx.objectStore('meta').put(head, 'head'));
        for (const [id, value] of drafts) {
          if (value === undefined) await ask(tx.objectStore('drafts').delete(id));
          else await ask(tx.objectStore('drafts').put({ value }, id));
        }
      }),

    async readAll() {
      const [rows, aside, head] = await connect((connection) => {
        const tx = connection.transaction(ALL);
        return Promise.all([
          ask<LogEvent[]>(tx.objectStore('events').getAll()),
          ask<{ record: unknown }[]>(tx.objectStore('quarantine').getAll()),
          ask<Head | undefined>(tx.objectStore('meta').get('head')),
        ]);
      });
      // What an older release set aside may be readable to this one.
      const records = [...rows, ...aside.map(({ record }) => record as LogEvent)];
      const events = records.filter((record) => readEvent(record));
      const readable = new Set(events);
      const damaged = rows.filter((row) => !readable.has(row));
      if (damaged.length > 0) {
        // Where even this cannot be written they stay in place, and are counted all the same.
        await write(async (again) => {
          for (const { stream, seq } of damaged) await setAside(again, [stream, seq]);
        }).catch(() => undefined);
      }
      const own = records.filter(({ stream }) => stream === head?.stream);
      return {
        events,
        unreadable: records.length - events.length,
        missing: Math.max(0, (head?.seq ?? 0) - own.length),
      };
    },

    readDraft: async (id) => (await read<{ value: unknown } | undefined>('drafts', id))?.value,
    writeDraft: (id, value) =>
      write(async (tx) => {
        await ask(tx.objectStore('drafts').put({ value }, id));
      }),
    deleteDraft: (id) => write((tx) => ask(tx.objectStore('drafts').delete(id))),
  };

  const probe = randomStreamId();
  await write((tx) => ask(tx.objectStore('meta').put(probe, 'probe')));
  if ((await read<string>('meta', 'probe')) !== probe) throw new Error('The store forgot what it was given');
  return store;
}
