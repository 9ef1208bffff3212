import type { LogComparison } from '../log/compare-logs.ts';
import type { LogEvent } from '../log/event.ts';
import type { LogStore } from './log-store.ts';
import { countMirror, findLost, writeMirror } from './mirror.ts';
import { joinLogs, replaceIn, takeInto } from './moves.ts';
import type { RecoveryPoint } from './moves.ts';
import type { RecordStore } from './record.ts';
import { ask } from './requests.ts';
import { openSlots } from './slots.ts';
import type { Head } from './store.ts';

// The seldom half of the record: loaded after a check, at a page's end, and where a learner moves their record.

const nameOf = ({ inside }: RecordStore): string => inside.store()?.name ?? inside.base;

async function readGeneration({ inside }: RecordStore): Promise<number> {
  return (await inside.store()?.read<Head | undefined>('meta', 'head'))?.generation ?? 0;
}

/** Notes where a boot without this code finds it how many events the copy holds. */
function noteCopied(name: string, count: number): void {
  try {
    localStorage.setItem(name, String(count));
  } catch {
    // Only a hint: pages that show the record look into the copy itself.
  }
}

let turn: Promise<unknown> = Promise.resolve();

/** One after the other, in this tab: two copies at once would choose the same slot. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = turn.then(work, work);
  turn = done.catch(() => undefined);
  return done;
}

/**
 * Joins events from elsewhere with the record, all or nothing; in memory where nothing can be kept (the status says
 * so). Nothing that is here is ever lost by it.
 */
export async function takeIn(record: RecordStore, events: readonly LogEvent[]): Promise<LogComparison> {
  const { inside } = record;
  const held = await record.wholeLog();
  const taken = await inside.keep<LogComparison>(
    (store) => takeInto(store, events),
    () => {
      const joined = joinLogs(held, events);
      inside.memory.events = [...inside.memory.events, ...joined.fresh];
      return joined.taken;
    },
  );
  inside.change();
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

/** Brings back what the database lost and the copy still has, and says how much. */
export function mendLog(record: RecordStore): Promise<number> {
  return inTurn(async () => {
    const slots = await openSlots(nameOf(record));
    const events = await record.wholeLog();
    const lost = slots && (await findLost(slots, events, await readGeneration(record)));
    if (!lost) {
      // The hint was wrong: the copy is gone, or the record was replaced. It is not to be looked into again.
      noteCopied(nameOf(record), events.length);
      return 0;
    }
    const { added } = await takeIn(record, lost.events);
    await record.inside.store()?.write(async (tx) => {
      const head = await ask<Head | undefined>(tx.objectStore('meta').get('head'));
      if (head) await ask(tx.objectStore('meta').put({ ...head, generation: lost.generation }, 'head'));
    });
    if (added > 0) record.inside.change('recovered', added);
    return added;
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
      const slots = await openSlots(nameOf(record));
      const events = await record.wholeLog();
      const isCopied =
        slots !== undefined && (await writeMirror(slots, events, await readGeneration(record)));
      if (isCopied) noteCopied(nameOf(record), events.length);
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
  const slots = await openSlots(nameOf(record));
  return slots && (await countMirror(slots).catch(() => undefined));
}

/**
 * Forgets everything of this learner on this device, for good. The copy goes first: it must never bring back what was
 * erased.
 */
export function eraseRecord(record: RecordStore): Promise<void> {
  return inTurn(async () => {
    const name = nameOf(record);
    await (await openSlots(name))?.clear();
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
