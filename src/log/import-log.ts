import { plainValue } from '../kernel/plain-value.ts';
import { LOG_VERSION } from './event.ts';
import type { LogEvent } from './event.ts';
import { findExcess, IMPORT_LIMITS } from './import-limits.ts';
import type { Pace } from './pace.ts';
import { readEvent } from './read-event.ts';
import { LOG_FORMAT } from './serialise.ts';

/** What a copy of a record held. */
export interface ImportedLog {
  /** The records that are whole, in the order of the copy; one may stand there twice. */
  events: LogEvent[];
  /** How many records are damaged, too large, or no records at all. They stay in the copy; nothing of them is kept. */
  unreadable: number;
}

/** Why a copy is not taken in. */
export type RefusalCode =
  | 'empty'
  | 'not-a-record'
  | 'later-format'
  | 'too-deep'
  | 'too-long'
  | 'too-large'
  | 'too-many'
  | 'nothing-readable'
  | 'cut-short'
  | 'damaged'
  | 'cannot-unpack'
  | 'cannot-open'
  | 'broken-link';

/** A refusal. Where part of a copy is gone, `salvage` is what of it is whole; bringing that in is for the learner to say. */
export interface Refusal {
  kind: 'refused';
  code: RefusalCode;
  salvage?: ImportedLog;
}

export type ImportOutcome = ({ kind: 'read' } & ImportedLog) | Refusal | { kind: 'stopped' };

const refuse = (code: RefusalCode, salvage?: ImportedLog): Refusal =>
  salvage && salvage.events.length > 0 ? { kind: 'refused', code, salvage } : { kind: 'refused', code };

/** The first line that `serialiseLog` writes. */
const HEADER = new RegExp(`^\\{"format":"${LOG_FORMAT}","v":(\\d{1,9}),"events":\\[$`);
const FOOTER = ']}';

/** Reads the JSON of one record; nothing where it is over a limit, no JSON, or damaged. */
function readRecord(json: string): LogEvent | undefined {
  if (json.length > IMPORT_LIMITS.recordUnits || findExcess(json)) return undefined;
  try {
    return readEvent(plainValue(JSON.parse(json)));
  } catch {
    return undefined;
  }
}

/** The lines of a text, one at a time: cutting up 32 MB at once would hold up the page. */
function* linesOf(text: string, start: number): Generator<string> {
  for (let from = start; from < text.length;) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    yield text.slice(from, to).trim();
    from = to + 1;
  }
}

/** Reads records one by one, resting where the pace says so. Nothing where it was given up; at most one over the limit. */
async function readRecords(records: Iterable<string>, pace: Pace): Promise<ImportedLog | undefined> {
  const read: ImportedLog = { events: [], unreadable: 0 };
  for (const json of records) {
    const event = readRecord(json);
    if (event) read.events.push(event);
    else read.unreadable += 1;
    if (read.events.length + read.unreadable > IMPORT_LIMITS.events) return read;
    if (pace.isDue() && !(await pace.rest())) return undefined;
  }
  return read;
}

function judge(read: ImportedLog | undefined, isWhole: boolean): ImportOutcome {
  if (!read) return { kind: 'stopped' };
  const { events, unreadable } = read;
  if (events.length + unreadable > IMPORT_LIMITS.events) return refuse('too-many');
  if (!isWhole) return refuse('cut-short', read);
  if (events.length === 0) return refuse(unreadable > 0 ? 'nothing-readable' : 'empty');
  return { kind: 'read', events, unreadable };
}

/** Reads a copy as the site writes it. A damaged line costs that line and no other. */
async function importLines(text: string, start: number, pace: Pace): Promise<ImportOutcome> {
  let isEnded = false;
  function* records(): Generator<string> {
    for (const line of linesOf(text, start)) {
      isEnded = line === FOOTER || (isEnded && line === '');
      if (line !== '' && line !== FOOTER) yield line.endsWith(',') ? line.slice(0, -1) : line;
    }
  }
  return judge(await readRecords(records(), pace), isEnded);
}

/** Reads a copy that another program has written anew, with other spaces and lines: only as a whole. */
async function importWhole(text: string, pace: Pace): Promise<ImportOutcome> {
  if (text.length > IMPORT_LIMITS.fileBytes) return refuse('too-large');
  const excess = findExcess(text);
  if (excess) return refuse(excess === 'deep' ? 'too-deep' : 'too-long');
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return refuse(text.includes(LOG_FORMAT) ? 'damaged' : 'not-a-record');
  }
  const { format, v, events } = (file ?? {}) as { format?: unknown; v?: unknown; events?: unknown };
  if (format !== LOG_FORMAT) return refuse('not-a-record');
  if (typeof v === 'number' && v > LOG_VERSION) return refuse('later-format');
  if (v !== LOG_VERSION || !Array.isArray(events)) return refuse('damaged');
  function* records(): Generator<string> {
    // Written and read once more, so that every record passes the same door.
    for (const record of events as unknown[]) yield JSON.stringify(record);
  }
  return judge(await readRecords(records(), pace), true);
}

/**
 * Reads the text of a copy of a record, whoever wrote it. Never throws; nothing is read past a limit of
 * `IMPORT_LIMITS`. Every record is proved by its checksum, and records of later releases come out byte for byte.
 * Where the end of the copy is missing it is refused, with what is whole as `salvage`.
 */
export async function importLog(text: string, pace: Pace): Promise<ImportOutcome> {
  const start = text.search(/[^\s\uFEFF]/);
  if (start < 0) return refuse('empty');
  const newline = text.indexOf('\n', start);
  const end = newline < 0 ? text.length : newline;
  // The first line of another program's file may be all of it.
  const header = HEADER.exec(text.slice(start, Math.min(end, start + 200)).trimEnd());
  if (!header) return importWhole(text.slice(start), pace);
  const version = Number(header[1]);
  if (version > LOG_VERSION) return refuse('later-format');
  return version === LOG_VERSION ? importLines(text, end + 1, pace) : refuse('damaged');
}
