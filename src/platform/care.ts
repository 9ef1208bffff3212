import { refOf } from '../log/event.ts';
import type { LogEvent } from '../log/event.ts';
import { joinLogs } from '../log/join-logs.ts';
import type { LogComparison } from '../log/join-logs.ts';
import { mergeLogs } from '../log/merge.ts';
import { askHead, readNoted, settleJournals } from './journal.ts';
import type { Noted } from './journal.ts';
import type { LogStore } from './log-store.ts';
import { countMirror, findLost, writeMirror } from './mirror.ts';
import { noteCopied, openPlace } from './place.ts';
import type { Place } from './place.ts';
import { replaceIn, takeInto } from './moves.ts';
import type { RecoveryPoint } from './moves.ts';
import { steadyPace } from './pace.ts';
import type { RecordStore } from './record-store.ts';
import { ask } from './requests.ts';
import { readHead } from './store.ts';
import type { Head } from './store.ts';

export { noteDeeds } from './journal.ts';

// The seldom half of the record: loaded after a check, at a page's end, and where a learner moves their record.

const nameOf = ({ inside }: RecordStore): string => inside.store()?.name ?? inside.base;

/** What the copy and the journals have and the record has not; nothing where it lacks nothing. */
async function findAllLost(
  place: Place,
  events: readonly LogEvent[],
  head: Head | undefined,
): Promise<Noted | undefined> {
  const lost = await findLost(place, events, head?.generation ?? 0);
  const noted = await readNoted(place, head, lost?.generation ?? head?.generation ?? 0);
  const all = mergeLogs(lost?.generation === noted.generation ? lost.events : [], noted.events);
  const held = new Set(events.map(refOf));
  const missing = all.filter((event) => !held.has(refOf(event)));
  return missing.length + noted.drafts.size > 0 ? { ...noted, events: missing } : undefined;
}

let turn: Promise<unknown> = Promise.resolve();

/** One after the other, in this tab: two copies at once would choose the same slot. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = turn.then(work, work);
  turn = done.catch(() => undefined);
  return done;
}

async function join(record: RecordStore, events: readonly LogEvent[]): Promise<LogComparison> {
  const { inside } = record;
  const held = await record.wholeLog();
  const taken = await inside.keep<LogComparison>(
    (store) => takeInto(store, events),
    async () => {
      const joined = await joinLogs(held, events, steadyPace());
      inside.memory.events = [...inside.memory.events, ...joined.fresh];
      return joined.taken;
    },
  );
  inside.change();
  return taken;
}

/**
 * Joins events from elsewhere with the record, all or nothing, and copies the record; in memory where nothing can be
 * kept (the status says so). Nothing that is here is ever lost by it.
 */
export async function takeIn(record: RecordStore, events: readonly LogEvent[]): Promise<LogComparison> {
  const taken = await join(record, events);
  // Where no copy can be made, the database alone has it.
  await copyLog(record).catch(() => undefined);
  return taken;
}

/** Makes the record exactly these events, and what it was a recovery point. Rejects where nothing can be kept. */
export async function replaceAll(record: RecordStore, events: readonly LogEvent[]): Promise<void> {
  const store = record.inside.store();
  if (!store) throw new DOMException('Nothing is kept here', 'InvalidStateError');
  await replaceIn(store, events);
  record.inside.change();
  await copyLog(record);
}

/** The record as it stood before it was last replaced; nothing where it never was. */
export async function readRecoveryPoint({ inside }: RecordStore): Promise<RecoveryPoint | undefined> {
  return await inside.store()?.read<RecoveryPoint | undefined>('meta', 'recovery');
}

/** Asks the browser, once, not to evict what is kept here when space runs short. Most decide by themselves. */
async function askToPersist(store: LogStore | undefined): Promise<void> {
  const { storage } = navigator as { storage?: StorageManager };
  if (!store || !storage?.persist || (await store.read('meta', 'persist'))) return;
  await store.write((tx) => ask(tx.objectStore('meta').put(true, 'persist')));
  await storage.persist();
}

/** Puts drafts back where none stands now, and says how many. */
async function putBack({ inside }: RecordStore, { drafts, generation }: Noted): Promise<number> {
  let count = 0;
  const inMemory = (): void => {
    for (const [id, value] of drafts) {
      if (inside.memory.drafts.has(id)) continue;
      inside.memory.drafts.set(id, value);
      count += 1;
    }
  };
  const inStore = (store: LogStore): Promise<void> =>
    store.write(async (tx) => {
      await ask(tx.objectStore('meta').put({ ...(await readHead(tx)), generation }, 'head'));
      const held = tx.objectStore('drafts');
      for (const [id, value] of drafts) {
        if ((await ask(held.get(id))) !== undefined) continue;
        await ask(held.put({ value }, id));
        count += 1;
      }
    });
  await inside.keep(inStore, inMemory);
  return count;
}

/** Brings back what the database lost and the copy still has, and says how much. */
export function mendLog(record: RecordStore): Promise<number> {
  return inTurn(async () => {
    const place = await openPlace(nameOf(record));
    const events = await record.wholeLog();
    const lost = place && (await findAllLost(place, events, await askHead(record)));
    const count = lost ? (await join(record, lost.events)).added + (await putBack(record, lost)) : 0;
    if (count === 0) {
      // The hint was wrong: the copy is gone, or the record was replaced. It is not to be looked into again.
      noteCopied(nameOf(record), events.length);
      return 0;
    }
    record.inside.change('recovered', count);
    // What came back is not to come back again, once the learner is rid of it.
    void copyLog(record);
    return count;
  });
}

const waiting = new WeakMap<RecordStore, Promise<boolean>>();

/**
 * Copies the whole log outside the database; mends the log first, where it has less than the copy. Copies asked for
 * before the next one begins are one.
 */
export function copyLog(record: RecordStore): Promise<boolean> {
  const next =
    waiting.get(record) ??
    turn.then(() => {
      waiting.delete(record);
      return copyNow(record);
    });
  waiting.set(record, next);
  return next;
}

async function copyNow(record: RecordStore): Promise<boolean> {
  const copy = (): Promise<boolean> =>
    inTurn(async () => {
      const place = await openPlace(nameOf(record));
      const events = await record.wholeLog();
      const generation = (await askHead(record))?.generation ?? 0;
      const isCopied = place !== undefined && (await writeMirror(place, events, generation));
      if (isCopied) await settleJournals(record, events);
      return isCopied;
    });
  const isCopied = (await copy()) || ((await mendLog(record)) > 0 && (await copy()));
  await askToPersist(record.inside.store()).catch(() => undefined);
  return isCopied;
}

function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.addEventListener('success', () => resolve());
    request.addEventListener('error', () => reject(request.error ?? new Error('Not erased')));
  });
}

async function emptyStore(store: LogStore): Promise<void> {
  await store.write(async (tx) => {
    for (const part of ['events', 'drafts', 'quarantine']) await ask(tx.objectStore(part).clear());
    for (const key of ['head', 'recovery', 'persist']) await ask(tx.objectStore('meta').delete(key));
  });
}

/** How many records the copy outside the database holds; nothing where there is none. Never rejects. */
export async function countCopy(record: RecordStore): Promise<number | undefined> {
  const place = await openPlace(nameOf(record));
  return place && (await countMirror(place).catch(() => undefined));
}

/**
 * Forgets everything of this learner on this device, for good. The copy goes first: it must never bring back what was
 * erased.
 */
export function eraseRecord(record: RecordStore): Promise<void> {
  return inTurn(async () => {
    const name = nameOf(record);
    const place = await openPlace(name);
    for (const file of (await place?.list()) ?? []) await place?.remove(file);
    try {
      localStorage.removeItem(name);
    } catch {
      // Refused: then nothing is there.
    }
    const store = record.inside.store();
    // The first learner's database also names the others: it is emptied where there are any.
    if (store && (await store.read('meta', 'profiles')) !== undefined) await emptyStore(store);
    else await deleteDatabase(name);
    record.inside.change();
  });
}
