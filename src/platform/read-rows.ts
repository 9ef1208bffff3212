import type { LogEvent } from '../log/event.ts';
import { ask, PATIENCE_MS } from './requests.ts';

/** Records in one piece: what a request found is unpacked all at once, and a page is to stay alive meanwhile. */
const BATCH = 1000;

/** All records of a transaction, as they are stored, in pieces. Between two of them the page may do something else. */
export async function* readRows(tx: IDBTransaction): AsyncGenerator<LogEvent[], void> {
  let last: LogEvent | undefined;
  do {
    const range = last && IDBKeyRange.lowerBound([last.stream, last.seq], true);
    const rows: LogEvent[] = await ask(tx.objectStore('events').getAll(range, BATCH), 10 * PATIENCE_MS);
    yield rows;
    last = rows[BATCH - 1];
  } while (last);
}
