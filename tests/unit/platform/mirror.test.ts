import { crc32 as zipCrc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { LogEvent } from '../../../src/log/event.ts';
import { sealEvent } from '../../../src/log/seal-event.ts';
import { findLost, writeMirror } from '../../../src/platform/mirror.ts';
import type { Place } from '../../../src/platform/place.ts';

type Held = Map<string, Uint8Array<ArrayBuffer>>;

function placeOver(held: Held): Place {
  return {
    read: (file) => Promise.resolve(held.get(file)),
    write: (file, bytes) => Promise.resolve(void held.set(file, bytes)),
    list: () => Promise.resolve([...held.keys()]),
    remove: (file) => Promise.resolve(void held.delete(file)),
  };
}

const stream = (name: string, count: number): LogEvent[] =>
  Array.from({ length: count }, (_, index) =>
    sealEvent({ stream: name, seq: index + 1, hlc: 1000 + index }, 'time.add', {
      lesson: 'é',
      seconds: index,
    }),
  );

const aa = stream('aa', 9);
const bb = stream('bb', 4);

describe('a mirror', () => {
  test('gives back what the log lost, and only that', async () => {
    const place = placeOver(new Map());
    expect(await writeMirror(place, [...aa, ...bb], 0)).toBe(true);
    const left = [...aa.slice(0, 5), ...bb];
    expect(await findLost(place, left, 0)).toEqual({ events: aa.slice(5), generation: 0 });
    expect((await findLost(place, [], 0))?.events).toEqual([...aa, ...bb]);
    expect(await findLost(place, [...aa, ...bb], 0)).toBeUndefined();
  });

  test('carries the checksum that copies have carried from the first', async () => {
    const held: Held = new Map();
    await writeMirror(placeOver(held), aa, 0);
    const bytes = Buffer.from(held.get('a') ?? []);
    const end = bytes.indexOf('\n');
    const body = bytes.toString('latin1', end + 1);
    const cover = JSON.parse(bytes.toString('utf8', 0, end)) as { crc32: number };
    expect(cover.crc32).toBe(zipCrc32(body));
  });

  test('sees a hole in the middle of a stream, though its head is there', async () => {
    const place = placeOver(new Map());
    await writeMirror(place, aa, 0);
    expect((await findLost(place, aa.toSpliced(3, 2), 0))?.events).toEqual(aa.slice(3, 5));
  });

  test('never replaces a fuller copy by a log that lost something', async () => {
    const held: Held = new Map();
    const place = placeOver(held);
    await writeMirror(place, aa, 0);
    const before = new Map(held);
    expect(await writeMirror(place, aa.slice(0, 8), 0)).toBe(false);
    expect(await writeMirror(place, [...aa.slice(0, 8), ...bb], 0)).toBe(false);
    expect(held).toEqual(before);
  });

  test('writes the two place in turn, so that one copy is whole at any moment', async () => {
    const held: Held = new Map();
    const place = placeOver(held);
    await writeMirror(place, aa.slice(0, 3), 0);
    await writeMirror(place, aa.slice(0, 6), 0);
    expect(held.size).toBe(2);
    const before = held.get('b');
    await writeMirror(place, aa, 0);
    expect(held.get('b')).toBe(before);
    expect(await findLost(place, [], 0)).toEqual({ events: aa, generation: 0 });
    // Nothing new: nothing is written.
    const now = held.get('a');
    expect(await writeMirror(place, aa, 0)).toBe(true);
    expect(held.get('a')).toBe(now);
  });

  test.each([
    ['torn', (bytes: Uint8Array<ArrayBuffer>) => bytes.slice(0, bytes.length - 9)],
    ['emptied', () => new Uint8Array()],
    [
      'changed in one bit',
      (bytes: Uint8Array<ArrayBuffer>) =>
        bytes.map((byte, index) => (index === bytes.length - 30 ? byte ^ 4 : byte)),
    ],
    [
      'no longer a cover',
      (bytes: Uint8Array<ArrayBuffer>) => bytes.map((byte, index) => (index < 5 ? 0 : byte)),
    ],
  ])('falls back on the other file where the fuller one is %s, and writes over it', async (_, damage) => {
    const held: Held = new Map();
    const place = placeOver(held);
    await writeMirror(place, aa.slice(0, 6), 0);
    await writeMirror(place, aa, 0);
    const fuller = held.get('b');
    if (!fuller) throw new Error('The second file is empty');
    held.set('b', damage(fuller));
    expect((await findLost(place, aa.slice(0, 2), 0))?.events).toEqual(aa.slice(2, 6));
    expect(await writeMirror(place, aa, 0)).toBe(true);
    expect((await findLost(place, [], 0))?.events).toEqual(aa);
  });

  test('brings nothing back from before a replacement, and lets a shorter record be copied then', async () => {
    const place = placeOver(new Map());
    await writeMirror(place, aa, 0);
    expect(await findLost(place, bb, 1)).toBeUndefined();
    expect(await writeMirror(place, bb, 1)).toBe(true);
    expect(await writeMirror(place, bb, 1)).toBe(true);
    expect(await findLost(place, [], 1)).toEqual({ events: bb, generation: 1 });
    // A database that lost even its count of replacements.
    expect(await findLost(place, [], 0)).toEqual({ events: bb, generation: 1 });
    expect(await writeMirror(place, stream('cc', 30), 0)).toBe(false);
  });
});
