import type { LogEvent } from '../log/event.ts';
import { ask, PATIENCE_MS } from './requests.ts';

/** Records in one piece: what a request found is unpacked all at once, and a page is to stay alive meanwhile. */
const BATCH = 250;

/**
 * All records of a transaction, as they are stored, in pieces. Between two of them the page may do something else; the
 * browser reads on meanwhile.
 */
export async function* readRows(tx: IDBTransaction): AsyncGenerator<LogEvent[], void> {
  const askAfter = (last?: LogEvent): Promise<LogEvent[]> => {
    const range = last && IDBKeyRange.lowerBound([last.stream, last.seq], true);
    return ask(tx.objectStore('events').getAll(range, BATCH), 10 * PATIENCE_MS);
  };
  let next: Promise<LogEvent[]> | undefined = askAfter();
  while (next) {
    const rows: LogEvent[] = await next;
    const last = rows[BATCH - 1];
    next = last && askAfter(last);
    yield rows;
  }
}
