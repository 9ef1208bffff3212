import type { LogEvent } from '../log/event.ts';
import { IMPORT_LIMITS } from '../log/import-limits.ts';
import { serialiseLog } from '../log/serialise.ts';
import { writeLinkFragment } from '../log/transfer-link.ts';
import { localDay } from './local-day.ts';
import { packText } from './packing.ts';

/** A copy of a record, ready to be saved. */
export interface Copy {
  /** `point-twelve-2026-10-03.json`, or `.json.gz`. */
  name: string;
  file: Blob;
}

/** No event takes fewer than some ten letters of a link, so that longer logs need not be tried. */
const LINK_EVENTS = 300;

/**
 * Makes the file of a copy from its text. It is packed on wish, and wherever it would otherwise be too large to be
 * brought in again; plain where this browser cannot pack. `at` is the moment of saving, in ms since 1970.
 */
export async function makeCopyFile(text: string, isPacked: boolean, at: number): Promise<Copy> {
  const name = `point-twelve-${localDay(at)}.json`;
  const plain = new Blob([text], { type: 'application/json' });
  const packed = isPacked || plain.size > IMPORT_LIMITS.fileBytes ? await packText(text, 'gzip') : undefined;
  return packed ? { name: `${name}.gz`, file: packed } : { name, file: plain };
}

/** The fragment of a link that carries the log; nothing where it is too long for one, or this browser cannot pack. */
export async function makeLinkFragment(events: readonly LogEvent[]): Promise<string | undefined> {
  if (events.length === 0 || events.length > LINK_EVENTS) return undefined;
  const packed = await packText(serialiseLog(events), 'deflate-raw');
  return packed && writeLinkFragment(new Uint8Array(await packed.arrayBuffer()));
}
