import { divide } from '../log/crc32.ts';
import type { LogEvent } from '../log/event.ts';
import { headsOf } from '../log/heads.ts';
import { parseLog, writeLogText } from '../log/serialise.ts';
import { isGzip, packText, unpackText } from './packing.ts';
import { steadyPace } from './pace.ts';
import type { Place } from './place.ts';

/** The two files of the copy: while one is written, the other stands. */
const SLOTS = ['a', 'b'] as const;
type Slot = (typeof SLOTS)[number];

/** What a slot says of itself, in its first line. */
interface Cover {
  /** How often the record had been replaced on purpose when this copy was made. */
  generation: number;
  /** How many events of each stream. */
  counts: Record<string, number>;
  heads: Record<string, number>;
  crc32: number;
}

interface Copy extends Cover {
  slot: Slot;
  /** The log as text, compressed where the browser can. */
  body: Uint8Array<ArrayBuffer>;
}

const NEWLINE = 10;

function countStreams(events: readonly LogEvent[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { stream } of events) counts[stream] = (counts[stream] ?? 0) + 1;
  return counts;
}

const total = (counts: Record<string, number>): number =>
  Object.values(counts).reduce((sum, one) => sum + one, 0);

/**
 * The checksum of a body: `crc32` of the text whose letters are its bytes (Latin-1), without making that text: for two
 * megabytes it would hold up the page.
 */
function bodyChecksum(body: Uint8Array): number {
  let crc = -1;
  for (let at = 0; at < body.length; at += 1) {
    const letter = body[at] as number;
    // UTF-8 writes the letters from 128 to 255 as two bytes.
    if (letter < 0x80) crc = divide(crc, letter);
    else crc = divide(divide(crc, 0xc0 | (letter >> 6)), 0x80 | (letter & 0x3f));
  }
  return ~crc >>> 0;
}

/** A copy as it was written; nothing where the slot is empty, torn or damaged. */
function readCopy(slot: Slot, bytes: Uint8Array<ArrayBuffer> | undefined): Copy | undefined {
  const end = bytes?.indexOf(NEWLINE) ?? -1;
  if (!bytes || end < 0) return undefined;
  try {
    const cover = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))) as Cover;
    const body = bytes.slice(end + 1);
    return bodyChecksum(body) === cover.crc32 ? { ...cover, slot, body } : undefined;
  } catch {
    return undefined;
  }
}

async function readCopies(place: Place): Promise<Copy[]> {
  const copies = await Promise.all(SLOTS.map(async (slot) => readCopy(slot, await place.read(slot))));
  // The fullest first; a copy from before a replacement counts for less than any made after it.
  return copies
    .filter((copy) => copy !== undefined)
    .sort((a, b) => b.generation - a.generation || total(b.counts) - total(a.counts));
}

/** The log as text; nothing where this browser cannot unpack it. */
async function readBody({ body }: Copy): Promise<string | undefined> {
  if (!isGzip(body)) return new TextDecoder().decode(body);
  const unpacked = await unpackText(new Blob([body]), 'gzip', Infinity);
  return unpacked.kind === 'text' ? unpacked.text : undefined;
}

/** Whether a log holds as much of every stream as a copy says it has. */
function covers(events: readonly LogEvent[], copy: Cover): boolean {
  const counts = countStreams(events);
  const heads = headsOf(events);
  return Object.entries(copy.counts).every(
    ([stream, count]) => (counts[stream] ?? 0) >= count && (heads[stream] ?? 0) >= (copy.heads[stream] ?? 0),
  );
}

/**
 * Writes a copy of the whole log into the emptier of two files. A file never gets fewer events than the fuller one
 * has, unless the record was replaced on purpose since (a higher `generation`): a log that lost something must first
 * be mended. Gives whether the log is in a slot now. Rejects where the place is full.
 */
export async function writeMirror(
  place: Place,
  events: readonly LogEvent[],
  generation: number,
): Promise<boolean> {
  const copies = await readCopies(place);
  const [fullest] = copies;
  if (fullest && fullest.generation > generation) return false;
  if (fullest?.generation === generation) {
    if (!covers(events, fullest)) return false;
    if (total(fullest.counts) === events.length) return true;
  }
  const text = await writeLogText(events, steadyPace());
  const packed = (await packText(text, 'gzip')) ?? new Blob([text]);
  const body = new Uint8Array(await packed.arrayBuffer());
  const cover: Cover = {
    ...{ generation, counts: countStreams(events), heads: headsOf(events) },
    crc32: bodyChecksum(body),
  };
  const head = new TextEncoder().encode(JSON.stringify(cover) + '\n');
  const bytes = new Uint8Array(head.length + body.length);
  bytes.set(head);
  bytes.set(body, head.length);
  const slot = SLOTS.find((one) => copies.every((copy) => copy.slot !== one)) ?? copies.at(-1)?.slot ?? 'a';
  await place.write(slot, bytes);
  return true;
}

/** How many events the fuller copy holds; nothing where there is none. */
export async function countMirror(place: Place): Promise<number | undefined> {
  const [fullest] = await readCopies(place);
  return fullest && total(fullest.counts);
}

/** What a mirror has and the log has not: the events to bring back, and the generation of their copy. */
interface Recovered {
  events: LogEvent[];
  generation: number;
}

/**
 * Looks whether the log lost something that a copy still has. Nothing where it did not. A copy from before the
 * record was replaced on purpose is passed over.
 */
export async function findLost(
  place: Place,
  events: readonly LogEvent[],
  generation: number,
): Promise<Recovered | undefined> {
  for (const copy of await readCopies(place)) {
    if (copy.generation < generation || covers(events, copy)) continue;
    const text = await readBody(copy);
    const held = new Set(events.map(({ stream, seq }) => `${stream}:${seq}`));
    const lost = (text ? parseLog(text)?.events : undefined)?.filter(
      ({ stream, seq }) => !held.has(`${stream}:${seq}`),
    );
    if (lost && lost.length > 0) return { events: lost, generation: copy.generation };
  }
  return undefined;
}
