import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { LogEvent } from '../../../src/log/event.ts';
import { mergeLogs } from '../../../src/log/merge.ts';
import { readEvent } from '../../../src/log/read-event.ts';
import { sealEvent } from '../../../src/log/seal-event.ts';
import { openStore } from '../../../src/platform/store.ts';
import { FakeOrigin } from './fake-indexeddb.ts';

const NAME = 'point-twelve:/';
const TIME = { lesson: 'first', seconds: 3 };
const notices = { onNewer: vi.fn(), onLost: vi.fn(), onErased: vi.fn() };
let origin: FakeOrigin;

beforeEach(() => {
  origin = new FakeOrigin();
  origin.install();
  vi.clearAllMocks();
});

const refs = (events: readonly LogEvent[]): number[] => events.map(({ seq }) => seq);

describe('openStore', () => {
  test('gives every event the next sequence of one stream and keeps it', async () => {
    const store = await openStore(NAME, notices);
    const events = [await store.append('time.add', TIME), await store.append('time.add', TIME)];
    expect(refs(events)).toEqual([1, 2]);
    expect(events[0]?.stream).toMatch(/^[0-9a-f]{16}$/);
    expect(events[1]?.stream).toBe(events[0]?.stream);
    expect(events[1]?.hlc).toBeGreaterThan(events[0]?.hlc ?? 0);
    expect((await store.readAll()).events).toEqual(events);
    const again = await openStore(NAME, notices);
    expect(await again.readAll()).toEqual({ events, unreadable: 0, missing: 0 });
    expect((await again.append('time.add', TIME)).seq).toBe(3);
  });

  test('gives no sequence twice to two tabs that write at once', async () => {
    const tabs = [await openStore(NAME, notices), await openStore(NAME, notices)];
    const writes = Array.from({ length: 10 }, () => tabs.map((tab) => tab.append('time.add', TIME)));
    await Promise.all(writes.flat());
    const contents = await tabs[0]?.readAll();
    expect(refs(contents?.events ?? [])).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect(contents?.missing).toBe(0);
  });

  test('writes with strict durability only', async () => {
    const store = await openStore(NAME, notices);
    await store.append('time.add', TIME);
    await store.writeDraft('count', { a: 1 });
    await store.writeDraft('count');
    expect(origin.written.length).toBeGreaterThanOrEqual(4);
    expect(origin.written.every(({ durability }) => durability === 'strict')).toBe(true);
  });

  test('adds an event and deletes its draft in one transaction', async () => {
    const store = await openStore(NAME, notices);
    await store.writeDraft('count', { a: 1 });
    await store.writeDraft('sort', { a: 2 });
    const before = origin.written.length;
    await store.append('time.add', TIME, 'count');
    expect(origin.written).toHaveLength(before + 1);
    expect(await store.readDraft('count')).toBeUndefined();
    expect(await store.readDraft('sort')).toEqual({ a: 2 });
  });

  test('writes nothing at all where the transaction fails, and goes on afterwards', async () => {
    const store = await openStore(NAME, notices);
    await store.writeDraft('count', { a: 1 });
    origin.faults.commit = 'QuotaExceededError';
    await expect(store.append('time.add', TIME, 'count')).rejects.toMatchObject({
      name: 'QuotaExceededError',
    });
    origin.faults.commit = undefined;
    expect(await store.readDraft('count')).toEqual({ a: 1 });
    expect(await store.readAll()).toEqual({ events: [], unreadable: 0, missing: 0 });
    expect((await store.append('time.add', TIME, 'count')).seq).toBe(1);
  });

  test('refuses a payload that does not fit its type, and writes nothing', async () => {
    const store = await openStore(NAME, notices);
    await expect(store.append('time.add', { lesson: 'first', seconds: -1 })).rejects.toThrow(TypeError);
    expect((await store.append('time.add', TIME)).seq).toBe(1);
  });

  test('keeps drafts by id, the last one saved', async () => {
    const store = await openStore(NAME, notices);
    void store.writeDraft('count', { a: 1 });
    await store.writeDraft('count', { a: 2 });
    expect(await store.readDraft('count')).toEqual({ a: 2 });
    await store.writeDraft('count');
    expect(await store.readDraft('count')).toBeUndefined();
  });

  test('opens once more when the connection was dropped', async () => {
    const store = await openStore(NAME, notices);
    origin.faults.isDropped = true;
    expect((await store.append('time.add', TIME)).seq).toBe(1);
    expect(origin.connections).toHaveLength(2);
    origin.faults.isDropped = true;
    expect((await store.readAll()).events).toHaveLength(1);
    origin.faults.isDropped = true;
    expect(await store.readDraft('count')).toBeUndefined();
    expect(origin.connections).toHaveLength(4);
  });

  test('tries to open again at every write, as long as that fails', async () => {
    const store = await openStore(NAME, notices);
    origin.connections[0]?.close();
    origin.faults.open = 'UnknownError';
    await expect(store.append('time.add', TIME)).rejects.toMatchObject({ name: 'UnknownError' });
    origin.faults.open = undefined;
    expect((await store.append('time.add', TIME)).seq).toBe(1);
  });

  test('rejects where the browser forgets what it was given', async () => {
    origin.faults.isForgetful = true;
    await expect(openStore(NAME, notices)).rejects.toThrow(/forgot/);
  });

  test('says that the browser lost everything', async () => {
    origin.faults.isLost = true;
    await openStore(NAME, notices);
    expect(notices.onLost).toHaveBeenCalledOnce();
  });

  test('lets go for a newer release, and then refuses instead of writing', async () => {
    const store = await openStore(NAME, notices);
    origin.upgrade(NAME);
    expect(notices.onNewer).toHaveBeenCalledOnce();
    await expect(store.append('time.add', TIME)).rejects.toMatchObject({ name: 'VersionError' });
  });
});

describe('a store that does not answer', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  test('gives up after three seconds, opens once more, and writes the event once', async () => {
    const store = await openStore(NAME, notices);
    await new Promise((resolve) => setTimeout(resolve, 20));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    origin.faults.isSilent = true;
    const appending = store.append('time.add', TIME);
    await vi.advanceTimersByTimeAsync(2990);
    expect(origin.connections).toHaveLength(1);
    origin.faults.isSilent = false;
    await vi.advanceTimersByTimeAsync(200);
    expect((await appending).seq).toBe(1);
    expect(origin.connections).toHaveLength(2);
    vi.useRealTimers();
    expect((await store.readAll()).events).toHaveLength(1);
  });

  test('rejects after the second silence, with the event that may have been kept', async () => {
    const store = await openStore(NAME, notices);
    await new Promise((resolve) => setTimeout(resolve, 20));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    origin.faults.isSilentAtEnd = true;
    const appending = store.append('time.add', TIME).catch((fault: unknown) => fault);
    await vi.advanceTimersByTimeAsync(6500);
    const fault = (await appending) as { name: string; event: LogEvent };
    expect(fault.name).toBe('TimeoutError');
    expect(readEvent(fault.event)).toBe(fault.event);
    origin.faults.isSilentAtEnd = false;
    const adopting = store.adopt([fault.event], new Map());
    await vi.advanceTimersByTimeAsync(500);
    await adopting;
    const reading = store.readAll();
    await vi.advanceTimersByTimeAsync(500);
    expect((await reading).events).toEqual([fault.event]);
  });
});

describe('readAll', () => {
  test('sets a damaged record aside, deletes nothing, and says so at every reading', async () => {
    const store = await openStore(NAME, notices);
    for (let count = 0; count < 3; count += 1) await store.append('time.add', TIME);
    const row = origin.rows(NAME, 'events')[1];
    const damaged = { ...(row?.value as LogEvent), payload: { lesson: 'first', seconds: 4 } };
    if (row) row.value = damaged;
    for (let reading = 0; reading < 3; reading += 1) {
      const contents = await store.readAll();
      expect(refs(contents.events)).toEqual([1, 3]);
      expect(contents).toMatchObject({ unreadable: 1, missing: 0 });
    }
    expect(origin.rows(NAME, 'events')).toHaveLength(2);
    expect(origin.rows(NAME, 'quarantine').map(({ value }) => value)).toMatchObject([{ record: damaged }]);
    expect((await store.append('time.add', TIME)).seq).toBe(4);
  });

  test('leaves a damaged record in place where setting it aside fails, and says so', async () => {
    const store = await openStore(NAME, notices);
    await store.append('time.add', TIME);
    const row = origin.rows(NAME, 'events')[0];
    if (row) row.value = { ...(row.value as LogEvent), crc32: 1 };
    origin.faults.commit = 'QuotaExceededError';
    expect(await store.readAll()).toEqual({ events: [], unreadable: 1, missing: 0 });
    expect(origin.rows(NAME, 'events')).toHaveLength(1);
  });

  test('reads again what an older release set aside', async () => {
    const store = await openStore(NAME, notices);
    const event = await store.append('time.add', TIME);
    origin.rows(NAME, 'quarantine').push({ key: 1, value: { record: event, at: 1 } });
    origin.rows(NAME, 'events').length = 0;
    expect(await store.readAll()).toEqual({ events: [event], unreadable: 0, missing: 0 });
  });

  test('counts the records that are gone', async () => {
    const store = await openStore(NAME, notices);
    for (let count = 0; count < 5; count += 1) await store.append('time.add', TIME);
    origin.rows(NAME, 'events').splice(3, 2);
    expect(await store.readAll()).toMatchObject({ unreadable: 0, missing: 2 });
    expect((await store.append('time.add', TIME)).seq).toBe(6);
  });

  test('gives no sequence twice when the head was lost and the events were not', async () => {
    const store = await openStore(NAME, notices);
    const { stream } = await store.append('time.add', TIME);
    await store.append('time.add', TIME);
    const head = origin.rows(NAME, 'meta').find(({ key }) => key === 'head');
    if (head) head.value = { stream, seq: 1, hlc: 1 };
    expect((await store.append('time.add', TIME)).seq).toBe(3);
  });
});

describe('adopt', () => {
  const HOUR = 3_600_000;
  const foreign = sealEvent({ stream: 'ee', seq: 1, hlc: Date.now() + HOUR }, 'time.add', TIME);

  test('takes in events and drafts, and leaves those it has', async () => {
    const store = await openStore(NAME, notices);
    const own = await store.append('time.add', TIME);
    await store.writeDraft('old', 1);
    const drafts = new Map<string, unknown>([
      ['new', { a: 1 }],
      ['old', undefined],
    ]);
    await store.adopt([own, foreign], drafts);
    await store.adopt([own, foreign], new Map());
    expect(mergeLogs((await store.readAll()).events)).toEqual(mergeLogs([own, foreign]));
    expect(await store.readDraft('new')).toEqual({ a: 1 });
    expect(await store.readDraft('old')).toBeUndefined();
  });

  test('sets the clock past what was taken in', async () => {
    const store = await openStore(NAME, notices);
    await store.adopt([foreign], new Map());
    const next = await store.append('time.add', TIME);
    expect(next.hlc).toBeGreaterThan(foreign.hlc);
    expect(readEvent(next)).toBe(next);
  });

  test('does not follow a clock that is a day ahead or more, and keeps its event', async () => {
    const store = await openStore(NAME, notices);
    const late = sealEvent({ stream: 'ee', seq: 1, hlc: Date.now() + 25 * HOUR }, 'time.add', TIME);
    await store.adopt([late], new Map());
    expect((await store.append('time.add', TIME)).hlc).toBeLessThan(Date.now() + HOUR);
    expect((await store.readAll()).events).toContainEqual(late);
  });

  test('keeps both of two events with one name, in whatever order they come', async () => {
    const twin = sealEvent({ stream: 'ee', seq: 1, hlc: 5 }, 'time.add', { lesson: 'first', seconds: 9 });
    for (const [name, pair] of Object.entries({ one: [foreign, twin], two: [twin, foreign] })) {
      const store = await openStore(NAME + name, notices);
      for (const event of pair) await store.adopt([event], new Map());
      await store.adopt(pair, new Map());
      expect(mergeLogs((await store.readAll()).events)).toEqual(mergeLogs([foreign], [twin]));
    }
  });

  test('puts a sound event in the place of a damaged one, which is set aside', async () => {
    const store = await openStore(NAME, notices);
    await store.adopt([foreign], new Map());
    const row = origin.rows(NAME, 'events')[0];
    if (row) row.value = { ...foreign, crc32: 1 };
    await store.adopt([foreign], new Map());
    expect(await store.readAll()).toMatchObject({ events: [foreign], unreadable: 1 });
  });

  test('takes in all or nothing', async () => {
    const store = await openStore(NAME, notices);
    origin.faults.commit = 'QuotaExceededError';
    await expect(store.adopt([foreign], new Map([['new', 1]]))).rejects.toMatchObject({
      name: 'QuotaExceededError',
    });
    origin.faults.commit = undefined;
    expect((await store.readAll()).events).toEqual([]);
    expect(await store.readDraft('new')).toBeUndefined();
  });
});
