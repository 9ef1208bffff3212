import { sha256Hex } from '../kernel/sha256.ts';
import { isCondensed } from '../log/condensed.ts';
import type { LogEvent } from '../log/event.ts';
import { eraseRecord, replaceAll, takeIn } from './care.ts';
import { leaveCourse } from './profiles.ts';
import type { RecordStore } from './record-store.ts';
import { ask } from './requests.ts';

// In a learning platform the platform's state is the truth. The record in the browser is a cache of it: one for each
// learner and course, because many learners and many courses share a platform's origin, and gone once it was saved.

/** What the platform was last told from this cache. */
interface Told {
  /** Digests of the states that this cache was built on or has been written as: each is part of what it holds. */
  states: string[];
  /** What happened up to this moment the platform has; in milliseconds since 1970 (UTC). */
  until: number;
}

const NOTHING: Told = { states: [], until: 0 };

/** Of a cache in which a learner only looked: it agrees with no state, and has nothing to tell. */
const LOOKED: Told = { states: [], until: Number.MAX_SAFE_INTEGER };

const digestOf = (state: string | undefined): string => sha256Hex(state ?? '').slice(0, 16);

async function readTold({ inside }: RecordStore): Promise<Told> {
  return (await inside.store()?.read<Told | undefined>('meta', 'told')) ?? NOTHING;
}

async function writeTold({ inside }: RecordStore, told: Told): Promise<void> {
  await inside.store()?.write((tx) => ask(tx.objectStore('meta').put(told, 'told')));
}

/**
 * Makes the cache agree with the state that a platform gave. A cache that was built on this state, or wrote it, holds all
 * of it and more (a browser that crashed), so it stays as it is; otherwise it becomes `events`, and what happened here that
 * no platform was told yet. `isLooking`: nothing that is done now will be told, so nothing of it stays for later. Rejects
 * where nothing can be kept.
 */
export async function agreeWith(
  record: RecordStore,
  state: string | undefined,
  { events, drafts }: { events: readonly LogEvent[]; drafts: readonly (readonly [string, unknown])[] },
  isLooking: boolean,
): Promise<void> {
  const told = await readTold(record);
  const held = await record.wholeLog();
  const digest = digestOf(state);
  if (told.states.includes(digest) && !isLooking) return;
  const fresh = held.filter((event) => !isCondensed(event) && event.hlc > told.until && !isLooking);
  if (held.length > 0) await replaceAll(record, [...events, ...fresh]);
  else if (events.length > 0) await takeIn(record, events);
  for (const [id, value] of drafts) {
    if ((await record.draft(id)) === undefined) await record.saveDraft(id, value);
  }
  await writeTold(record, isLooking ? LOOKED : { states: [digest], until: told.until });
}

/** Notes what the platform confirmed: the state, and the last moment that is in it. */
export async function noteTold(record: RecordStore, state: string, until: number): Promise<void> {
  const { states } = await readTold(record);
  await writeTold(record, { states: [...new Set([...states, digestOf(state)])].slice(-50), until });
}

/** Answers in the making, by the id of what they answer. */
export async function readDrafts({ inside }: RecordStore): Promise<Map<string, unknown>> {
  const drafts = new Map(inside.memory.drafts);
  await inside.store()?.write(async (tx) => {
    const store = tx.objectStore('drafts');
    const ids = await ask<IDBValidKey[]>(store.getAllKeys());
    const rows = await ask<{ value: unknown }[]>(store.getAll());
    for (const [place, id] of ids.entries()) if (typeof id === 'string') drafts.set(id, rows[place]?.value);
  });
  return drafts;
}

/** Erases the cache of the learner who leaves, its copies, and who it was of: the `id` they entered under. */
export async function eraseCache(record: RecordStore, base: string, id: string): Promise<void> {
  await eraseRecord(record);
  await leaveCourse(base, id);
}
