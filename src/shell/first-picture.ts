import type { CurriculumShape } from '../curriculum/shape.ts';
import type { LogEvent } from '../log/event.ts';
import { headsOf } from '../log/heads.ts';
import type { LogStore } from '../platform/log-store.ts';
import type { RecordStore } from '../platform/record-store.ts';
import { ask } from '../platform/requests.ts';
import type { Head } from '../platform/store.ts';
import { keepTally, restoreTally } from '../progress/cache.ts';
import type { KeptTally } from '../progress/cache.ts';
import { foldTally } from '../progress/fold.ts';
import type { Progress } from '../progress/progress.ts';
import { addToTally, tallyLog } from '../progress/tally-log.ts';
import type { Picture } from './read-progress.ts';

// A long record takes a second to read and check. What was counted at an earlier visit is shown meanwhile. Loaded only
// where the record is long.

/** What is kept beside the log. `heads`, `count`: of the log that was counted. */
interface Kept {
  tally: KeptTally;
  heads: Record<string, number>;
  count: number;
}

const PLACE = 'tally';

/** So many events may be added to a kept tally before it is counted anew. */
const FRESH_ENOUGH = 50;

/** How many events are kept, and those of one stream behind a sequence, in one transaction; neither is checked. */
function readSince(
  store: LogStore,
  stream: string,
  seq: number,
): Promise<{ count: number; fresh: LogEvent[] }> {
  return store.write(async (tx) => {
    const events = tx.objectStore('events');
    // An empty array sorts after every number: the rest of the stream.
    const range = IDBKeyRange.bound([stream, seq + 1], [stream, []]);
    const [count, fresh] = await Promise.all([
      ask<number>(events.count()),
      ask<LogEvent[]>(events.getAll(range)),
    ]);
    return { count, fresh };
  });
}

/**
 * Progress as it was counted at an earlier visit, with what this device added since. Nothing where anything else befell
 * the log: another device's events, damage, a reset.
 */
async function readFirst({ inside }: RecordStore, course: CurriculumShape): Promise<Progress | undefined> {
  const store = inside.store();
  if (!store || inside.memory.events.length > 0) return undefined;
  const kept = await store.read<Kept | undefined>('meta', PLACE);
  const head = await store.read<Head | undefined>('meta', 'head');
  if (!kept || !head) return undefined;
  const { count, fresh } = await readSince(store, head.stream, kept.heads[head.stream] ?? 0);
  const heads = { ...kept.heads, [head.stream]: head.seq };
  const restored = restoreTally(kept.tally, { heads, count });
  if (!restored || !addToTally(restored.tally, fresh)) return undefined;
  return foldTally(restored.tally, course);
}

/** Counts the whole log once more and keeps that for the next visit, where much was added since it was last kept. */
async function keepPicture({ inside }: RecordStore, log: readonly LogEvent[]): Promise<void> {
  const store = inside.store();
  if (!store || inside.memory.events.length > 0) return;
  const before = await store.read<Kept | undefined>('meta', PLACE);
  if (before && Math.abs(log.length - before.count) < FRESH_ENOUGH) return;
  const extent = { heads: headsOf(log), count: log.length };
  const tally = keepTally(tallyLog(log), extent);
  if (!tally) return;
  await store.write((tx) => ask(tx.objectStore('meta').put({ tally, ...extent } satisfies Kept, PLACE)));
}

/** Resolves once the page was painted and has nothing else to do, within half a second. */
const rest = (): Promise<void> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: 500 });
    else setTimeout(resolve, 50);
  });

/**
 * Draws what was counted at an earlier visit, and resolves once that is on the screen; where there is nothing, at once.
 * What is counted now is kept for the next visit, in idle time. Never rejects.
 */
export async function showFirst(
  record: RecordStore,
  course: CurriculumShape,
  draw: (picture: Picture) => void,
): Promise<void> {
  const progress = await readFirst(record, course).catch(() => undefined);
  if (progress) {
    draw({ record, course, progress });
    await rest();
  }
  void record
    .wholeLog()
    .then((log) => rest().then(() => keepPicture(record, log)))
    .catch(() => undefined);
}
