import { gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { LogEvent } from '../../../src/log/event.ts';
import { UNHURRIED } from '../../../src/log/pace.ts';
import { sealEvent } from '../../../src/log/seal-event.ts';
import { serialiseLog, writeLogText } from '../../../src/log/serialise.ts';
import { makeCopyFile, makeLinkFragment } from '../../../src/platform/make-copy.ts';
import { createPace } from '../../../src/platform/pace.ts';
import { readCopyFile, readCopyLink, readCopyText } from '../../../src/platform/read-copy.ts';

const logOf = (length: number): LogEvent[] =>
  Array.from({ length }, (_, index) =>
    sealEvent({ stream: 'aa', seq: index + 1, hlc: 1_790_000_000_000 + index * 977 }, 'time.add', {
      lesson: 'the-pregnant-men',
      seconds: index % 60,
    }),
  );
const NOON = Date.UTC(2026, 9, 3, 12);

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a copy as a file', () => {
  test.each([false, true])('comes back as it was, packed: %s', async (isPacked) => {
    const log = logOf(50);
    const text = await writeLogText(log, UNHURRIED);
    expect(text).toBe(serialiseLog(log));
    const { name, file } = await makeCopyFile(text, isPacked, NOON);
    expect(name).toBe(`point-twelve-2026-10-03.json${isPacked ? '.gz' : ''}`);
    if (isPacked) expect(file.size).toBeLessThan(text.length / 3);
    else expect(await file.text()).toBe(text);
    expect(await readCopyFile(file, UNHURRIED)).toEqual({ kind: 'read', events: log, unreadable: 0 });
  });

  test('is packed unasked where it would be too large to be brought in again', async () => {
    const text = `${' '.repeat(5_000_001)}${serialiseLog(logOf(1))}`;
    const { name, file } = await makeCopyFile(text, false, NOON);
    expect(name).toMatch(/\.gz$/);
    expect(file.size).toBeLessThan(100_000);
  });

  test('keeps letters whole that fall between two pieces', async () => {
    const text = `[${'🩺'.repeat(3000)}]`;
    const { file } = await makeCopyFile(text, true, NOON);
    expect(gunzipSync(await file.bytes()).toString()).toBe(text);
  });

  test('is plain where the browser cannot pack', async () => {
    vi.stubGlobal('CompressionStream', undefined);
    const { name, file } = await makeCopyFile('{}', true, NOON);
    expect([name, await file.text()]).toEqual(['point-twelve-2026-10-03.json', '{}']);
  });

  test('is the same text where the page rests after every event', async () => {
    const log = logOf(5);
    const pace = { isDue: () => true, rest: () => Promise.resolve(true as const) };
    expect(await writeLogText(log, pace)).toBe(serialiseLog(log));
  });

  test('is given up when told to', async () => {
    const pace = { isDue: () => true, rest: () => Promise.resolve(false) };
    expect(await writeLogText(logOf(3), pace)).toBeUndefined();
  });
});

describe('a copy as a link', () => {
  test('comes back as it was, also where the whole link is pasted', async () => {
    const log = logOf(20);
    const fragment = (await makeLinkFragment(log)) ?? '';
    expect(fragment).toMatch(/^#r1\.[\w-]+$/);
    const whole = { kind: 'read', events: log, unreadable: 0 };
    expect(await readCopyLink(fragment, UNHURRIED)).toEqual(whole);
    expect(await readCopyText(`https://example.org/transfer/${fragment} `, UNHURRIED)).toEqual(whole);
  });

  test('is none where the record is empty, too large, or the browser cannot pack', async () => {
    expect(await makeLinkFragment([])).toBeUndefined();
    expect(await makeLinkFragment(logOf(250))).toBeUndefined();
    expect(await makeLinkFragment(logOf(301))).toBeUndefined();
    vi.stubGlobal('CompressionStream', undefined);
    expect(await makeLinkFragment(logOf(1))).toBeUndefined();
  });

  test('is refused where a part of it is missing or changed', async () => {
    const fragment = (await makeLinkFragment(logOf(20))) ?? '';
    const wrong: string[] = [];
    for (let length = 5; length < fragment.length; length += 1) {
      const outcome = await readCopyLink(fragment.slice(0, length), UNHURRIED);
      if (outcome.kind !== 'refused' || outcome.code !== 'broken-link')
        wrong.push(`${length}: ${outcome.kind}`);
    }
    expect(wrong).toEqual([]);
    const other = fragment.slice(0, 40) + (fragment[40] === 'A' ? 'B' : 'A') + fragment.slice(41);
    const outcome = await readCopyLink(other, UNHURRIED);
    expect(outcome.kind === 'refused' || (outcome.kind === 'read' && outcome.unreadable > 0)).toBe(true);
  });
});

describe('a browser that cannot unpack', () => {
  test('says so', async () => {
    const { file } = await makeCopyFile(serialiseLog(logOf(1)), true, NOON);
    const fragment = (await makeLinkFragment(logOf(1))) ?? '';
    vi.stubGlobal('DecompressionStream', undefined);
    expect(await readCopyFile(file, UNHURRIED)).toEqual({ kind: 'refused', code: 'cannot-unpack' });
    expect(await readCopyLink(fragment, UNHURRIED)).toEqual({ kind: 'refused', code: 'cannot-unpack' });
  });

  test('says so where the file is gone', async () => {
    const gone = { size: 10, arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')) };
    expect(await readCopyFile(gone as unknown as Blob, UNHURRIED)).toEqual({
      kind: 'refused',
      code: 'cannot-open',
    });
  });
});

describe('createPace', () => {
  test('is due after a slice, and again not after a rest', async () => {
    let isWanted = true;
    const now = vi.spyOn(performance, 'now').mockReturnValue(1000);
    const pace = createPace(() => isWanted);
    expect(pace.isDue()).toBe(false);
    now.mockReturnValue(1026);
    expect(pace.isDue()).toBe(true);
    expect(await pace.rest()).toBe(true);
    expect(pace.isDue()).toBe(false);
    isWanted = false;
    expect(await pace.rest()).toBe(false);
    now.mockRestore();
  });
});
