import type { LogEvent } from '../log/event.ts';
import { ask, PATIENCE_MS } from './requests.ts';

/**
 * All events of a transaction, at most `batch` at a time: what a request found is unpacked all at once, and a hundred
 * thousand of them would hold up the page.
 */
export async function readRows(tx: IDBTransaction, batch: number): Promise<LogEvent[]> {
  const rows: LogEvent[] = [];
  for (;;) {
    const last = rows.at(-1);
    const range = last && IDBKeyRange.lowerBound([last.stream, last.seq], true);
    const some: LogEvent[] = await ask(tx.objectStore('events').getAll(range, batch), 10 * PATIENCE_MS);
    rows.push(...some);
    if (some.length < batch) return rows;
  }
}
