import { crc32 } from '../log/crc32.ts';
import { refOf } from '../log/event.ts';
import type { LogEvent } from '../log/event.ts';
import { readEvent } from '../log/read-event.ts';
import { readClock } from './clock.ts';
import { noteCopied, openPlace } from './place.ts';
import type { Place } from './place.ts';
import { randomStreamId } from './random-id.ts';
import type { RecordStore } from './record-store.ts';
import { countCopied } from './standing.ts';
import type { Head } from './store.ts';

// A killed browser can leave its database so that a later start throws it away. What was done since the last copy
// stands here too, before the learner reads "Saved".

/** A draft as it stood at a moment, in milliseconds; without a value it was dropped then. */
interface Draft {
  at: number;
  value?: unknown;
}

/** What one page did since the last copy of the record, and the drafts that stand. A file of its own for each page. */
interface Journal {
  /** How often the record had been replaced on purpose. */
  generation: number;
  /** The stream of the database: one that was begun anew has another. */
  stream: string;
  events: LogEvent[];
  drafts: Record<string, Draft>;
}

interface Writer {
  file: string;
  place: Promise<Place | undefined>;
  /** Under this name a boot finds how many events stand outside the database. */
  name: string;
  /** How many events the copy holds, as far as is known here. */
  copied: number;
  generation: number | undefined;
  events: LogEvent[];
  drafts: Map<string, Draft>;
  current: Promise<void>;
  next?: Promise<void> | undefined;
}

const START = 'journal-';
const writers = new WeakMap<RecordStore, Writer>();

function writerOf(record: RecordStore): Writer {
  const held = writers.get(record);
  if (held) return held;
  const name = record.inside.store()?.name ?? record.inside.base;
  const writer: Writer = {
    name,
    copied: countCopied(name),
    file: START + randomStreamId(),
    place: openPlace(name),
    generation: undefined,
    events: [],
    drafts: new Map(),
    current: Promise.resolve(),
  };
  writers.set(record, writer);
  return writer;
}

/** Where the stream of this profile stands; nothing where nothing was kept yet. */
export const askHead = async ({ inside }: RecordStore): Promise<Head | undefined> =>
  await inside.store()?.read<Head | undefined>('meta', 'head');

async function writeNow(record: RecordStore, writer: Writer): Promise<void> {
  const place = await writer.place;
  if (!place) return;
  const { stream = '', generation = 0 } = (await askHead(record)) ?? {};
  // What was done before the record was replaced belongs to its recovery point.
  if (generation !== (writer.generation ??= generation)) {
    writer.events = writer.events.filter((event) => event.stream === stream);
    writer.generation = generation;
  }
  const { events, drafts, file } = writer;
  if (events.length + drafts.size === 0) return await place.remove(file);
  const journal: Journal = { generation, stream, events, drafts: Object.fromEntries(drafts) };
  const text = JSON.stringify(journal);
  await place.write(file, new TextEncoder().encode(`${crc32(text)}\n${text}`));
  // Erased in another tab meanwhile: nothing of it may come back. A stream that began meanwhile takes nothing away.
  const now = await askHead(record).then(
    (head) => head?.stream ?? '',
    () => undefined,
  );
  if (now === undefined || (stream !== '' && now !== stream)) await place.remove(file);
}

/** Notes how many events stand outside the database; a boot that finds fewer, or none where a draft stands, looks here. */
function noteStanding({ name, copied, events }: Writer): void {
  noteCopied(name, Math.max(1, copied + events.length));
}

/** Writes what the page did. All that is asked for while a file is being written is in the next one, together. */
function writeSoon(record: RecordStore, writer: Writer): Promise<void> {
  const begin = (): Promise<void> => {
    writer.next = undefined;
    return (writer.current = writeNow(record, writer));
  };
  return (writer.next ??= writer.current.then(begin, begin));
}

/**
 * Notes outside the database what was done since the last time (`record.inside.unnoted`), and what became of a draft:
 * without a value it was dropped. Resolves once that is written; rejects where it cannot be.
 */
export function noteDeeds(record: RecordStore, draft?: string, value?: unknown): Promise<void> {
  const writer = writerOf(record);
  writer.events.push(...record.inside.unnoted.splice(0));
  if (draft !== undefined) writer.drafts.set(draft, { at: readClock(), value });
  noteStanding(writer);
  return writeSoon(record, writer);
}

function readJournal(bytes: Uint8Array | undefined): Journal | undefined {
  const text = new TextDecoder().decode(bytes);
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  if (end < 0 || String(crc32(body)) !== text.slice(0, end)) return undefined;
  const journal = JSON.parse(body) as Journal;
  return { ...journal, events: journal.events.filter((event) => readEvent(event)) };
}

async function readJournals(place: Place): Promise<Map<string, Journal>> {
  const journals = new Map<string, Journal>();
  for (const file of await place.list()) {
    const journal = file.startsWith(START) ? readJournal(await place.read(file)) : undefined;
    if (journal) journals.set(file, journal);
  }
  return journals;
}

/** What journals hold and the record may lack. */
export interface Noted {
  generation: number;
  events: LogEvent[];
  /** Drafts of a database that was begun anew since, each as it stood last. */
  drafts: Map<string, unknown>;
}

/** Reads what pages noted since the last copy, of the latest `generation` that is at least the one given. */
export async function readNoted(place: Place, head: Head | undefined, generation: number): Promise<Noted> {
  const all = [...(await readJournals(place)).values()];
  const latest = Math.max(generation, ...all.map((journal) => journal.generation));
  const noted = all.filter((journal) => journal.generation === latest);
  const drafts = new Map<string, Draft>();
  for (const journal of noted) {
    for (const [id, draft] of journal.stream === head?.stream ? [] : Object.entries(journal.drafts)) {
      if (draft.at >= (drafts.get(id)?.at ?? 0)) drafts.set(id, draft);
    }
  }
  return {
    generation: latest,
    events: noted.flatMap(({ events }) => events),
    drafts: new Map([...drafts].flatMap(([id, { value }]) => (value === undefined ? [] : [[id, value]]))),
  };
}

/**
 * Once the log was copied: notes no longer what the copy holds, and takes over the drafts of other pages, whose
 * journals may then go.
 */
export async function settleJournals(record: RecordStore, copied: readonly LogEvent[]): Promise<void> {
  const writer = writerOf(record);
  const place = await writer.place;
  const store = record.inside.store();
  if (!place || !store) return;
  const refs = new Set(copied.map(refOf));
  const isCopied = (event: LogEvent): boolean => refs.has(refOf(event));
  record.inside.unnoted = record.inside.unnoted.filter((event) => !isCopied(event));
  const done: string[] = [];
  for (const [file, { events, drafts }] of await readJournals(place)) {
    if (file === writer.file || !events.every(isCopied)) continue;
    done.push(file);
    for (const id of Object.keys(drafts)) {
      const value = writer.drafts.has(id) ? undefined : await store.readDraft(id);
      if (value !== undefined) writer.drafts.set(id, { at: readClock(), value });
    }
  }
  writer.events = writer.events.filter((event) => !isCopied(event));
  writer.copied = copied.length;
  noteStanding(writer);
  // No older journal is left that a dropped draft could come back from.
  for (const [id, { value }] of writer.drafts) if (value === undefined) writer.drafts.delete(id);
  await writeSoon(record, writer);
  for (const file of done) await place.remove(file);
}
