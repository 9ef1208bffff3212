import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { readBase64Url, writeBase64Url } from '../kernel/base64url.ts';
import type { Condensed } from './condensed.ts';
import { readTuples } from './read-tuples.ts';
import { forgetLessons, RELIEFS } from './relief.ts';
import type { Forgotten } from './relief.ts';
import type { Course } from './tables.ts';
import { writeTuples } from './write-tuples.ts';

/** The format that this code writes; what begins otherwise is not read. */
const PREFIX = 'v1.';

/** The most that SCORM 1.2 promises to keep. Source: SCORM 1.2 run-time environment, `cmi.suspend_data`, CMIString4096. */
const MOST_LETTERS = 4096;

/** The most that is written: room is left for a platform that counts differently. */
export const BUDGET_LETTERS = 3800;

/** More than this no state of 4,096 letters ever unpacks to, unless somebody made it to. */
const MOST_BYTES = 256 * 1024;

/** The text of a record; nothing where it has no room. */
function pack(condensed: Condensed, course: Course, isBare: boolean): string | undefined {
  const json = strToU8(JSON.stringify(writeTuples(condensed, course, isBare)));
  if (json.length > MOST_BYTES) return undefined;
  const text = PREFIX + writeBase64Url(deflateSync(json, { level: 9 }));
  return text.length <= BUDGET_LETTERS ? text : undefined;
}

/** Without the fewest of the oldest lessons that make room for the rest, found by halving. */
function packNewest(condensed: Condensed, course: Course): string {
  const packWithout = (count: number): string | undefined =>
    pack(forgetLessons(condensed, course.curriculum, count), course, true);
  let [fits, tooFew] = [condensed.lessons.length, 0];
  while (fits - tooFew > 1) {
    const middle = (fits + tooFew) >> 1;
    if (packWithout(middle)) fits = middle;
    else tooFew = middle;
  }
  return packWithout(fits) ?? PREFIX;
}

/**
 * Writes progress as text for a learning platform: ASCII, at most 3,800 letters. Where all of it has no room, detail goes
 * first, in the order of `RELIEFS`, and the text is never cut. `forgot`: what went.
 */
export function writeState(condensed: Condensed, course: Course): { text: string; forgot: Forgotten[] } {
  const forgot: Forgotten[] = [];
  let kept = condensed;
  let text = pack(kept, course, false);
  for (const [name, relieve] of RELIEFS) {
    if (text) return { text, forgot };
    kept = relieve(kept, course.curriculum);
    forgot.push(name);
    text = pack(kept, course, name === 'marks');
  }
  if (text) return { text, forgot };
  return { text: packNewest(kept, course), forgot: [...forgot, 'lessons'] };
}

/**
 * Reads progress from the text of a platform, also of an earlier edition of the course: what is no longer in it is left
 * out. Nothing where it is no such text. Never throws, whatever it is given.
 */
export function readState(text: string, course: Course): Condensed | undefined {
  if (!text.startsWith(PREFIX) || text.length > MOST_LETTERS) return undefined;
  const bytes = readBase64Url(text.slice(PREFIX.length));
  if (!bytes) return undefined;
  let value: unknown;
  try {
    // Given a place of a fixed size, it writes no more than that.
    value = JSON.parse(strFromU8(inflateSync(bytes, { out: new Uint8Array(MOST_BYTES) })));
  } catch {
    // Not deflated, or not JSON: the library and the parser say so by throwing.
    return undefined;
  }
  return readTuples(value, course);
}
