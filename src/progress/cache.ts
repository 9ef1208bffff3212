import { canonicalJson } from '../kernel/canonical.ts';
import { crc32 } from '../log/crc32.ts';
import type { Tally } from './tally.ts';

/**
 * Raised whenever a tally of the same log would come out different, or would have other fields: the counting in
 * `tally.ts`, what a reset hides, or which events are known. A tally kept under another number is not used.
 */
export const FOLD_VERSION = 1;

/** How much of a log there is: the highest sequence of each stream, and the number of all events, whatever they are. */
export interface Extent {
  heads: Readonly<Record<string, number>>;
  count: number;
}

/** A tally as it is kept between two visits: plain JSON, with the checksum of `text`. */
export interface KeptTally {
  text: string;
  crc32: number;
}

/** A tally as plain JSON: maps and sets as lists. */
function flatten(tally: Tally) {
  return {
    ...tally,
    exercises: [...tally.exercises].map(([id, one]) => [id, { ...one, digests: [...one.digests] }] as const),
    lessons: [...tally.lessons].map(
      ([slug, one]) => [slug, { ...one, versions: [...one.versions], steps: [...one.steps] }] as const,
    ),
    assessments: [...tally.assessments],
    earned: [...tally.earned],
    preferences: [...tally.preferences],
    reflections: [...tally.reflections],
    shown: [...tally.shown],
    hidden: [...tally.hidden],
  };
}

type FlatTally = ReturnType<typeof flatten>;

function unflatten(flat: FlatTally): Tally {
  return {
    ...flat,
    exercises: new Map(flat.exercises.map(([id, one]) => [id, { ...one, digests: new Set(one.digests) }])),
    lessons: new Map(
      flat.lessons.map(([slug, one]) => [
        slug,
        { ...one, versions: new Set(one.versions), steps: new Map(one.steps) },
      ]),
    ),
    assessments: new Map(flat.assessments),
    earned: new Map(flat.earned),
    preferences: new Map(flat.preferences),
    reflections: new Map(flat.reflections),
    shown: new Set(flat.shown),
    hidden: new Map(flat.hidden),
    // JSON leaves out what is undefined.
    last: flat.last,
  };
}

/** What `text` holds. */
interface Content extends Extent {
  foldVersion: number;
  tally: FlatTally;
}

/**
 * Writes down what was counted over the log of this extent, to be shown at once on the next visit. Take the extent
 * before the events, so that it never names more than was counted. Nothing where it has no JSON form (a sum of
 * seconds beyond all numbers): then the next visit counts anew.
 */
export function keepTally(tally: Tally, { heads, count }: Extent): KeptTally | undefined {
  try {
    const text = canonicalJson({ foldVersion: FOLD_VERSION, heads, count, tally: flatten(tally) });
    return { text, crc32: crc32(text) };
  } catch {
    return undefined;
  }
}

function readContent(kept: unknown): Content | undefined {
  const { text, crc32: sum } = (kept ?? {}) as Partial<KeptTally>;
  if (typeof text !== 'string' || sum !== crc32(text)) return undefined;
  try {
    const content = JSON.parse(text) as Partial<Content> | null;
    return content?.foldVersion === FOLD_VERSION ? (content as Content) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a log may have grown from the one extent to the other by events that all stand behind the first heads. */
function isGrownFrom(then: Extent, now: Extent): boolean {
  let added = 0;
  for (const [stream, seq] of Object.entries(now.heads)) added += seq - (then.heads[stream] ?? 0);
  const isShrunk = Object.entries(then.heads).some(([stream, seq]) => !((now.heads[stream] ?? 0) >= seq));
  return !isShrunk && now.count - then.count === added;
}

/**
 * Reads a kept tally for a log of this extent. `heads`: how far it counted; what lies behind them is still to be
 * added (`addToTally`, and where that says no, the whole log is to be counted). Nothing where there is any doubt:
 * another fold version, a checksum that does not fit, a log that lost events, or one that gained events in between.
 * It is a first picture only: the whole log is read, checked and counted afterwards all the same.
 */
export function restoreTally(
  kept: unknown,
  now: Extent,
): { tally: Tally; heads: Readonly<Record<string, number>> } | undefined {
  const content = readContent(kept);
  if (!content || !isGrownFrom(content, now)) return undefined;
  try {
    return { tally: unflatten(content.tally), heads: content.heads };
  } catch {
    return undefined;
  }
}
